import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

/** How long a window has to take a text before main goes on without waiting, in ms. */
const PATIENCE = 500

/**
 * A story's text on its way into a window: the window makes the story of it while main does the same to check
 * it, by the same function. What main finds wrong with it is never shown.
 */
export class Arrival {
  /** The story's id, if its document becomes the one that the text says. */
  readonly id = randomUUID()
  readonly #tell: ((id: string | null) => void) | null
  #text: string | null = null
  #taken: () => void = () => undefined

  /** `tell` tells the window of it; null where there is no window yet. */
  constructor(tell: ((id: string | null) => void) | null) {
    this.#tell = tell
  }

  /** null before it was read, and once the window has it. */
  get text(): string | null {
    return this.#text
  }

  /** Offers what was read to the window; resolves when it has it, or takes too long. */
  async come(text: string): Promise<void> {
    this.#text = text
    if (!this.#tell) return
    const taken = new Promise<void>((resolve) => {
      this.#taken = resolve
    })
    this.#tell(this.id)
    await Promise.race([taken, pause(PATIENCE, undefined, { ref: false })])
  }

  /** The window has the text. */
  received(): void {
    this.#text = null
    this.#taken()
  }

  /** It became no story. */
  refused(): void {
    this.#text = null
    this.#tell?.(null)
  }
}
