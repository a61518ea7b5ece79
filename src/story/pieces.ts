import { type Attrs, Fragment, type Node } from '@tiptap/pm/model'
import { type NodeName, node, schema } from './schema/index.ts'

/** A document bit by bit, as plain data: no bit is larger than a paragraph. */
export type Piece =
  | { readonly opens: NodeName; readonly attrs: Attrs }
  /** As `Node.toJSON` writes it. */
  | { readonly block: object }
  | { readonly closes: true }

/** The pieces of a document in order, made as they are asked for. */
export function* piecesOf(part: Node): Generator<Piece> {
  if (part.isTextblock) {
    yield { block: part.toJSON() }
    return
  }
  yield { opens: part.type.name as NodeName, attrs: part.attrs } // as: the one schema has these names only
  for (const child of part.children) yield* piecesOf(child)
  yield { closes: true }
}

/** Puts a document together of its pieces: `add` answers it with the last of them, null before. */
export function assembly(): { add(piece: Piece): Node | null } {
  const open: { readonly opens: NodeName; readonly attrs: Attrs; readonly children: Node[] }[] = []
  return {
    add(piece) {
      if ('opens' in piece) open.push({ ...piece, children: [] })
      else if ('block' in piece) open.at(-1)?.children.push(schema.nodeFromJSON(piece.block))
      else {
        const closed = open.pop()
        if (!closed) throw new Error('A piece closes what was never opened')
        const made = node(closed.opens).create(closed.attrs, Fragment.fromArray(closed.children))
        const around = open.at(-1)
        if (!around) return made
        around.children.push(made)
      }
      return null
    },
  }
}
