import { EventEmitter } from 'node:events'
import type { NativeTheme as ElectronNativeTheme } from 'electron'
import type { Protocol } from './chromium/cdp.ts'
import { throwByName } from './unsupported.ts'

type Source = ElectronNativeTheme['themeSource']

/** Light or dark. What the system prefers is what the pages report. */
export class NativeTheme
  extends EventEmitter
  implements
    Pick<
      ElectronNativeTheme,
      'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors' | 'prefersReducedTransparency'
    >
{
  #source: Source = 'system'
  #systemDark = false
  readonly shouldUseHighContrastColors = false
  readonly prefersReducedTransparency = false

  get themeSource(): Source {
    return this.#source
  }
  set themeSource(source: Source) {
    this.#source = source
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.#systemDark : this.#source === 'dark'
  }

  /** A page reports its `prefers-color-scheme`, which is the system's unless the app chose a theme. */
  systemReported(dark: boolean): void {
    if (this.#source !== 'system' || dark === this.#systemDark) return
    this.#systemDark = dark
    this.emit('updated')
  }
  /** What pages are to take for the system's preference. */
  mediaFeatures(): Protocol.Emulation.MediaFeature[] {
    return [{ name: 'prefers-color-scheme', value: this.#source === 'system' ? '' : this.#source }]
  }
}
throwByName('nativeTheme', NativeTheme.prototype)

export const nativeTheme = new NativeTheme()
