import { EventEmitter } from 'node:events'
import type { Rectangle } from 'electron'
import { chromium } from '../chromium/chromium.ts'
import { forgiveGone } from '../chromium/connection.ts'

export type FrameState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

/** The least and greatest size that the app allows; 0 for no limit. */
export interface Limits {
  readonly minWidth: number
  readonly minHeight: number
  readonly maxWidth: number
  readonly maxHeight: number
}

interface FrameEvents {
  moved: []
  resized: []
  state: [now: FrameState, before: FrameState]
}

/** A window's place on the screen. Commands go out in order; what is remembered is what Chromium last said or was told. */
export class WindowFrame extends EventEmitter<FrameEvents> {
  #bounds: Rectangle
  #normal: Rectangle
  #state: FrameState = 'normal'
  #queue: Promise<unknown>
  limits: Limits
  readonly #targetId: Promise<string>

  constructor(targetId: Promise<string>, bounds: Rectangle, limits: Limits) {
    super()
    this.limits = limits
    this.#targetId = targetId
    this.#queue = targetId
    this.#bounds = this.#normal = this.#limited(bounds)
    this.#enqueue(() => this.#place(this.#bounds))
  }
  get bounds(): Rectangle {
    return { ...this.#bounds }
  }
  /** Where the window goes back to from being maximized, minimized or in full screen. */
  get normalBounds(): Rectangle {
    return { ...this.#normal }
  }
  get state(): FrameState {
    return this.#state
  }

  setBounds(change: Partial<Rectangle>): void {
    this.#bounds = this.#limited({ ...this.#bounds, ...change })
    if (this.#state === 'normal') this.#normal = this.#bounds
    const bounds = this.#bounds
    this.#enqueue(() => this.#place(bounds))
  }
  /** Chromium changes between two states other than normal only by way of normal. */
  setState(state: FrameState): void {
    this.#enqueue(async () => {
      const { windowId, bounds } = await this.#window()
      if (bounds.windowState === state) return
      if (bounds.windowState !== 'normal' && state !== 'normal')
        await chromium.root.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
      await chromium.root.send('Browser.setWindowBounds', { windowId, bounds: { windowState: state } })
    })
  }
  /** Asks Chromium where the window is by now, and tells what has changed. */
  refresh(): void {
    this.#enqueue(() => undefined)
  }

  #enqueue(command: () => Promise<void> | undefined): void {
    this.#queue = this.#queue
      .then(command)
      .then(() => this.#read())
      .catch(forgiveGone)
  }
  async #window() {
    return chromium.root.send('Browser.getWindowForTarget', { targetId: await this.#targetId })
  }
  async #place({ x: left, y: top, width, height }: Rectangle): Promise<void> {
    const { windowId } = await this.#window()
    await chromium.root.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } })
  }
  async #read(): Promise<void> {
    const { left = 0, top = 0, width = 0, height = 0, windowState = 'normal' } = (await this.#window()).bounds
    const [before, stateBefore] = [this.#bounds, this.#state]
    this.#bounds = { x: left, y: top, width, height }
    this.#state = windowState
    if (windowState === 'normal') this.#normal = this.#bounds
    if (stateBefore !== windowState) this.emit('state', windowState, stateBefore)
    if (before.width !== width || before.height !== height) this.emit('resized')
    if (before.x !== left || before.y !== top) this.emit('moved')
  }
  #limited(bounds: Rectangle): Rectangle {
    const { minWidth, minHeight, maxWidth, maxHeight } = this.limits
    return {
      x: Math.round(bounds.x),
      y: Math.round(bounds.y),
      width: Math.round(Math.min(maxWidth || Number.POSITIVE_INFINITY, Math.max(minWidth, bounds.width))),
      height: Math.round(Math.min(maxHeight || Number.POSITIVE_INFINITY, Math.max(minHeight, bounds.height))),
    }
  }
}
