import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Node } from '@tiptap/pm/model'
import { expect, it } from 'vitest'
import { importStory } from '../../src/import/index.ts'
import { detailsOf } from '../../src/story/details.ts'
import { chaptersOf, scenesOf, textBlocksOf } from '../../src/story/walk.ts'

// Each folder holds an old file, in.txt or in.b64 where its bytes are odd, and what it should open as:
// `RENEW_GOLDEN=1 npx vitest run test/golden/import.test.ts` writes that anew, to be read before it is kept.
const folder = join(import.meta.dirname, 'import')
const renew = process.env.RENEW_GOLDEN === '1'

for (const name of readdirSync(folder)) {
  it(`opens ${name}`, () => {
    const golden = join(folder, name, 'golden.json')
    const imported = importStory(bytesOf(join(folder, name)), { name: `${name}.txt` })
    if (!imported.ok) throw new Error(imported.error.code)
    const { doc, report } = imported.value
    const found = {
      details: Object.fromEntries(Object.entries(detailsOf(doc.attrs)).filter(([, value]) => value.length > 0)),
      story: outline(doc),
      removed: report.removed.map(({ reason, text }) => `${reason}: ${text}`),
      repairs: report.repairs.length,
    }
    if (renew) writeFileSync(golden, `${JSON.stringify(found, null, 2)}\n`)
    expect(found).toEqual(JSON.parse(readFileSync(golden, 'utf8')))
  })
}

function bytesOf(path: string): Uint8Array {
  const coded = join(path, 'in.b64')
  return existsSync(coded)
    ? Buffer.from(readFileSync(coded, 'utf8'), 'base64')
    : readFileSync(join(path, 'in.txt'))
}

/** The story line by line: `# ` a chapter, `---` a scene, `> ` quoted, `| ` verse, and marks in brackets. */
function outline(doc: Node): string[] {
  const titles = new Map(chaptersOf(doc).map(({ scenes, node }) => [scenes[0]?.node, node.firstChild?.textContent]))
  return scenesOf(doc).flatMap(({ node: scene, pos }) => {
    const title = titles.get(scene)
    const { breakBefore } = scene.attrs
    return [
      ...(title === undefined ? [] : [`# ${title}`]),
      breakBefore === null ? '---' : `--- ${breakBefore}`,
      ...textBlocksOf(scene, pos).map(({ node, pos: at }) => {
        const quoted = doc.resolve(at).parent.type.name === 'blockquote' ? '> ' : ''
        return quoted + (node.type.name === 'verse' ? '| ' : '') + marked(node)
      }),
    ]
  })
}

function marked(block: Node): string {
  return block.children
    .map((inline) => {
      const text = inline.text ?? ' / '
      const names = inline.marks.map(({ type, attrs }) => (attrs.to == null ? type.name : 'telepathy'))
      return names.length === 0 ? text : `[${names.join(' ')} ${text}]`
    })
    .join('')
}
