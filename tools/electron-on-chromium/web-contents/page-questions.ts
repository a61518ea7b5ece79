import type { Payload } from '../chromium/cdp.ts'
import { zenity } from '../dialog/zenity.ts'
import type { Page } from './page.ts'

/** Shows a page's `alert` or `confirm` and hands the answer back. `prompt` is answered with nothing, as in Electron. */
export async function answerQuestion(
  page: Page,
  question: Payload<'Page.javascriptDialogOpening'>,
): Promise<void> {
  const { type, message } = question
  const style = type === 'confirm' ? '--question' : '--info'
  const accept =
    type === 'prompt' ? false : (await zenity([style, '--no-markup', `--text=${message}`])).agreed
  page.session.tell('Page.handleJavaScriptDialog', { accept })
}
