/** Chrome DevTools Protocol, typed. Playwright brings the types; its package does not export them by name. */
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }
export type Command = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues
export type Params<C extends Command> = Protocol.CommandParameters[C]
export type Result<C extends Command> = Protocol.CommandReturnValues[C]
export type EventName = keyof Protocol.Events
export type Payload<E extends EventName> = Protocol.Events[E]
