import { type KeyboardEvent, type ReactNode, useEffect, useId } from 'react'
import './tabs.css'

interface Tab<T extends string> {
  readonly id: T
  readonly label: string
  /** What waits there: as it is shown, and as it is read out. */
  readonly count?: { readonly shown: string; readonly spoken: string }
}

interface TabsProps<T extends string> {
  readonly label: string
  readonly tabs: readonly Tab<T>[]
  readonly current: T
  readonly onChoose: (tab: T) => void
  /** What stands at the end of the row of tabs. */
  readonly end?: ReactNode
  /** Nothing in the current tab's panel can be used, only read: it is scrolled by itself. */
  readonly still?: boolean
  /** That panel. */
  readonly children: ReactNode
}

/** Tabs over one panel: arrows, Home and End choose among them. */
export function Tabs<T extends string>({
  label,
  tabs,
  current,
  onChoose,
  end,
  still = false,
  children,
}: TabsProps<T>) {
  const id = useId()
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [id, current])
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex((each) => each.id === current)
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (next === undefined) return
    const tab = tabs.at(next % tabs.length)
    if (!tab) return
    event.preventDefault()
    onChoose(tab.id)
    document.getElementById(`${id}-${tab.id}`)?.focus()
  }
  return (
    <>
      <div className="tabs-row">
        <div className="tabs" role="tablist" aria-label={label} onKeyDown={keys}>
          {tabs.map((each) => (
            <button
              key={each.id}
              type="button"
              role="tab"
              id={`${id}-${each.id}`}
              className="tab"
              aria-selected={each.id === current}
              aria-controls={`${id}-panel`}
              tabIndex={each.id === current ? 0 : -1}
              onClick={() => onChoose(each.id)}
            >
              {each.label}
              {each.count && (
                <>
                  <span className="tab-count" aria-hidden>
                    {each.count.shown}
                  </span>
                  <span className="unseen">{each.count.spoken}</span>
                </>
              )}
            </button>
          ))}
        </div>
        {end}
      </div>
      <div
        className="tab-panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${current}`}
        tabIndex={still ? 0 : undefined}
      >
        {children}
      </div>
    </>
  )
}
