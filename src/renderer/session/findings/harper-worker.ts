import type { Reading } from '../../../grammar/index.ts'
import type { FromGrammar, ToGrammar } from '../../workers/grammar-messages.ts'
import { atRest } from '../rest.ts'

/** How long the worker is kept with nothing to do, in milliseconds: it holds some 300 MB. */
const IDLE = 120_000
/** How long an answer is waited for: a slow machine loads Harper in some seconds. */
const PATIENCE = 90_000

/** Has texts read by Harper, in a worker that is there only while there is something to read. */
export interface HarperWorker {
  /** One answer at a time. `unloaded`: Harper itself did not come up; `failed`: it broke off in these texts. */
  read(texts: readonly string[]): Promise<readonly Reading[] | 'failed' | 'unloaded'>
  end(): void
}

/** What a worker is to us. */
export type Speaker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

const startWorker = (): Speaker =>
  new Worker(new URL('../../workers/grammar.ts', import.meta.url), { type: 'module' })

export function harperWorker(start: () => Speaker = startWorker): HarperWorker {
  let worker: Speaker | null = null
  let loaded = false
  let asked = 0
  let answer: ((from: FromGrammar | null) => void) | null = null
  const idle = atRest(IDLE, end)

  function end(): void {
    idle.end()
    worker?.terminate()
    worker = null
    loaded = false
  }

  function begin(): Speaker {
    const begun = start()
    begun.onmessage = ({ data }: MessageEvent<FromGrammar>) => {
      if (data.id === asked) answer?.(data)
    }
    begun.onerror = (event) => {
      reportError(new Error(`Spelling broke off: ${event.message}`))
      answer?.(null)
    }
    return begun
  }

  function ask(texts: readonly string[]): Promise<FromGrammar | null> {
    const speaker = worker ?? begin()
    worker = speaker
    asked += 1
    return new Promise((resolve) => {
      const patience = setTimeout(() => answer?.(null), PATIENCE)
      answer = (from) => {
        clearTimeout(patience)
        answer = null
        resolve(from)
      }
      speaker.postMessage({ id: asked, texts } satisfies ToGrammar)
    })
  }

  return {
    async read(texts) {
      idle.end()
      const from = await ask(texts)
      if (from?.kind === 'read') {
        loaded = true
        idle.again()
        return from.readings
      }
      if (from) reportError(new Error(`Spelling broke off: ${from.fault}`))
      const was = loaded || (from?.loaded ?? false)
      end()
      return was ? 'failed' : 'unloaded'
    },
    end,
  }
}
