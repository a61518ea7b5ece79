import { useCallback, useEffect, useRef, useState } from 'react'
import { type OpeningBody, type OpeningFile, openingAddress } from '../../../contract/opening.ts'
import type { Choices, Encoding } from '../../../import/index.ts'
import { bridge } from '../../bridge.ts'
import { useSession } from '../../session.ts'

/** A file as it was read last, and what the author chooses about it. */
export interface Opening {
  readonly body: OpeningBody
  /** What was chosen, shown at once; the body follows. */
  readonly choices: Choices
  /** The encoding chosen last, where the file is no text in it: it is read as before; null where all is well. */
  readonly refused: Encoding | null
  readonly choose: (choices: Choices) => void
  /** Resolves when main has read the file by the latest choices. */
  readonly settled: () => Promise<void>
}

/** The file in this window; null until it has come. */
export function useOpening({ id }: OpeningFile): Opening | null {
  const session = useSession()
  const [body, setBody] = useState<OpeningBody | null>(null)
  const [choices, setChoices] = useState<Choices>({})
  const [refused, setRefused] = useState<Encoding | null>(null)
  const wanted = useRef<Choices | null>(null)
  const running = useRef<Promise<void> | null>(null)

  useEffect(() => {
    let isGone = false
    const first = async () => {
      const read = await load(id)
      if (isGone) return
      setBody(read)
      setChoices(read.choices)
    }
    first().catch(reportError)
    return () => {
      isGone = true
    }
  }, [id])

  /** One after another; of choices that come while one is read, the latest counts. */
  const run = useCallback(async () => {
    while (wanted.current !== null) {
      const next = wanted.current
      wanted.current = null
      const answer = await bridge.call('opening.choose', { id, choices: next })
      if (answer.kind === 'gone' || wanted.current !== null) continue
      const failed = answer.kind === 'failed' ? answer.problem : null
      setRefused(failed ? (next.encoding ?? null) : null)
      if (failed && next.encoding === undefined) session.report(failed)
      const read = await load(id)
      if (wanted.current !== null) continue
      setBody(read)
      setChoices(read.choices)
    }
    running.current = null
  }, [id, session])

  const choose = useCallback(
    (next: Choices) => {
      setChoices(next)
      wanted.current = next
      running.current ??= run()
      running.current.catch(reportError)
    },
    [run],
  )
  const settled = useCallback(() => running.current ?? Promise.resolve(), [])
  return body && { body, choices, refused, choose, settled }
}

async function load(id: string): Promise<OpeningBody> {
  const response = await fetch(openingAddress(id))
  if (!response.ok) throw new Error(`File ${id}: ${response.status}`)
  return (await response.json()) as OpeningBody // as: main's own words
}
