import { useId, useRef } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { useStory, useValue } from '../../session.ts'
import { Icon } from '../../ui/Icon.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Who thinks the thought at the cursor, and to whom: one of the story's people, or anyone. */
export function Thinker() {
  const story = useStory()
  const { thinker } = useValue(story.text)
  const names = useValue(story.names)
  const id = useId()
  const sheet = useRef<HTMLDivElement>(null)
  const words = text.workspace.thinker

  const choose = (by: string | null) => {
    story.setThinker({ by, to: thinker?.to ?? null })
    sheet.current?.hidePopover()
    story.focusPage()
  }
  return (
    <>
      <button
        type="button"
        className="button button-quiet toolbar-thinker"
        aria-label={words.name(thinker?.by ?? null)}
        title={words.name(thinker?.by ?? null)}
        aria-haspopup="dialog"
        popoverTarget={id}
        disabled={thinker === null}
      >
        <Icon name="down" />
      </button>
      <div ref={sheet} id={id} popover="auto" className="menu thinker" role="dialog" aria-label={words.title}>
        {thinker && (
          <>
            <div className="thinker-names">
              {names.slice(0, 8).map((each) => (
                <button
                  key={each}
                  type="button"
                  className="button button-outlined"
                  aria-pressed={thinker.by === each}
                  onClick={() => choose(thinker.by === each ? null : each)}
                >
                  {each}
                </button>
              ))}
            </div>
            <TextField
              label={words.title}
              value={thinker.by ?? ''}
              placeholder={words.nobody}
              offers={names}
              onCommit={(by) => story.setThinker({ ...thinker, by: by.trim() || null })}
            />
            <TextField
              label={words.to}
              value={thinker.to ?? ''}
              placeholder={words.kept}
              hint={words.toHint}
              offers={names}
              onCommit={(to) => story.setThinker({ ...thinker, to: to.trim() || null })}
            />
          </>
        )}
      </div>
    </>
  )
}
