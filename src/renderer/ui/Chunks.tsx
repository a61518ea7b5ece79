import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import './chunks.css'

/** A stretch of a long column: the items from `from` up to `to`. */
export interface Chunk<T> {
  readonly items: readonly T[]
  readonly from: number
  readonly to: number
  /** A guess at its height in CSS pixels, for as long as it is not rendered. */
  readonly height: number
}

interface ChunksProps<T> {
  readonly chunks: readonly Chunk<T>[]
  /** What scrolls. */
  readonly column: RefObject<HTMLElement | null>
  readonly render: (chunk: Chunk<T>) => ReactNode
  /** More of it was rendered: guessed heights have become real ones. */
  readonly onGrown: () => void
}

/** How many chunks are there at once, before anybody scrolls. */
const FIRST = 4
/** How near a chunk has to come to be rendered. */
const NEAR = '1500px'

/** A long column, rendered where the author looks: a file of 5 MB costs no more than its first pages. */
export function Chunks<T>({ chunks, column, render, onGrown }: ChunksProps<T>) {
  const host = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState<ReadonlySet<number>>(
    () => new Set(Array.from({ length: FIRST }, (_, at) => at)),
  )
  const count = chunks.length
  const grown = useRef(onGrown)
  grown.current = onGrown

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is near is what was rendered
  useLayoutEffect(() => grown.current(), [near])

  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        const come = entries.flatMap(({ isIntersecting, target }) =>
          isIntersecting && target instanceof HTMLElement ? [Number(target.dataset.chunk)] : [],
        )
        setNear((before) => (come.every((at) => before.has(at)) ? before : new Set([...before, ...come])))
      },
      { root: column.current, rootMargin: NEAR },
    )
    for (const each of [...(host.current?.children ?? [])].slice(0, count)) watch.observe(each)
    return () => watch.disconnect()
  }, [column, count])

  return (
    <div ref={host}>
      {chunks.map((chunk, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is known by its place
          key={at}
          className="chunk"
          data-chunk={at}
          data-from={chunk.from}
          data-to={chunk.to}
          style={{ containIntrinsicBlockSize: `auto ${chunk.height}px` }}
        >
          {near.has(at) ? render(chunk) : <div style={{ height: chunk.height }} />}
        </div>
      ))}
    </div>
  )
}

/** Parts a row of items; `number` says which number an item has, null: that of the one before. */
export function chunked<T>(
  items: readonly T[],
  size: number,
  height: (item: T) => number,
  number: (item: T, at: number) => number | null = (_, at) => at,
): Chunk<T>[] {
  const chunks: Chunk<T>[] = []
  let from = 0
  for (let start = 0; start < items.length; start += size) {
    const part = items.slice(start, start + size)
    let to = from
    let sum = 0
    part.forEach((item, i) => {
      to = (number(item, start + i) ?? to - 1) + 1
      sum += height(item)
    })
    chunks.push({ items: part, from, to, height: Math.round(sum) })
    from = to
  }
  return chunks
}
