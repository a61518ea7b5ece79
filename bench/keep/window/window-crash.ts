/** `npm run bench -- window`: kills the built app, or its page, while somebody writes in it, 500 times. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hasElectron } from '../../../tools/electron-binary.ts'
import { windowCrashLoop } from './window-loop.ts'

const [rounds = '500', seed = '1'] = process.argv.slice(2)
if (!hasElectron())
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= join(process.cwd(), 'out/electron-on-chromium')
if (!existsSync('out/main')) throw new Error('The app is not built: npm run build')

const report = await windowCrashLoop(Number(rounds), Number(seed), (sofar, lost) =>
  console.log(
    `${sofar.rounds}: ${lost} ms lost; ${sofar.losses} losses, worst ${sofar.worstLost} ms; ${sofar.unreadable} unreadable, ${sofar.doubled} doubled, ${sofar.changes} changes, ${sofar.ofThePage} of the page`,
  ),
)
console.table(report)
if (report.losses + report.unreadable + report.doubled > 0) process.exitCode = 1
