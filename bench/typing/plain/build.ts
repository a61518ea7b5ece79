import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Node } from '@tiptap/pm/model'
import { build } from 'vite'

const HERE = import.meta.dirname

/** Builds the plain app into a folder, with its story; what the folder then holds is an app to launch. */
export async function buildPlainApp(folder: string, story: Node): Promise<string> {
  const quiet = { configFile: false, logLevel: 'error' } as const
  await build({
    ...quiet,
    root: HERE,
    base: './',
    build: { outDir: join(folder, 'page'), emptyOutDir: true, target: 'chrome140' },
  })
  await build({
    ...quiet,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.19',
      lib: { entry: join(HERE, 'main.ts'), formats: ['es'], fileName: () => 'main.js' },
      rollupOptions: { external: [/^node:/, 'electron'] },
    },
  })
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "main": "main.js" }')
  await writeFile(join(folder, 'page/story.json'), JSON.stringify(story.toJSON()))
  return folder
}
