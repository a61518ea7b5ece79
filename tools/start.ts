/** `npm start [files]`: runs the built app on Electron, or on a Chromium where Electron's binary cannot be had. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fetchElectron, hasElectron } from './electron-binary.ts'
import { provisionChromium } from './provision-chromium.ts'

const ROOT = join(import.meta.dirname, '..')
const STAND_IN = join(ROOT, 'out/electron-on-chromium')
/** Where npm was called: it runs scripts in the package's folder. */
const CALLER = process.env.INIT_CWD ?? process.cwd()

type Runner =
  | { readonly kind: 'run'; readonly on: string; readonly env: NodeJS.ProcessEnv }
  | { readonly kind: 'no'; readonly why: string }

function runner(): Runner {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return {
      kind: 'no',
      why: 'there is no display. Without a window: npm run italica -- export FILE --to html -o page.html',
    }
  if (!existsSync(join(ROOT, 'out/main')))
    return { kind: 'no', why: 'it is not built yet. This helps: npm ci, or after a change npm run build' }
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH)
    return { kind: 'run', on: process.env.ELECTRON_OVERRIDE_DIST_PATH, env: process.env }
  if (hasElectron() || fetchElectron()) return { kind: 'run', on: 'Electron', env: process.env }
  const chromium = provisionChromium()
  if (chromium.kind === 'missing')
    return {
      kind: 'no',
      why: `Electron could not be fetched, and no Chromium was found. This helps: ${chromium.command}`,
    }
  return {
    kind: 'run',
    on: `Chromium (${chromium.path}), since Electron could not be fetched`,
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: STAND_IN },
  }
}

/** Files become absolute: the app runs in another folder. */
const argument = (given: string): string => (given.startsWith('-') ? given : resolve(CALLER, given))

const found = runner()
if (found.kind === 'no') {
  console.error(`Italica cannot start: ${found.why}`)
  process.exitCode = 1
} else {
  console.error(`Italica runs on ${found.on}.`)
  const cli = join(ROOT, 'node_modules/electron/cli.js')
  const args = [cli, ROOT, ...process.argv.slice(2).map(argument)]
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: found.env })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}
