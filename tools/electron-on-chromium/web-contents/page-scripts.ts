import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageEnvironment } from '../ipc/messages.ts'

/** Frames, and the blank page that every window starts with, get no preload. */
const GUARD = 'if (window !== top || !/^(https?|file):$/.test(location.protocol)) return;'

/** The built scripts lie beside the built host. */
const script = (name: string): string => readFileSync(join(__dirname, 'page', name), 'utf8')

/** Runs in the page's own world before anything of the page. */
export function mainWorldScript({ schemes }: PageEnvironment): string {
  return `(() => { ${GUARD}\n${script('main-world.js')}\nelectronOnChromium.start(${JSON.stringify(schemes)}) })()`
}

/** Runs in the isolated world: the host's part, then the app's preload, which sees `require('electron')` and `process`. */
export function isolatedWorldScript(preloadFile: string | undefined, environment: PageEnvironment): string {
  const preload = preloadFile === undefined ? '' : readFileSync(preloadFile, 'utf8')
  return `(() => { ${GUARD}\n${script('isolated-world.js')}
electronOnChromium.start(${JSON.stringify(environment)}, function (require, module, exports, process, global) {
${preload}
}) })()`
}
