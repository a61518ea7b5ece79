import type { KeyboardEvent } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { keepFocus } from '../../ui/keepFocus.ts'
import { notAbout } from './SearchField.tsx'

const NONE = new Set<never>()

/** What is put in its place: here, everywhere, or where the author wants it. */
export function Replacing() {
  const session = useSession()
  const { find } = useStory()
  const view = useValue(find.view)
  const words = text.find
  const replaceOnEnter = ({ key, nativeEvent }: KeyboardEvent) => {
    if (key === 'Enter' && !nativeEvent.isComposing) find.replace()
  }
  const nothing = view.hits.length === 0
  return (
    <>
      <div className="find-field find-with">
        <input
          type="text"
          aria-label={words.replacement}
          placeholder={words.replacement}
          autoComplete="off"
          spellCheck={false}
          value={view.replacement}
          data-refuses={notAbout(view)}
          onChange={(event) => find.replaceBy(event.target.value)}
          onKeyDown={replaceOnEnter}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press leaves the focus in the field, or on the page */}
      <div className="find-acts" onMouseDown={keepFocus}>
        <Button busy={nothing} onClick={find.replace}>
          {words.replace}
        </Button>
        <Button busy={nothing} onClick={() => void find.replaceAll(NONE).catch(reportError)}>
          {words.replaceAll}
        </Button>
        <Button look="quiet" busy={nothing} onClick={() => session.show({ kind: 'replace' })}>
          {words.look}
        </Button>
      </div>
    </>
  )
}
