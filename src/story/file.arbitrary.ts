import { parseStory, type StoryFileError } from './file.ts'
import type { Story } from './story.ts'

/*
 * Story files as tests write them by hand, and what comes of reading them.
 */

export const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
export const scene = (id: string, ...content: object[]) => ({ type: 'scene', attrs: { id }, content })
export const file = (doc: unknown, more: object = {}) =>
  JSON.stringify({ format: 'italica', version: 1, doc, report: null, original: null, ...more })
export const withContent = (...content: unknown[]) => file({ type: 'doc', content })

export function errorOf(text: string): StoryFileError {
  const parsed = parseStory(text)
  if (parsed.ok) throw new Error('The file was read')
  return parsed.error
}

export function storyOf(text: string): Story {
  const parsed = parseStory(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
