import { memo } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { CommandId } from '../../../contract/commands.ts'
import { afterOf, type Finding, type QueueItem } from '../../../findings/index.ts'
import { isUnknownWord } from '../../../grammar/index.ts'
import { excerptOf } from '../../session/review/excerpt.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { tipOf } from '../toolbar/tipOf.ts'
import { Bounds } from './Bounds.tsx'
import { Excerpt } from './Excerpt.tsx'
import { ThinkerChoice } from './ThinkerChoice.tsx'

/** How much of the text around it a card shows, in characters. */
const AROUND = { current: 120, thought: 0, other: 40 }

interface CardProps {
  readonly item: QueueItem
  readonly current: boolean
  /** Who thinks it is being asked. */
  readonly asked: boolean
}

/** One proposal: what it is, its words, and what can be done. */
export const ProposalCard = memo(({ item, current, asked }: CardProps) => {
  const { review } = useStory()
  const { bounds } = useValue(review.view)
  const { finding } = item.first
  const thought = finding.kind === 'thought'
  const moved = current ? bounds : null
  const room = current ? AROUND.current : thought ? AROUND.thought : AROUND.other
  const stretches = excerptOf(item, moved, room)
  const words = stretches.flatMap((each) => (each.is === 'around' ? [] : [each.text])).join('')
  const keys = current ? { 'data-current': '', 'aria-current': 'true' as const } : {}
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the queue's, see keys.ts
    <article
      {...keys}
      className={classes('proposal-card', current && 'proposal-card-current')}
      aria-label={text.review.spoken(finding, item.confidence, words)}
      tabIndex={current ? 0 : -1}
      onClick={() => {
        if (!current) review.look(item.key)
      }}
    >
      <p className="proposal-about">
        <span className="proposal-kind">{text.review.kind(finding)}</span>{' '}
        {text.review.about(finding, item.confidence).join(' · ')}
        {item.all.length > 1 && ` · ${text.review.places(item.all.length)}`}
      </p>
      <Excerpt stretches={stretches} thought={thought} change={finding.change} />
      {current && <p className="proposal-why">{text.review.why(finding).slice(0, 3).join(' ')}</p>}
      {asked ? <ThinkerChoice /> : <Actions item={item} current={current} />}
      {current && thought && !asked && <More finding={finding} />}
    </article>
  )
})

function Actions({ item, current }: { readonly item: QueueItem; readonly current: boolean }) {
  const session = useSession()
  const { review } = useStory()
  const { finding, block } = item.first
  /** The keys that reach it from the page; those on the button are for a card that has the focus. */
  const tip = (id: CommandId) => (current ? tipOf(id, session.platform) : undefined)
  const on = (act: () => void) => () => {
    if (!current) review.look(item.key)
    act()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a press on a button is for that alone
    <div className="proposal-acts" onClick={(event) => event.stopPropagation()}>
      {finding.change && (
        <Button
          look={current ? 'main' : 'outlined'}
          title={tip('review.accept')}
          onClick={on(() => review.accept())}
        >
          {finding.instead ? wordsAfter(finding, block) : text.review.accept(finding, item.all.length)}
          {current && <kbd aria-hidden>↵</kbd>}
        </Button>
      )}
      {finding.instead?.map((change, at) => {
        const words = wordsAfter({ ...finding, change }, block)
        return (
          <Button key={words} onClick={on(() => review.accept({ instead: at }))}>
            {words}
            {current && <kbd aria-hidden>{at + 2}</kbd>}
          </Button>
        )
      })}
      <Button title={tip('review.reject')} onClick={on(() => review.reject())}>
        {text.review.reject(finding)}
        {current && <kbd aria-hidden>⌫</kbd>}
      </Button>
      {current && isUnknownWord(finding) && (
        <Button title={tip('review.addWord')} onClick={() => session.run('review.addWord')}>
          {text.commands['review.addWord']}
          <kbd aria-hidden>a</kbd>
        </Button>
      )}
    </div>
  )
}

/** The words as they would be. */
const wordsAfter = (...of: Parameters<typeof afterOf>) => afterOf(...of) || text.review.nothingThere

/** What else can be said of a thought: whose it is, and where it begins and ends. */
function More({ finding }: { readonly finding: Finding }) {
  const session = useSession()
  return (
    <div className="proposal-more">
      <Button
        look="quiet"
        title={tipOf('review.thinker', session.platform)}
        onClick={() => session.run('review.thinker')}
      >
        {text.review.thinker.change(finding)}
      </Button>
      <Bounds />
    </div>
  )
}
