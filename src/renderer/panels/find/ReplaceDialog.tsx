import { useRef, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { Range } from '../../../story/search.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Check } from '../../ui/Check.tsx'
import { Chunks, chunked } from '../../ui/Chunks.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import './replace.css'

/** How many characters are shown on either side of a replacement. */
const ROOM = 60
/** How many lines are rendered together, and about how high one is, in CSS pixels. */
const CHUNK = 40
const LINE = 45

const NONE: ReadonlySet<Range> = new Set()
const nothing = () => undefined

/** Every replacement as it would stand, each to be left out. */
export function ReplaceDialog() {
  const session = useSession()
  const { find } = useStory()
  const { hits } = useValue(find.view)
  const [choice, setChoice] = useState({ hits, leftOut: NONE })
  const column = useRef<HTMLDivElement>(null)
  const words = text.find.each

  // Somebody else changed the story under it.
  const isChanged = choice.hits !== hits
  const leftOut = isChanged ? NONE : choice.leftOut
  const count = hits.length - leftOut.size
  const choose = (leftOut: ReadonlySet<Range>) => setChoice({ hits, leftOut })
  const leave = (hit: Range, yes: boolean) => {
    const others = new Set(leftOut)
    if (yes) others.add(hit)
    else others.delete(hit)
    choose(others)
  }
  const close = () => session.show(null)
  const replace = () => {
    close()
    find.replaceAll(leftOut).catch(reportError)
  }
  return (
    <Dialog
      title={words.title}
      className="replace"
      onClose={close}
      foot={
        <>
          <Button onClick={close}>{words.cancel}</Button>
          <Button look="main" busy={count === 0} onClick={replace}>
            {words.replace(count)}
          </Button>
        </>
      }
    >
      <div className="replace-head">
        <p role="status">{isChanged ? words.changed : words.hint}</p>
        <Check checked={count === hits.length} onChange={(all) => choose(all ? NONE : new Set(hits))}>
          {words.all}
        </Check>
      </div>
      <section ref={column} className="replace-list" aria-label={words.list}>
        <Chunks
          chunks={chunked(hits, CHUNK, () => LINE)}
          column={column}
          onGrown={nothing}
          render={({ items }) =>
            items.map((hit) => (
              <Check key={hit.from} checked={!leftOut.has(hit)} onChange={(yes) => leave(hit, !yes)}>
                <Line hit={hit} />
              </Check>
            ))
          }
        />
      </section>
    </Dialog>
  )
}

/** The line as it is and as it would be. */
function Line({ hit }: { readonly hit: Range }) {
  const { find } = useStory()
  const { replacement } = useValue(find.view)
  const { before, words, after } = find.lineOf(hit, ROOM)
  return (
    <>
      {before}
      <del>{words}</del>
      {replacement && (
        <>
          {' → '}
          <ins>{replacement}</ins>
        </>
      )}
      {after}
    </>
  )
}
