import type { Node } from '@tiptap/pm/model'
import { Step, Transform } from '@tiptap/pm/transform'
import { become } from '../compare/become.ts'
import type { Json } from '../story/json.ts'
import { failed, ok, type Result } from '../story/result.ts'
import { schema } from '../story/schema/index.ts'

/** The document as main knows it: the window's, as many steps later as `version` says. */
export interface Replica {
  readonly doc: Node
  /** How many steps the document has seen, from any number on. */
  readonly version: number
}

/** Steps as they cross the wire, in their order. */
export interface StepBatch {
  /** The version that the first of them is applied to. */
  readonly from: number
  /** ProseMirror's JSON of each. */
  readonly steps: readonly Json[]
}

/** Why the window must send the whole document: the two no longer agree. */
export type Disagreement =
  | { readonly code: 'wrong-version'; readonly expected: number }
  /** The step at this place in its batch (0-based) does not apply; null where their outcome is no story. */
  | { readonly code: 'inapplicable'; readonly step: number | null }

/** The replica after a batch: all of it or, where that is not possible, none. Steps may come from anywhere. */
export function applyBatch(replica: Replica, batch: StepBatch): Result<Replica, Disagreement> {
  if (batch.from !== replica.version) return failed({ code: 'wrong-version', expected: replica.version })
  let { doc } = replica
  for (const [index, json] of batch.steps.entries()) {
    const next = applyStep(doc, json)
    if (!next) return failed({ code: 'inapplicable', step: index })
    doc = next
  }
  if (!isStory(doc)) return failed({ code: 'inapplicable', step: null })
  return ok({ doc, version: replica.version + batch.steps.length })
}

/** Steps that make the one document of the other, and touch only what differs. */
export function stepsBetween(from: Node, to: Node): Json[] {
  const transform = new Transform(from)
  become(transform, to)
  return transform.steps.map((step) => JSON.parse(JSON.stringify(step)) as Json) // as: JSON gives JSON
}

function applyStep(doc: Node, json: Json): Node | null {
  try {
    return Step.fromJSON(schema, json).apply(doc).doc
  } catch (error) {
    // ProseMirror throws RangeErrors, TypeErrors and errors of its own on steps that are none.
    if (error instanceof Error) return null
    throw error
  }
}

/**
 * Whether the schema takes the document, attributes included: neither steps nor nodes from JSON see to
 * those, and a file with a wrong one would not open again.
 */
function isStory(doc: Node): boolean {
  try {
    checkNew(doc)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

const valid = new WeakSet<Node>()

/** As `Node.check`, without looking again at what has not changed since. */
function checkNew(node: Node): void {
  if (valid.has(node)) return
  if (node.isTextblock || node.isLeaf) node.check()
  else {
    if (!node.type.validContent(node.content)) throw new RangeError(`Invalid content in ${node.type.name}`)
    for (const [name, { validate }] of Object.entries(node.type.spec.attrs ?? {})) {
      if (typeof validate === 'function') validate(node.attrs[name])
      else if (validate !== undefined && !validate.split('|').includes(typeName(node.attrs[name])))
        throw new RangeError(`Invalid ${name} of ${node.type.name}`)
    }
    node.forEach(checkNew)
  }
  valid.add(node)
}

const typeName = (value: unknown) => (value === null ? 'null' : typeof value)
