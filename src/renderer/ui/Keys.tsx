import type { Shortcut } from '../../contract/shortcut.ts'
import { type Platform, shownKeys } from '../../contract/shortcut.ts'
import './keys.css'

/** A shortcut, key by key. */
export function Keys({ shortcut, platform }: { shortcut: Shortcut; platform: Platform }) {
  return (
    <span className="keys">
      {shownKeys(shortcut, platform).map((each) => (
        <kbd key={each}>{each}</kbd>
      ))}
    </span>
  )
}
