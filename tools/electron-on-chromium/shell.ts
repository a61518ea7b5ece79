import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import type { Shell } from 'electron'
import { throwByName } from './unsupported.ts'

/** Starts a program of the desktop; resolves once it runs, and does not wait for its end. */
function start(command: string, ...args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.once('error', failed)
    child.once('spawn', done)
    child.unref()
  })
}

/** Runs a program to its end; rejects when it fails. */
function run(command: string, ...args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.once('error', failed)
    child.once('close', (code) =>
      code === 0 ? done() : failed(new Error(errors.trim() || `${command} failed`)),
    )
  })
}

/** The desktop, by its own tools: xdg-open and gio. */
export const shell: Pick<Shell, 'beep' | 'openExternal' | 'openPath' | 'showItemInFolder' | 'trashItem'> = {
  openExternal: (url) => start('xdg-open', url),
  openPath: (path) =>
    start('xdg-open', path).then(
      () => '',
      (error: unknown) => String(error),
    ),
  showItemInFolder(path) {
    start('xdg-open', dirname(path)).catch((error: unknown) => console.error(error))
  },
  trashItem: (path) => run('gio', 'trash', '--', path),
  beep() {
    process.stdout.write('\x07')
  },
}
throwByName('shell', shell)
