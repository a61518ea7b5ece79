import { useEffect, useEffectEvent, useRef } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { Comparison } from '../../../compare/compare.ts'
import { type Compared, useSession, useStory, useValue } from '../../session.ts'
import { ComparedFields } from './ComparedFields.tsx'
import { ComparedHead } from './ComparedHead.tsx'
import { ComparedScenes } from './ComparedScenes.tsx'
import './compared.css'
import { showFirstChange } from './go-to-change.ts'

/** What changed between two versions, in the flow of the text: over the page, for as long as the author looks. */
export function ComparedPage() {
  const compared = useValue(useStory().history.compared)
  return compared && <Shown compared={compared} />
}

function Shown({ compared }: { readonly compared: Compared }) {
  const session = useSession()
  const { history, revision } = useStory()
  const scrolled = useRef<HTMLDivElement>(null)
  const { before, after, found } = compared
  const current = useValue(revision)

  // The story goes on changing under it: by an undo, by another program.
  const again = useEffectEvent(() => {
    if (found && after === 'now')
      history
        .compare(before, after)
        .then((problem) => problem && session.report(problem))
        .catch(reportError)
  })
  const seen = useRef(current)
  useEffect(() => {
    if (seen.current !== current) again()
    seen.current = current
  }, [current])
  useEffect(() => takeFocus(scrolled.current), [])
  useEffect(() => leaveOnEscape(history.leave), [history])
  const isFound = found !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: another comparison begins at its first change
  useEffect(() => {
    if (isFound && scrolled.current) showFirstChange(scrolled.current)
  }, [before, after, isFound])
  return (
    <main className="compared" data-region data-reading>
      <ComparedHead compared={compared} scrolled={scrolled} />
      <section
        ref={scrolled}
        className="compared-scroll"
        aria-label={text.history.compared.name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
        tabIndex={0}
      >
        {found && <Found compared={compared} found={found} />}
      </section>
    </main>
  )
}

function Found({ compared, found }: { readonly compared: Compared; readonly found: Comparison }) {
  const { history } = useStory()
  const listed = useValue(history.versions)
  if (isNothing(found)) {
    const versions = listed?.kind === 'listed' ? listed.versions : []
    const isPosted = versions.find(({ id }) => id === compared.before)?.reason === 'posted'
    const words = text.history.compared
    return <p className="compared-none">{isPosted ? words.nothingSince : words.nothing}</p>
  }
  return (
    <article className="compared-page">
      <ComparedFields fields={found.fields} scenes={found.scenes} />
      <ComparedScenes scenes={found.scenes} version={compared.after === 'now' ? compared.before : null} />
    </article>
  )
}

/** The focus goes into the comparison, and back to the panel where that was asked for; else the page takes it. */
function takeFocus(to: HTMLElement | null): () => void {
  const from = document.activeElement
  to?.focus({ preventScroll: true })
  return () => {
    const isFree = document.activeElement === document.body
    if (isFree && from instanceof HTMLElement && from.closest('[data-panel]')) from.focus()
  }
}

/** Wherever the focus is, and where nothing has it, but not where Escape closes something that lies over all. */
function leaveOnEscape(leave: () => void): () => void {
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (!document.querySelector(':modal, :popover-open')) leave()
  }
  window.addEventListener('keydown', keys)
  return () => window.removeEventListener('keydown', keys)
}

/** Whether two versions are alike in all that is shown. */
export const isNothing = ({ scenes, fields }: Comparison): boolean =>
  fields.length === 0 && scenes.every(({ change, moved }) => change === 'same' && !moved)
