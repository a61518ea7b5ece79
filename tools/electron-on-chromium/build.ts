/** Builds the stand-in into `out/electron-on-chromium`: `tsx tools/electron-on-chromium/build.ts`. */
import { chmodSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'

const HERE = import.meta.dirname
const OUT = join(HERE, '../../out/electron-on-chromium')
const COMMON: InlineConfig = { configFile: false, root: HERE, logLevel: 'warn', publicDir: false }

/** What `electron [flags] <app>` starts. */
const PROGRAM = `#!/bin/sh
exec "\${ELECTRON_ON_CHROMIUM_NODE:-node}" "$(dirname "$(readlink -f "$0")")/boot.cjs" "$@"
`

await build({
  ...COMMON,
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'node20.19',
    minify: false,
    ssr: true,
    rolldownOptions: {
      input: { boot: join(HERE, 'boot.ts'), electron: join(HERE, 'electron.ts') },
      external: [...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
    },
  },
})
for (const script of ['isolated-world', 'main-world'])
  await build({
    ...COMMON,
    build: {
      outDir: join(OUT, 'page'),
      emptyOutDir: false,
      target: 'chrome120',
      minify: false,
      lib: {
        entry: join(HERE, 'page', `${script}.ts`),
        formats: ['iife'],
        name: 'electronOnChromium',
        fileName: () => `${script}.js`,
      },
    },
  })
writeFileSync(join(OUT, 'electron'), PROGRAM)
writeFileSync(join(OUT, 'package.json'), '{ "type": "commonjs" }\n')
chmodSync(join(OUT, 'electron'), 0o755)
