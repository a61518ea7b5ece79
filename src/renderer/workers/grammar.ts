import { slimBinary } from 'harper.js/slimBinary'
import type { FromGrammar, ToGrammar } from './grammar-messages.ts'
import { type Harper, openHarper } from './harper.ts'

/*
 * Reads texts for spelling and grammar, away from the page. Harper is a WebAssembly program: of all the app only
 * this worker may compile one, by the policy that main serves it with.
 */

let opening: Promise<Harper> | null = null
let loaded = false

addEventListener('message', ({ data }: MessageEvent<ToGrammar>) => {
  read(data).then(say, (fault: unknown) => {
    say({ kind: 'failed', id: data.id, fault: String(fault), loaded })
  })
})

async function read({ id, texts }: ToGrammar): Promise<FromGrammar> {
  opening ??= openHarper(slimBinary)
  const harper = await opening
  loaded = true
  const readings = []
  for (const text of texts) readings.push(await harper.read(text))
  return { kind: 'read', id, readings }
}

const say = (message: FromGrammar) => postMessage(message)
