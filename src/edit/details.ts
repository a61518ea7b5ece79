import type { Transform } from '@tiptap/pm/transform'
import { type DetailName, type Details, type OwnField, parseDetail } from '../story/details.ts'
import { failed, ok, type Result } from '../story/result.ts'

/** Sets one detail of the story, by one step; none where it has that value already. */
export function setDetail<Name extends DetailName>(
  tr: Transform,
  name: Name,
  value: Details[Name],
): Result<null, 'wrong-type'> {
  const parsed = parseDetail(name, value)
  if (!parsed.ok) return parsed
  if (JSON.stringify(tr.doc.attrs[name]) !== JSON.stringify(parsed.value))
    tr.setDocAttribute(name, parsed.value)
  return ok(null)
}

type OwnChange = Result<null, 'no-such-field'>

/** Adds a field of the author's own, last. Labels need not differ: an author may thank two people. */
export function addOwnField(tr: Transform, field: OwnField): void {
  setOwn(tr, [...ownOf(tr), field])
}

/** Changes label or value of the own field at `index`, from 0. */
export function changeOwnField(tr: Transform, index: number, change: Partial<OwnField>): OwnChange {
  return at(tr, index, (own, field) => own.with(index, { ...field, ...change }))
}

/** Removes the own field at `index`, from 0. */
export function removeOwnField(tr: Transform, index: number): OwnChange {
  return at(tr, index, (own) => own.toSpliced(index, 1))
}

/** Moves the own field at `index` so that it stands at `to`, both from 0; the ends are as far as it goes. */
export function moveOwnField(tr: Transform, index: number, to: number): OwnChange {
  return at(tr, index, (own, field) => own.toSpliced(index, 1).toSpliced(Math.max(0, to), 0, field))
}

function at(
  tr: Transform,
  index: number,
  change: (own: readonly OwnField[], field: OwnField) => readonly OwnField[],
): OwnChange {
  const own = ownOf(tr)
  const field = own[index]
  if (!field) return failed('no-such-field')
  setOwn(tr, change(own, field))
  return ok(null)
}

const ownOf = (tr: Transform): Details['own'] => tr.doc.attrs.own

function setOwn(tr: Transform, own: readonly OwnField[]): void {
  if (JSON.stringify(own) !== JSON.stringify(ownOf(tr))) tr.setDocAttribute('own', own)
}
