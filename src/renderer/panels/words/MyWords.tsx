import { text } from '../../../../resources/text/en.ts'
import { useSession, useValue } from '../../session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ListField } from '../../ui/ListField.tsx'
import './words.css'

/** As long as a word may be. */
const LONGEST = 64

/** The author's own dictionary: looked at, added to and taken from. */
export function MyWords() {
  const session = useSession()
  const { words } = useValue(session.settings)
  const keep = (values: readonly string[]) => {
    const single = values.flatMap((each) => each.split(/\s+/)).filter((each) => each.length <= LONGEST)
    session.changeSettings({ words: [...new Set(single)] })
  }
  return (
    <Dialog title={text.sheets.words.name} className="my-words" onClose={() => session.show(null)}>
      <div className="my-words-sheet">
        <p>{text.sheets.words.hint}</p>
        <ListField
          label={text.sheets.words.list}
          values={words.toSorted((a, b) => a.localeCompare(b, 'en'))}
          placeholder={text.sheets.words.none}
          first
          onCommit={keep}
        />
      </div>
    </Dialog>
  )
}
