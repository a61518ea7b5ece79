import type { Session } from '../chromium/connection.ts'
import { headed } from '../chromium/display.ts'

/** Electron's zoom levels: each is a fifth more than the one before. */
const STEP = 1.2
const LEAST = 0.25
const MOST = 5

export const factorOfLevel = (level: number): number => Math.min(MOST, Math.max(LEAST, STEP ** level))
export const levelOfFactor = (factor: number): number => Math.log(factor) / Math.log(STEP)

export interface ViewSize {
  readonly width: number
  readonly height: number
}

/**
 * Zooms a page as a browser does: its viewport counts fewer, larger pixels. CDP has no zoom; a smaller viewport drawn
 * at a larger scale is the same to the page, its media queries and its mouse. Where nobody looks it is not enlarged:
 * clicks that come over CDP would miss.
 */
export class PageZoom {
  #factor: number
  /** What the page's own pixels count by now. */
  #applied = 1
  /** How much of the window lies outside the page; null until a page has said so. */
  #inset: ViewSize | null = null
  #session: Session | undefined
  readonly #window: () => ViewSize

  constructor(factor: number, window: () => ViewSize) {
    this.#factor = factor
    this.#window = window
  }
  get factor(): number {
    return this.#factor
  }
  set(factor: number): void {
    this.#factor = factor
    this.#apply()
  }
  follow(session: Session): void {
    this.#session = session
  }
  /** A page says how much of the window lies outside it. While it is zoomed it counts in other pixels. */
  reported(inset: ViewSize): void {
    if (this.#applied !== 1) return
    this.#inset = inset
    if (this.#factor !== 1) this.#apply()
  }
  /** The window has another size. */
  resized(): void {
    if (this.#applied !== 1) this.#apply()
  }

  #apply(): void {
    if (!this.#inset) return // done with the page's first report
    const factor = this.#factor
    this.#applied = factor
    if (factor === 1) {
      this.#session?.tell('Emulation.clearDeviceMetricsOverride')
      return
    }
    const { width, height } = this.#window()
    this.#session?.tell('Emulation.setDeviceMetricsOverride', {
      width: Math.round((width - this.#inset.width) / factor),
      height: Math.round((height - this.#inset.height) / factor),
      deviceScaleFactor: 0,
      mobile: false,
      ...(headed ? { scale: factor, dontSetVisibleSize: true } : {}),
    })
  }
}
