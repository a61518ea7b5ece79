import type { WindowState } from '../contract/open-story.ts'
import type { AppWindow } from './app-window.ts'
import { shown } from './held-story.ts'

/** What a window shows, as it is told. */
export function stateOf({ story, file, collection }: AppWindow): WindowState {
  if (story) return { at: 'story', story: shown(story) }
  if (collection) return { at: 'collection', collection: { id: collection.id, name: collection.name } }
  return file ? { at: 'file', file: { id: file.id, name: file.name } } : { at: 'start' }
}
