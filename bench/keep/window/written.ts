import type { ElectronApplication, Page } from '@playwright/test'
import { hashOfText } from '../../../src/storage/hash.ts'

/** What stood on the page after each change, as one word, and when that was, in ms since 1970. */
export interface Written {
  readonly first: string
  readonly changes: { readonly at: number; readonly digest: string }[]
}

/* As text, so that it is the page's own code. TipTap leaves its editor at the element that it edits. */
const EDITOR = `document.querySelector('.ProseMirror')?.editor`
const DOCUMENT = `(() => {
  const editor = ${EDITOR}
  return editor ? JSON.stringify(editor.state.doc.toJSON()) : ''
})()`

/** Follows what is written on a page from now on; the list grows with each change. */
export async function follow(page: Page): Promise<Written> {
  const changes: Written['changes'] = []
  await page.exposeFunction('changed', (at: number, document: string) => {
    changes.push({ at, digest: hashOfText(document) })
  })
  const first = await page.evaluate<string>(`(() => {
    ${EDITOR}.on('transaction', ({ editor, transaction }) => {
      if (transaction.docChanged) changed(Date.now(), JSON.stringify(editor.state.doc.toJSON()))
    })
    return ${DOCUMENT}
  })()`)
  return { first: hashOfText(first), changes }
}

/** What the only window shows, asked of the app: a page that crashed is lost to Playwright. '' for no story. */
export async function shownIn(app: ElectronApplication): Promise<string> {
  const document = await app.evaluate(
    ({ BrowserWindow }, expression) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(expression)
        .then(String, () => ''), // between two pages there is none to ask
    DOCUMENT,
  )
  return document ? hashOfText(document) : ''
}

/** How long before `killedAt` the first thing was written that is missing, in ms; 0 where nothing is. */
export function lostTime({ first, changes }: Written, found: string, killedAt: number): number {
  const kept = changes.findLastIndex(({ digest }) => digest === found)
  if (kept < 0 && found !== first) return Number.POSITIVE_INFINITY
  const firstLost = changes[kept + 1]
  return firstLost ? killedAt - firstLost.at : 0
}
