/** Makes sure that there is a Chromium for `electron-on-chromium`. */
import { spawnSync } from 'node:child_process'
import { findChromium } from './electron-on-chromium/chromium/find.ts'

export type Provision =
  | { readonly kind: 'there'; readonly path: string }
  /** What the person can do about it: one command. */
  | { readonly kind: 'missing'; readonly command: string }

const INSTALL = 'apt-get install -y --no-install-recommends chromium'

const hasAptGet = (): boolean => spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0

/** Debian's package lists may be stale or absent: they are fetched first. Its output goes to stderr. */
function install(): void {
  console.error(`No Chromium found: installing Debian's (${INSTALL})`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const stdio = ['ignore', 2, 2] as const
  spawnSync('apt-get', ['update', '-q'], { stdio: [...stdio], env })
  spawnSync('apt-get', INSTALL.split(' ').slice(1), { stdio: [...stdio], env })
}

/** Finds a Chromium, and as root on Debian installs one where there is none. */
export function provisionChromium(): Provision {
  const path = findChromium()
  if (path !== null) return { kind: 'there', path }
  if (process.env.ITALICA_CHROMIUM)
    return {
      kind: 'missing',
      command: `point ITALICA_CHROMIUM at a Chromium (${process.env.ITALICA_CHROMIUM} is no program)`,
    }
  if (process.getuid?.() === 0 && hasAptGet()) {
    install()
    const installed = findChromium()
    if (installed !== null) return { kind: 'there', path: installed }
  }
  return {
    kind: 'missing',
    command: hasAptGet() ? `sudo ${INSTALL}` : 'install Chromium, or name one in ITALICA_CHROMIUM',
  }
}
