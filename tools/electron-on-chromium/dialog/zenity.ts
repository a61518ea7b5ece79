import { spawn } from 'node:child_process'
import { headed } from '../chromium/display.ts'

export interface Answer {
  /** Whether the person agreed (OK), rather than cancelled or closed the dialog. */
  readonly agreed: boolean
  readonly text: string
}
const CANCELLED: Answer = { agreed: false, text: '' }

/**
 * Shows a dialog by zenity. Without a display it counts as cancelled and is told on stderr, so that a test that forgot
 * to stub it fails rather than hangs; the same without zenity.
 */
export function zenity(args: readonly string[]): Promise<Answer> {
  if (!headed) {
    console.error(`electron-on-chromium: no display, dialog cancelled: ${args.join(' ')}`)
    return Promise.resolve(CANCELLED)
  }
  return new Promise((done) => {
    const child = spawn('zenity', args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    child.on('error', (error) => {
      console.error(`electron-on-chromium: dialog cancelled: ${error.message}`)
      done(CANCELLED)
    })
    child.on('close', (code) => done({ agreed: code === 0, text: text.replace(/\n$/, '') }))
  })
}
