import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import type { Node } from '@tiptap/pm/model'
import { printStory } from '../src/story/file.ts'
import { firstPage } from './app.ts'

/** The page with the story, as an author sees and uses it. */
export const manuscript = (page: Page): Locator => page.getByRole('textbox', { name: 'Manuscript' })

export const scenes = (page: Page): Locator => manuscript(page).locator('section[data-scene]')

/** Writes a story's file and opens it. */
export async function openStory(
  launch: (...files: readonly string[]) => Promise<ElectronApplication>,
  folder: string,
  doc: Node,
): Promise<{ readonly app: ElectronApplication; readonly page: Page; readonly path: string }> {
  const path = join(folder, 'Story.italica')
  await writeFile(path, printStory({ doc, report: null, original: null }))
  const app = await launch(path)
  const page = await firstPage(app)
  await manuscript(page).waitFor()
  return { app, page, path }
}

/** The text of each scene's blocks, one line a block, and one a line break. */
export function texts(page: Page): Promise<string[]> {
  return scenes(page).evaluateAll((all) => {
    const textOf = (block: Element): string => {
      const copy = block.cloneNode(true) as Element // as: a clone is of its original's kind
      for (const each of copy.querySelectorAll('br:not(.ProseMirror-trailingBreak)')) each.replaceWith('\n')
      return copy.textContent ?? ''
    }
    return all.map((scene) => [...scene.querySelectorAll('p')].map(textOf).join('\n'))
  })
}

/**
 * Puts the caret into a paragraph: where the bar is in `He won’t| come.`; two bars select what is between. The
 * paragraph is the first with just this text.
 */
export async function put(page: Page, marked: string): Promise<void> {
  const [before = '', between = '', after] = marked.split('|')
  const text = marked.replaceAll('|', '')
  const from = before.length
  const to = after === undefined ? from : from + between.length
  await manuscript(page).evaluate(
    async (root: HTMLElement, { text, from, to }) => {
      const paragraph = [...root.querySelectorAll('p, h2')].find((each) => each.textContent === text)
      if (!paragraph) throw new Error(`No paragraph says: ${text}`)
      paragraph.scrollIntoView({ block: 'center' })
      const place = (offset: number): [globalThis.Node, number] => {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
        let left = offset
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0
          if (left <= length) return [node, left]
          left -= length
        }
        return [paragraph, 0]
      }
      root.focus()
      getSelection()?.setBaseAndExtent(...place(from), ...place(to))
      // The editor hears of it with the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    },
    { text, from, to },
  )
}

/** The paragraph with just this text, its thoughts between `<` and `>`: `<He won’t come,> she thought.` */
export async function thoughts(page: Page, text: string): Promise<string> {
  return manuscript(page).evaluate((root, text) => {
    const paragraph = [...root.querySelectorAll('p')].find((each) => each.textContent === text)
    if (!paragraph) throw new Error(`No paragraph says: ${text}`)
    const copy = paragraph.cloneNode(true) as Element // as: a clone is of its original's kind
    for (const thought of copy.querySelectorAll('i.thought')) {
      thought.prepend('<')
      thought.append('>')
    }
    return copy.textContent ?? ''
  }, text)
}
