import Document from '@tiptap/extension-document'
import { DETAILS, emptyDetails, parseDetail } from '../details.ts'
import { kept } from './attribute.ts'

/** The whole story. Details are its attributes, so that changing one is a step like any other. */
export const Doc = Document.extend({
  content: '(scene+ chapter*) | chapter+',
  addAttributes() {
    const details = DETAILS.map((name) => [
      name,
      kept(emptyDetails[name], (value) => {
        if (!parseDetail(name, value).ok) throw new RangeError(`Invalid detail: ${name}`)
      }),
    ])
    return { ...Object.fromEntries(details), rejected: kept([], isRejections) }
  },
})

/** Proposals the author turned down: scene id, quoted text, and 32 characters either side. */
export interface Rejection {
  readonly scene: string
  readonly kind: string
  readonly quote: string
  readonly before: string
  readonly after: string
}

function isRejections(value: unknown): void {
  const texts = ['scene', 'kind', 'quote', 'before', 'after']
  const valid = (each: unknown) =>
    typeof each === 'object' &&
    each !== null &&
    Object.keys(each).length === texts.length &&
    texts.every((key) => typeof Reflect.get(each, key) === 'string')
  if (!Array.isArray(value) || !value.every(valid)) throw new RangeError('Invalid list of rejections')
}
