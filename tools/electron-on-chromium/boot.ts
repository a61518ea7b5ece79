/** Stands where Electron's binary would stand: `electron [flags] <app> [arguments]`, run on Node and Chromium. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { open as openInspector } from 'node:inspector'
import Module, { createRequire, register } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app/app.ts'
import { readCommandLine } from './command-line.ts'
import { followAll } from './window/follow.ts'

interface Manifest {
  readonly name: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
}
interface Loader {
  _resolveFilename: (request: string, ...rest: unknown[]) => string
}

const STAND_IN = join(__dirname, 'electron.cjs')
const isElectron = (request: string): boolean => request === 'electron' || request === 'electron/main'

/** Makes 'electron' mean this, for require and for import. */
function standIn(): void {
  const loader = Module as unknown as Loader
  const original = loader._resolveFilename
  loader._resolveFilename = (request, ...rest) =>
    isElectron(request) ? STAND_IN : original.call(loader, request, ...rest)
  const hook = `export const resolve = (name, context, next) => name === 'electron' || name === 'electron/main'
    ? { url: ${JSON.stringify(pathToFileURL(STAND_IN).href)}, shortCircuit: true } : next(name, context)`
  register(`data:text/javascript,${encodeURIComponent(hook)}`)
}

/** The nearest folder at or above `folder` with a package.json. */
function packageFolder(folder: string): string {
  return existsSync(join(folder, 'package.json')) || folder === dirname(folder)
    ? folder
    : packageFolder(dirname(folder))
}

function electronVersion(): string {
  const { resolve: find } = createRequire(__filename)
  return (JSON.parse(readFileSync(find('electron/package.json'), 'utf8')) as { version: string }).version
}

async function boot(): Promise<void> {
  process.argv.splice(0, 2, join(__dirname, 'electron')) // as in Electron, the first argument follows the program
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: __dirname })
  standIn()
  const { preloads, switches, app: target } = readCommandLine(process.argv.slice(1))
  Object.defineProperty(process.versions, 'electron', { value: electronVersion(), enumerable: true })
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
  const inspect = switches.get('inspect')
  if (inspect !== undefined) openInspector(inspect === '' ? 9229 : Number(inspect))

  const root = resolve(target)
  const folder = statSync(root).isDirectory() ? root : packageFolder(dirname(root))
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  app.identify({ name: manifest.productName ?? manifest.name, version: manifest.version ?? '', folder })
  followAll()
  const require = createRequire(join(folder, 'package.json'))
  for (const preload of preloads) require(resolve(preload))
  await import(pathToFileURL(root === folder ? join(folder, manifest.main ?? 'index.js') : root).href)
  await app.start()
}

boot().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
