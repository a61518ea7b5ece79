import type { KeyboardEvent, MouseEvent } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { useSession, useStory, useValue } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { keepFocus } from '../../ui/keepFocus.ts'

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
  // A double click's second press would replace what stands in its own new words.
  const replaceAll = ({ detail }: MouseEvent) => {
    if (detail < 2) find.replaceAll(NONE).catch(reportError)
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
          onChange={(event) => find.replaceBy(event.target.value)}
          onKeyDown={replaceOnEnter}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press leaves the focus in the field, or on the page */}
      <div className="find-acts" onMouseDown={keepFocus}>
        <Button busy={nothing} onClick={find.replace}>
          {words.replace}
        </Button>
        <Button busy={nothing} onClick={replaceAll}>
          {words.replaceAll}
        </Button>
        <Button look="quiet" busy={nothing} onClick={() => session.show({ kind: 'replace' })}>
          {words.look}
        </Button>
      </div>
    </>
  )
}
