import type { Node } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { text } from '../../../resources/text/en.ts'
import type { SceneAttributes } from '../../story/schema/scene.ts'
import { intrinsicSize } from './intrinsic-size.ts'

/** The break between scenes that have no ornament of their own. */
const PLAIN_BREAK = '⁂'

/**
 * A scene on the page. The browser lays out only what is near the window (page.css), which is what makes a
 * million words in one document as light as one scene; this view says how much room the rest needs. When an
 * attribute changes, the scene's text stays as it stands.
 */
export class SceneView implements NodeView {
  readonly dom = document.createElement('section')
  readonly contentDOM = this.dom

  constructor(scene: Node) {
    const { scene: height, block } = intrinsicSize(scene)
    this.dom.setAttribute('role', 'group')
    this.dom.style.setProperty('--height', `${height}px`)
    this.dom.style.setProperty('--block-height', `${block ?? 0}px`)
    if (block !== null) this.dom.dataset.long = ''
    this.#show(scene)
  }

  update(scene: Node): boolean {
    if (scene.type.name !== 'scene') return false
    this.#show(scene)
    return true
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes' && mutation.target === this.dom
  }

  #shown: Node['attrs'] | null = null

  #show({ attrs }: Node): void {
    if (attrs === this.#shown) return
    this.#shown = attrs
    const { id, title, breakBefore, include } = attrs as SceneAttributes // as: the schema says so
    this.dom.dataset.scene = id
    this.dom.dataset.ornament = breakBefore ?? PLAIN_BREAK
    this.dom.toggleAttribute('data-left-out', !include)
    this.dom.setAttribute('aria-label', title === '' ? text.page.scene : text.page.sceneNamed(title))
  }
}
