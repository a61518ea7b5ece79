import type { Protocol } from '../chromium/cdp.ts'

/** Electron's hex colours: `#rgb`, `#rrggbb`, `#aarrggbb`. @throws Error for any other spelling */
export function parseColour(colour: string): Protocol.DOM.RGBA {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(colour)?.[1]
  if (hex === undefined) throw new Error(`electron-on-chromium: the colour '${colour}' is not supported`)
  const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  const argb = long.length === 6 ? `ff${long}` : long
  const channel = (at: number): number => Number.parseInt(argb.slice(at, at + 2), 16)
  return { a: channel(0) / 255, r: channel(2), g: channel(4), b: channel(6) }
}
