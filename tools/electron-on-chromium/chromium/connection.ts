import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Command, EventName, Params, Payload, Result } from './cdp.ts'
import { Frames } from './frames.ts'

type Message =
  | { id: number; result: object }
  | { id: number; error: { message: string } }
  | { method: string; params: object; sessionId?: string }

interface Waiting {
  method: string
  done: (result: object) => void
  failed: (error: Error) => void
}

/** What Chromium says to whoever speaks to a page that has just gone. */
const GONE =
  /Session with given id not found|No target with given id|Cannot find context|Target closed|navigated or closed|Not attached|Invalid InterceptionId|Cannot find execution context|No window with id|Browser window not found/

/** One target's share of the connection; the root session speaks to the browser itself. */
export class Session {
  readonly id: string | undefined
  readonly #connection: Connection
  readonly #events = new EventEmitter().setMaxListeners(0)

  constructor(connection: Connection, id: string | undefined) {
    this.#connection = connection
    this.id = id
  }

  send<C extends Command>(method: C, params?: Params<C>): Promise<Result<C>> {
    return this.#connection.send(method, params, this.id)
  }

  /** Sends where no answer is awaited. A page that is gone by then is no fault. */
  tell<C extends Command>(method: C, params?: Params<C>): void {
    this.send(method, params).catch(forgiveGone)
  }

  on<E extends EventName>(event: E, listener: (payload: Payload<E>) => void): this {
    this.#events.on(event, listener)
    return this
  }

  dispatch(event: string, params: object): void {
    this.#events.emit(event, params)
  }
}

/** For rejections that only say that a page has gone meanwhile; anything else is a fault and is told. */
export function forgiveGone(error: unknown): void {
  if (!(error instanceof Error && GONE.test(error.message))) console.error(error)
}

/** CDP over a pair of pipes. After the pipe has closed, nothing is answered any more: this process is about to end. */
export class Connection {
  readonly root = new Session(this, undefined)
  readonly #sessions = new Map<string, Session>()
  readonly #waiting = new Map<number, Waiting>()
  readonly #output: Writable
  #serial = 0

  constructor(output: Writable, input: Readable) {
    this.#output = output.on('error', (error) => {
      if (!('code' in error && (error.code === 'EPIPE' || error.code === 'ECONNRESET'))) throw error
    })
    const frames = new Frames()
    input.on('data', (chunk: Buffer) => {
      for (const text of frames.push(chunk)) this.#receive(JSON.parse(text) as Message)
    })
  }

  session(id: string): Session {
    const session = this.#sessions.get(id) ?? new Session(this, id)
    this.#sessions.set(id, session)
    return session
  }

  send<C extends Command>(method: C, params?: Params<C>, sessionId?: string): Promise<Result<C>> {
    return new Promise((done, failed) => {
      const id = ++this.#serial
      this.#waiting.set(id, { method, done: done as (result: object) => void, failed })
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  #receive(message: Message): void {
    if ('method' in message) {
      const { method, params, sessionId } = message
      const session = sessionId === undefined ? this.root : this.#sessions.get(sessionId)
      session?.dispatch(method, params)
      if (method === 'Target.detachedFromTarget' && 'sessionId' in params)
        this.#sessions.delete(String(params.sessionId))
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if ('result' in message) waiting?.done(message.result)
    else waiting?.failed(new Error(`${waiting.method}: ${message.error.message}`))
  }
}
