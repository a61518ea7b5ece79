import type { EventEmitter } from 'node:events'

/** The event object of events that a listener can prevent. */
export class Veto {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }

  /** Emits `event` with a veto and `args`. @returns whether a listener prevented it */
  static ask(
    emitter: EventEmitter,
    event: string,
    details: object = {},
    ...args: readonly unknown[]
  ): boolean {
    const veto = Object.assign(new Veto(), details)
    emitter.emit(event, veto, ...args)
    return veto.defaultPrevented
  }
}
