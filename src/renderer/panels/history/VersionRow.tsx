import { text } from '../../../../resources/text/en.ts'
import type { Version } from '../../../contract/history.ts'
import type { HistoryProblem } from '../../../contract/problems.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import type { MenuItem } from '../../ui/MenuItems.tsx'
import { nameOf } from './by-day.ts'
import { useRestore } from './useRestore.ts'

interface VersionRowProps {
  readonly version: Version
  /** Words more or fewer than in the version before; null where there is none. */
  readonly change: number | null
}

/** One version: pressed, it is compared with what is on the page. */
export function VersionRow({ version, change }: VersionRowProps) {
  const session = useSession()
  const { history } = useStory()
  const isShown = useValue(history.compared)?.before === version.id
  const restore = useRestore()
  const { id, at, name } = version
  const report = (problem: HistoryProblem | null) => problem && session.report(problem)
  const show = () => void history.compare(id, 'now').then(report, reportError)
  const words = text.history
  const rename = () => session.show({ kind: 'version', version })

  const items: readonly MenuItem[] = [
    { label: words.compare, run: show },
    { label: name === null ? words.giveName : words.rename, apart: true, run: rename },
    ...(name === null
      ? []
      : [{ label: words.unname, run: () => void history.rename(id, null).then(report, reportError) }]),
    { label: words.restore, apart: true, run: () => restore(id) },
  ]
  const spoken = [text.words(version.words), change ? words.changeSpoken(change) : ''].filter(Boolean)
  return (
    <li className="version" data-named={name !== null}>
      <button
        type="button"
        className="version-show"
        aria-pressed={isShown}
        onClick={isShown ? history.leave : show}
      >
        <time dateTime={at}>{text.timeOf(new Date(at))}</time>
        <span className="version-name">{nameOf(version)}</span>
        <span className="unseen">{spoken.join(', ')}</span>
        <span className="version-words" aria-hidden="true">
          {text.scenes.count(version.words)}
          {change !== null && change !== 0 && <small>{words.change(change)}</small>}
        </span>
      </button>
      <Menu label={words.more(nameOf(version))} items={items}>
        <Icon name="more" />
      </Menu>
    </li>
  )
}
