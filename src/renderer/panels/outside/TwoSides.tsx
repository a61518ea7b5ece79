import { useId, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { type SideChoice, type Undecided, useSession, useStory } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import './two-sides.css'

const words = text.outside

/** What was changed here and somewhere else, side by side: the author chooses for each, all at once. */
export function TwoSides() {
  const session = useSession()
  const story = useStory()
  const [undecided] = useState(story.readUndecided)
  const [choices, setChoices] = useState<ReadonlyMap<string, SideChoice>>(new Map())
  const leave = () => session.show(null)
  const done = () => {
    leave()
    story.decide(choices)
  }
  return (
    <Dialog
      title={words.name}
      className="sides"
      onClose={leave}
      foot={
        <>
          <span className="sides-hint">{words.hint}</span>
          <Button onClick={leave}>{words.later}</Button>
          <Button look="main" onClick={done}>
            {words.done}
          </Button>
        </>
      }
    >
      <ul className="sides-list">
        {undecided.map((each) => (
          <Place
            key={each.key}
            place={each}
            choice={choices.get(each.key) ?? standing(each)}
            onChoose={(choice) => setChoices(new Map(choices).set(each.key, choice))}
          />
        ))}
      </ul>
    </Dialog>
  )
}

/** How it stands in the story now. */
function standing(place: Undecided): SideChoice {
  if (place.kind === 'text') return 'both'
  return place.kind === 'taken-away' && place.by === 'us' ? 'theirs' : 'ours'
}

interface PlaceProps {
  readonly place: Undecided
  readonly choice: SideChoice
  readonly onChoose: (choice: SideChoice) => void
}

function Place({ place, choice, onChoose }: PlaceProps) {
  const group = useId()
  const name = nameOf(place)
  const option = (value: SideChoice) => (
    <label key={value} className="sides-option" data-chosen={choice === value || choice === 'both'}>
      <span className="sides-whose">
        <input
          type="radio"
          name={group}
          checked={choice === value}
          data-first={choice === value || undefined}
          onChange={() => onChoose(value)}
        />
        {words[value]}
      </span>
      {value !== 'both' && <SideText side={place[value]} />}
    </label>
  )
  return (
    <li className="sides-place">
      <fieldset>
        <legend>{name}</legend>
        {place.kind === 'text' && place.before.trim() !== '' && (
          <p className="sides-before">…{place.before}</p>
        )}
        <div className="sides-pair">
          {option('ours')}
          {option('theirs')}
        </div>
        {place.kind === 'text' && option('both')}
      </fieldset>
    </li>
  )
}

function SideText({ side }: { readonly side: string }) {
  if (side === '') return <span className="sides-nothing">{words.nothing}</span>
  return <span className="sides-text">{side}</span>
}

function nameOf(place: Undecided): string {
  const where = place.where === '' ? words.story : place.where
  return place.kind === 'field' ? `${where} · ${words.field(place.name)}` : where
}
