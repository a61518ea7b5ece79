import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { mark, node, schema } from '../story/schema/index.ts'
import { find } from '../story/search.ts'
import { blockText } from '../story/walk.ts'

/*
 * Stories as tests write and read them, a line a block:
 *   `s1:` a scene's id, `# c1 Title` a chapter, `> ` quoted matter, `| ` verse, anything else a paragraph;
 *   `{…}` a thought, `{Mara: …}` Mara's, `*…*` emphasis, `/` a line break;
 *   `‸` a caret, `[` and `]` a selection.
 */

export interface Sketched {
  readonly doc: Node
  /** The place of `‸`, or of `[`; -1 where there is none. */
  readonly from: number
  /** The place of `‸`, or of `]`. */
  readonly to: number
}

/** The story that a sketch shows. */
export function story(...lines: string[]): Sketched {
  const parts: Node[] = []
  for (const group of grouped(lines, (line) => line.startsWith('# '))) {
    const heading = /^# (\S+) ?(.*)$/.exec(group[0] ?? '')
    const scenes = scenesFrom(heading ? group.slice(1) : group)
    if (!heading) parts.push(...scenes)
    else {
      const title = node('chapterTitle').create(null, heading[2] ? schema.text(heading[2]) : null)
      parts.push(node('chapter').create({ id: heading[1] }, [title, ...scenes]))
    }
  }
  return withoutMarkers(node('doc').createChecked(null, parts))
}

/** The sketch of a story. */
export function sketch(doc: Node): string[] {
  return doc.children.flatMap((part) => {
    if (part.type.name === 'scene') return sketchScene(part)
    const [title, ...scenes] = part.children
    return [`# ${part.attrs.id} ${title?.textContent}`.trim(), ...scenes.flatMap(sketchScene)]
  })
}

/** Where a position is: the block's text with `‸` in it. */
export function caretIn(doc: Node, pos: number): string {
  const $pos = doc.resolve(pos)
  const text = blockText($pos.parent)
  return `${text.slice(0, $pos.parentOffset)}‸${text.slice($pos.parentOffset)}`
}

function grouped(lines: readonly string[], begins: (line: string) => boolean): string[][] {
  const groups: string[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && !begins(line)) last.push(line)
    else groups.push([line])
  }
  return groups
}

const SCENE = /^(\S+):$/

function scenesFrom(lines: readonly string[]): Node[] {
  return grouped(lines, (line) => SCENE.test(line)).map(([head = '', ...blocks]) => {
    const content = grouped(blocks, (line) => !line.startsWith('> ')).flatMap(([first = '', ...quoted]) => {
      const own = first.startsWith('> ') ? [] : [blockFrom(first)]
      const lines = first.startsWith('> ') ? [first, ...quoted] : quoted
      const letter = lines.map((line) => blockFrom(line.slice(2)))
      return letter.length > 0 ? [...own, node('blockquote').create(null, letter)] : own
    })
    return node('scene').create({ id: SCENE.exec(head)?.[1] ?? '' }, content)
  })
}

function blockFrom(line: string): Node {
  const verse = line.startsWith('| ')
  const content: Node[] = []
  let marks: readonly Mark[] = []
  for (const token of (verse ? line.slice(2) : line).match(/\{(?:\w+: )?|[}*/]|[^{}*/]+/g) ?? []) {
    if (token.startsWith('{')) {
      const by = /\w+/.exec(token)?.[0] ?? null
      marks = mark('thought').create({ by }).addToSet(marks)
    } else if (token === '}') marks = mark('thought').removeFromSet(marks)
    else if (token === '*') {
      const emphasis = mark('emphasis').create()
      marks = emphasis.isInSet(marks) ? emphasis.removeFromSet(marks) : emphasis.addToSet(marks)
    } else
      content.push(token === '/' ? node('hardBreak').create(null, null, marks) : schema.text(token, marks))
  }
  return node(verse ? 'verse' : 'paragraph').create(null, Fragment.from(content))
}

function sketchScene(scene: Node): string[] {
  return [
    `${scene.attrs.id}:`,
    ...scene.children.flatMap((block) =>
      block.isTextblock ? [sketchBlock(block)] : block.children.map((each) => `> ${sketchBlock(each)}`),
    ),
  ]
}

function sketchBlock(block: Node): string {
  let line = block.type.name === 'verse' ? '| ' : ''
  let open: Mark | undefined
  let emphasised = false
  const change = (thought: Mark | undefined, emphasis: boolean) => {
    const same = open === thought || (open && thought && open.eq(thought))
    if (emphasised && (!emphasis || !same)) line += '*'
    if (open && !same) line += '}'
    if (thought && !same) line += thought.attrs.by === null ? '{' : `{${thought.attrs.by}: `
    if (emphasis && (!emphasised || !same)) line += '*'
    open = thought
    emphasised = emphasis
  }
  block.forEach((inline) => {
    change(mark('thought').isInSet(inline.marks) || undefined, !!mark('emphasis').isInSet(inline.marks))
    line += inline.text ?? '/'
  })
  change(undefined, false)
  return line
}

function withoutMarkers(doc: Node): Sketched {
  const tr = new Transform(doc)
  const take = (marker: string): number => {
    const found = find(tr.doc, { text: marker, wholeWord: false, matchCase: true })[0]
    if (!found) return -1
    tr.delete(found.from, found.to)
    return found.from
  }
  const caret = take('‸')
  const from = take('[')
  const to = take(']')
  return { doc: tr.doc, from: caret < 0 ? from : caret, to: caret < 0 ? to : caret }
}
