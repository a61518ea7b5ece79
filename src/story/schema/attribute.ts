import type { Attribute } from '@tiptap/core'

/**
 * An attribute kept in the document only: never written to or read from HTML.
 * `validate` is ProseMirror's type test ('string', 'string|null', 'boolean') or a function that throws.
 */
export function kept(value: unknown, validate: NonNullable<Attribute['validate']>): Partial<Attribute> {
  return { default: value, validate, rendered: false, keepOnSplit: false }
}

/** A `validate` function for an attribute with a closed list of values. */
export function oneOf(values: readonly (string | null)[]): (value: unknown) => void {
  return (value) => {
    if (!values.some((each) => each === value))
      throw new RangeError(`${String(value)} is not one of ${values.join(', ')}`)
  }
}
