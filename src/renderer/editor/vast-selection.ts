import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'

/** From so many positions on, a selection is vast: about 30,000 words. */
const VAST = 180_000

const isVast = ({ selection }: EditorState) => selection.to - selection.from > VAST

/**
 * Browsers lay out all that is selected, in sight or not: with a novel selected that takes many seconds. So
 * while a vast selection lasts, the scenes far from the window keep their height and show nothing (page.css), but for
 * the one in which it is extended: keys move by what is drawn.
 * ProseMirror copies and deletes from its document, and misses nothing.
 */
export function lightenVastSelections(editor: Editor): void {
  const page = editor.view.dom
  let looking: IntersectionObserver | null = null
  let head: Element | null = null

  const drawHead = (section: Element | null) => {
    if (section === head) return
    head?.removeAttribute('data-head')
    head = section
    head?.setAttribute('data-head', '')
  }

  // Before the browser is told of the selection.
  editor.on('beforeTransaction', ({ nextState }) => {
    if (looking || !isVast(nextState)) return
    looking = observeScenes(page)
    page.classList.add('vast')
  })
  editor.on('transaction', ({ editor }) => {
    if (!looking) return
    drawHead(isVast(editor.state) ? sceneWithHead(editor) : null)
    if (isVast(editor.state)) return
    looking.disconnect()
    looking = null
    page.classList.remove('vast')
  })
  editor.on('destroy', () => looking?.disconnect())
}

function sceneWithHead({ view, state: { selection } }: Editor): Element | null {
  const { node } = view.domAtPos(selection.head)
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('section[data-scene]') ?? null
}

/** Marks the scenes near the window, now and as it scrolls, and holds the others at the height they have. */
function observeScenes(page: HTMLElement): IntersectionObserver {
  const window = page.closest('.manuscript')
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) target.toggleAttribute('data-near', isIntersecting)
    },
    { root: window, rootMargin: '100% 0px' },
  )
  const scenes = [...page.querySelectorAll<HTMLElement>('section[data-scene]')]
  const frame = window?.getBoundingClientRect() ?? new DOMRect()
  const boxes = scenes.map((scene) => scene.getBoundingClientRect())
  for (const [at, scene] of scenes.entries()) {
    const { top, bottom, height } = boxes[at] ?? new DOMRect()
    const near = bottom > frame.top - frame.height && top < frame.bottom + frame.height
    // The browser looks for text at a selection's ends, and would look through all that shows none.
    const end = at === 0 || at === scenes.length - 1
    scene.style.setProperty('--height-now', `${height}px`)
    scene.toggleAttribute('data-near', near || end)
    if (!end) observer.observe(scene)
  }
  return observer
}
