import { Node } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { exportStory } from '../export/formats.ts'
import { schema } from '../story/schema/index.ts'
import { previewPage } from './preview-page.ts'

const link = { type: 'link', attrs: { href: 'https://example.org/' } }
const chapter = (title: string) => ({
  type: 'chapter',
  content: [
    { type: 'chapterTitle', content: [{ type: 'text', text: title }] },
    {
      type: 'scene',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: title, marks: [link] }] }],
    },
  ],
})
const doc = Node.fromJSON(schema, { type: 'doc', content: [chapter('One'), chapter('Two')] })

test('links lead nowhere in the preview, except within the page', () => {
  const page = previewPage(exportStory(doc, 'html', { contents: true }))
  expect(page).toContain('<a target="_blank" href="https://example.org/">')
  expect(page).not.toContain('<a href="https')
  expect(page).toContain('<a href="#chapter-1">')
})
