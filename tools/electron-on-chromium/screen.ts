import { EventEmitter } from 'node:events'
import type { Point, Rectangle, Size } from 'electron'
import type { Protocol } from './chromium/cdp.ts'
import { chromium } from './chromium/chromium.ts'
import { throwByName } from './unsupported.ts'

export interface Display {
  readonly id: number
  readonly label: string
  readonly bounds: Rectangle
  readonly workArea: Rectangle
  readonly size: Size
  readonly workAreaSize: Size
  readonly scaleFactor: number
  readonly rotation: number
  readonly internal: boolean
  readonly colorDepth: number
}

/** The displays as Chromium saw them at its start; later changes are not followed. */
class Screen extends EventEmitter {
  getAllDisplays(): Display[] {
    return chromium.screens.map(displayOf)
  }
  getPrimaryDisplay(): Display {
    const primary = chromium.screens.find(({ isPrimary }) => isPrimary) ?? chromium.screens[0]
    if (!primary) throw new Error('screen cannot be used before the app is ready')
    return displayOf(primary)
  }
  getDisplayNearestPoint({ x, y }: Point): Display {
    return this.#least(({ bounds }) => {
      const dx = Math.max(bounds.x - x, 0, x - (bounds.x + bounds.width))
      const dy = Math.max(bounds.y - y, 0, y - (bounds.y + bounds.height))
      return dx * dx + dy * dy
    })
  }
  getDisplayMatching(rectangle: Rectangle): Display {
    return this.#least(({ bounds }) => -overlap(bounds, rectangle))
  }
  #least(measure: (display: Display) => number): Display {
    return this.getAllDisplays().reduce(
      (best, display) => (measure(display) < measure(best) ? display : best),
      this.getPrimaryDisplay(),
    )
  }
}
throwByName('screen', Screen.prototype)

export const screen = new Screen()

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

function displayOf(info: Protocol.Emulation.ScreenInfo): Display {
  const bounds = { x: info.left, y: info.top, width: info.width, height: info.height }
  const workArea = { x: info.availLeft, y: info.availTop, width: info.availWidth, height: info.availHeight }
  return {
    id: Number(info.id),
    label: info.label,
    bounds,
    workArea,
    size: { width: bounds.width, height: bounds.height },
    workAreaSize: { width: workArea.width, height: workArea.height },
    scaleFactor: info.devicePixelRatio,
    rotation: info.orientation.angle,
    internal: info.isInternal,
    colorDepth: info.colorDepth,
  }
}
