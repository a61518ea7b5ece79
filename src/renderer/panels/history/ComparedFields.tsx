import { text } from '../../../../resources/text/en.ts'
import type { Comparison, FieldComparison } from '../../../compare/compare.ts'
import type { Json } from '../../../story/json.ts'

/** Details, and fields of chapters and scenes, that are not what they were. */
export function ComparedFields({ fields, scenes }: Pick<Comparison, 'fields' | 'scenes'>) {
  if (fields.length === 0) return null
  const words = text.history.compared
  return (
    <section className="compared-fields">
      <h2>{words.details}</h2>
      <dl>
        {fields.map((field) => (
          <div key={`${field.of} ${field.name}`}>
            <dt>{[ownerOf(field, scenes), labelOf(field)].filter(Boolean).join(': ')}</dt>
            <dd>
              <del>{shown(field.before)}</del> <ins>{shown(field.after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The chapter or scene that a field belongs to, by its name; '' for the story. */
function ownerOf({ of }: FieldComparison, scenes: Comparison['scenes']): string {
  if (of === null) return ''
  const scene = scenes.find(({ id }) => id === of)
  if (scene) return scene.title ? text.scenes.opening(scene.title) : text.history.compared.untitled
  return scenes.find(({ chapter }) => chapter?.id === of)?.chapter?.title ?? ''
}

function labelOf({ of, name }: FieldComparison): string {
  const labels: object =
    of === null ? text.inspector.details : { ...text.inspector.chapter, ...text.inspector.scene }
  const label: unknown = Object.entries(labels).find(([key]) => key === name)?.[1]
  return typeof label === 'string' ? label : name
}

/** A field's value in words. */
function shown(value: Json): string {
  if (typeof value === 'boolean') return value ? text.history.compared.yes : text.history.compared.no
  if (Array.isArray(value)) return value.map(shown).join(', ') || text.history.compared.empty
  if (typeof value === 'object' && value !== null) return Object.values(value).map(shown).join(': ')
  return value === null || value === '' ? text.history.compared.empty : String(value)
}
