import { useEffect, useState } from 'react'
import { type CollectionBody, collectionAddress } from '../../../contract/collection.ts'
import { bridge } from '../../bridge.ts'

/** The files that this window looks through, as they are now; null until they have come. */
export function useCollection(id: string): CollectionBody | null {
  const [body, setBody] = useState<CollectionBody | null>(null)
  useEffect(() => {
    let isGone = false
    let isLoading = false
    let isStale = false

    /** One after another; what changes while one is read is read next. */
    async function load(): Promise<void> {
      isStale = true
      if (isLoading) return
      isLoading = true
      while (isStale && !isGone) {
        isStale = false
        const response = await fetch(collectionAddress(id))
        if (response.ok && !isGone) setBody((await response.json()) as CollectionBody) // as: main's own words
      }
      isLoading = false
    }
    const stop = bridge.on('collection.changed', (changed) => {
      if (changed.id === id) load().catch(reportError)
    })
    load().catch(reportError)
    return () => {
      isGone = true
      stop()
    }
  }, [id])
  return body
}
