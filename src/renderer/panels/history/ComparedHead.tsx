import { type ChangeEvent, type RefObject, useId } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { Comparison } from '../../../compare/compare.ts'
import type { Version } from '../../../contract/history.ts'
import { type Compared, useSession, useStory, useValue } from '../../session.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { keepFocus } from '../../ui/keepFocus.ts'
import { nameOf } from './by-day.ts'
import { goToChange } from './go-to-change.ts'
import { useRestore } from './useRestore.ts'

interface ComparedHeadProps {
  readonly compared: Compared
  readonly scrolled: RefObject<HTMLElement | null>
}

/** Which two sides are compared, how much changed between them, and the ways on. */
export function ComparedHead({ compared, scrolled }: ComparedHeadProps) {
  const { history } = useStory()
  const restore = useRestore()
  const { before, after, found } = compared
  const words = text.history.compared
  const go = (by: -1 | 1) => () => scrolled.current && goToChange(scrolled.current, by)
  return (
    <div className="compared-head">
      <Sides compared={compared} />
      <p className="compared-summary" role="status">
        {found ? summaryOf(found) : words.reading}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press leaves the focus on the change that is looked at */}
      <div className="compared-ways" onMouseDown={keepFocus}>
        <IconButton label={words.before} onClick={go(-1)}>
          <Icon name="up" />
        </IconButton>
        <IconButton label={words.after} onClick={go(1)}>
          <Icon name="down" />
        </IconButton>
        {after === 'now' && <Button onClick={() => restore(before)}>{words.restoreAll}</Button>}
        <IconButton label={words.close} onClick={history.leave}>
          <Icon name="close" />
        </IconButton>
      </div>
    </div>
  )
}

function Sides({ compared: { before, after } }: { readonly compared: Compared }) {
  const session = useSession()
  const { history } = useStory()
  const listed = useValue(history.versions)
  const id = useId()
  const words = text.history.compared
  const versions = listed?.kind === 'listed' ? listed.versions : []
  const compare = (from: string, to: string) => {
    history
      .compare(from, to)
      .then((problem) => problem && session.report(problem))
      .catch(reportError)
  }
  const options = versions.map((each) => (
    <option key={each.id} value={each.id}>
      {labelOf(each)}
    </option>
  ))
  return (
    <div className="compared-sides">
      <label htmlFor={`${id}-from`}>{words.from}</label>
      <select
        id={`${id}-from`}
        value={before}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => compare(event.target.value, after)}
      >
        {options}
      </select>
      <label htmlFor={`${id}-to`}>{words.to}</label>
      <select
        id={`${id}-to`}
        value={after}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => compare(before, event.target.value)}
      >
        <option value="now">{words.now}</option>
        {options}
      </select>
    </div>
  )
}

function labelOf(version: Version): string {
  const at = new Date(version.at)
  return `${text.dayOf(at, new Date())}, ${text.timeOf(at)} – ${nameOf(version)}`
}

function summaryOf({ scenes }: Comparison): string {
  const changed = scenes.filter(({ change, moved }) => change !== 'same' || moved)
  const sum = (side: 'added' | 'removed') => scenes.reduce((total, { words }) => total + words[side], 0)
  return text.history.compared.summary(changed.length, sum('added'), sum('removed'))
}
