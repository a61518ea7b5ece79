import { createRoot, type Root } from 'react-dom/client'

/** Only for onKeyPress, onBeforeInput and onSelect, which nothing here has. */
const UNHEARD: ReadonlySet<string> = new Set(['keypress', 'textInput', 'selectionchange'])
/** Of the manuscript, React hears these only where a key has a name, as Escape. */
const TYPED: ReadonlySet<string> = new Set(['keydown', 'input', 'keyup'])

/**
 * A root for React that stays out of typing's way. React listens to every kind of event at its root, and looks each
 * time for who might want it: a dozen times for each letter on the page, and nobody does.
 * (listenToAllSupportedEvents in react-dom's DOMPluginEventSystem.js; there is no setting for it.)
 */
export function createQuietRoot(element: HTMLElement): Root {
  const restore = [element, document].map(quieten)
  const root = createRoot(element)
  for (const each of restore) each()
  return root
}

/** Until the answered function is called, who listens to `target` is told less. */
function quieten(target: EventTarget): () => void {
  const listen = target.addEventListener.bind(target)
  target.addEventListener = (type, listener, options) => {
    if (UNHEARD.has(type)) return
    listen(
      type,
      TYPED.has(type) && typeof listener === 'function' ? unlessTyped(listener) : listener,
      options,
    )
  }
  return () => {
    target.addEventListener = listen
  }
}

const unlessTyped = (listener: EventListener) => (event: Event) => {
  if (!isTyped(event)) listener(event)
}

function isTyped(event: Event): boolean {
  const isOnPage = event.target instanceof Element && event.target.classList.contains('ProseMirror')
  return isOnPage && !(event instanceof KeyboardEvent && event.key.length > 1)
}
