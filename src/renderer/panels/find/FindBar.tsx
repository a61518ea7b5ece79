import { type KeyboardEvent, useEffect, useRef } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { CommandId } from '../../../contract/commands.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { keepFocus } from '../../ui/keepFocus.ts'
import { tipOf } from '../toolbar/tipOf.ts'
import './find.css'
import { Replacing } from './Replacing.tsx'
import { SearchField } from './SearchField.tsx'
import { wordsOf } from './wordsOf.ts'

/** The ways to look for words, in the order of the bar. */
const CHOICES = ['wholeWord', 'matchCase', 'onlyInThoughts'] as const

/** Above the page: what is looked for, how many there are, and what is put in its place. */
export function FindBar() {
  const { bar } = useValue(useStory().find.view)
  return bar === null ? <Told /> : <Shown />
}

/** By key one finds with the bar closed too: only where the search went round is there something to say. */
function Told() {
  const { told } = useValue(useStory().find.view)
  return <output className="find-told">{told && wordsOf(told)}</output>
}

function Shown() {
  const { platform, run } = useSession()
  const { find, open } = useStory()
  const { bar, asked, query, undoes, redoes } = useValue(find.view)
  const isReadOnly = useValue(open).readOnly !== null
  const replaces = bar === 'replace' && !isReadOnly
  const words = text.find
  const field = useRef<HTMLInputElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the author asks for it
  useEffect(() => field.current?.select(), [asked])

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    find.close()
  }
  const goOnEnter = ({ key, shiftKey, nativeEvent }: KeyboardEvent) => {
    if (key === 'Enter' && !nativeEvent.isComposing) find.go(shiftKey ? -1 : 1)
  }
  const step = (id: CommandId) => ({ title: tipOf(id, platform), onClick: () => run(id) })
  return (
    <search
      className="find"
      data-region
      // It would change something on the page that is not looked at.
      data-refuses={[!undoes && 'edit.undo', !redoes && 'edit.redo'].filter(Boolean).join(' ')}
      aria-label={words.name}
      onKeyDown={closeOnEscape}
    >
      <div className="find-rows">
        {!isReadOnly && (
          <IconButton
            className="find-fold"
            label={words.rows}
            title={tipOf('edit.replace', platform)}
            aria-expanded={replaces}
            onClick={() => find.open(replaces ? 'find' : 'replace')}
          >
            <Icon name={replaces ? 'down' : 'right'} />
          </IconButton>
        )}
        <SearchField field={field} onKeyDown={goOnEnter} />
        {replaces && <Replacing />}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a press leaves the focus in the field, or on the page */}
        <div className="find-ways" onMouseDown={keepFocus}>
          <IconButton label={words.previous} {...step('edit.findPrevious')}>
            <Icon name="up" />
          </IconButton>
          <IconButton label={words.next} {...step('edit.findNext')}>
            <Icon name="down" />
          </IconButton>
          {CHOICES.map((each) => (
            <Button
              key={each}
              look="quiet"
              aria-pressed={query[each] === true}
              onClick={() => find.lookFor({ [each]: query[each] !== true })}
            >
              {words[each]}
            </Button>
          ))}
        </div>
        <IconButton className="find-close" label={words.close} onClick={find.close}>
          <Icon name="close" />
        </IconButton>
      </div>
    </search>
  )
}
