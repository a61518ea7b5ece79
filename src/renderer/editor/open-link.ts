import type { EditorView } from '@tiptap/pm/view'
import { bridge } from '../bridge.ts'

/** Ctrl+click (on a Mac Command+click) opens a link; a click alone puts the caret into it. */
export function openLink(_view: EditorView, event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!link || !(event.ctrlKey || event.metaKey)) return false
  event.preventDefault()
  bridge.call('link.open', link.getAttribute('href') ?? '').catch(reportError)
  return true
}
