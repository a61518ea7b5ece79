import type { Json } from '../../../story/json.ts'

/** A node of the story as it comes over the wire: ProseMirror's JSON. */
export interface DocNode {
  readonly type: string
  readonly attrs?: { readonly [name: string]: unknown }
  readonly content?: readonly DocNode[]
  readonly text?: string
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly [name: string]: unknown } }[]
}

/** The story as a row of what stands below each other. */
export type StoryItem =
  | { readonly kind: 'chapter'; readonly key: string; readonly title: string; readonly notes: string }
  | { readonly kind: 'break'; readonly key: string; readonly ornament: string | null }
  | {
      readonly kind: 'block'
      readonly key: string
      /** Its number among the blocks that came out of the file. */
      readonly at: number
      readonly node: DocNode
      readonly quoted: boolean
    }

/** Lays a document out flat. */
export function storyItems(json: Json): StoryItem[] {
  const doc = json as unknown as DocNode // as: a `doc` of the one schema
  const items: StoryItem[] = []
  let blocks = 0
  const put = (node: DocNode, quoted: boolean) => {
    if (node.type === 'blockquote') for (const each of node.content ?? []) put(each, true)
    // an empty block came out of no line of the file
    else if (node.content) items.push({ kind: 'block', key: `b${blocks}`, at: blocks++, node, quoted })
  }
  const scene = ({ attrs, content }: DocNode, isFirst: boolean) => {
    if (!isFirst)
      items.push({ kind: 'break', key: `s${items.length}`, ornament: textOr(attrs?.breakBefore, null) })
    for (const each of content ?? []) put(each, false)
  }
  let isFirst = true
  for (const part of doc.content ?? []) {
    if (part.type !== 'chapter') {
      scene(part, isFirst)
      isFirst = false
      continue
    }
    const [title, ...scenes] = part.content ?? []
    items.push({
      kind: 'chapter',
      key: `c${items.length}`,
      title: title?.content?.map(({ text }) => text ?? '').join('') ?? '',
      notes: textOr(part.attrs?.notes, ''),
    })
    scenes.forEach((each, i) => {
      scene(each, i === 0)
    })
  }
  return items
}

const textOr = <T>(value: unknown, other: T): string | T => (typeof value === 'string' ? value : other)

/** How many characters an item has, for a guess at its height. */
export function lengthOf(item: StoryItem): number {
  if (item.kind !== 'block') return 60
  let length = 0
  for (const { text } of item.node.content ?? []) length += text?.length ?? 40
  return length
}
