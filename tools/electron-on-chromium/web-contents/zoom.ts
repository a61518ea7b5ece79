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
 *
 * @param view the size of the window's inside in unzoomed pixels
 */
export function applyZoom(session: Session, factor: number, view: ViewSize): void {
  if (factor === 1) session.tell('Emulation.clearDeviceMetricsOverride')
  else
    session.tell('Emulation.setDeviceMetricsOverride', {
      width: Math.round(view.width / factor),
      height: Math.round(view.height / factor),
      deviceScaleFactor: 0,
      mobile: false,
      ...(headed ? { scale: factor, dontSetVisibleSize: true } : {}),
    })
}
