import { useEffect, useState } from 'react'
import type { StartLists } from '../../../contract/start.ts'
import { bridge } from '../../bridge.ts'

/** What the start screen lists, kept up to date; null until main has answered. */
export function useStartLists(): StartLists | null {
  const [lists, setLists] = useState<StartLists | null>(null)
  useEffect(() => {
    let gone = false
    const read = async () => {
      const answer = await bridge.call('start.lists')
      if (!gone) setLists(answer)
    }
    void read()
    const stop = bridge.on('start.changed', () => void read())
    return () => {
      gone = true
      stop()
    }
  }, [])
  return lists
}
