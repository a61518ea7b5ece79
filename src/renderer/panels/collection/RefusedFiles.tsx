import { text } from '../../../../resources/text/en.ts'
import type { RefusedFile } from '../../../contract/collection.ts'

/** Files that no story can be made of, and why. */
export function RefusedFiles({ refused }: { readonly refused: readonly RefusedFile[] }) {
  return (
    <details className="collection-refused" open={refused.length <= 5}>
      <summary>{text.collection.refused(refused.length)}</summary>
      <ul>
        {refused.map(({ file, problem }) => {
          const message = text.messageOf(problem)
          const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')))
          return (
            <li key={file}>
              <strong>{message.title}</strong>
              {folder !== '' && text.collection.inFolder(folder)} {message.text}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
