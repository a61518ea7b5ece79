import { useEffect } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { CollectionBody, FileCollection } from '../../../contract/collection.ts'
import { bridge } from '../../bridge.ts'
import { useSession } from '../../session.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Problems } from '../notices/Problems.tsx'
import './collection.css'
import { RefusedFiles } from './RefusedFiles.tsx'
import { StoryTable } from './StoryTable.tsx'
import { useCollection } from './useCollection.ts'

/** Many old files before they become stories: what each is, what needs a look, and where they all go. */
export function CollectionScreen({ collection }: { readonly collection: FileCollection }) {
  const { id, name } = collection
  const body = useCollection(id)
  useEscape(id)
  return (
    <div className="collection">
      <header className="collection-head">
        <h1>{name ?? text.collection.severalFiles}</h1>
        {body && <p>{aboutOf(body)}</p>}
      </header>
      <Problems />
      {body?.problem && <Bar tone="alarm" {...text.messageOf(body.problem)} />}
      {body && <Progress body={body} />}
      <main className="collection-scroll">
        {body && body.stories.length > 0 && <StoryTable id={id} body={body} />}
        {body?.phase === 'ready' && body.stories.length === 0 && (
          <p className="collection-empty">{text.collection.empty}</p>
        )}
        {body && body.refused.length > 0 && <RefusedFiles refused={body.refused} />}
      </main>
      {body && <Foot id={id} body={body} />}
    </div>
  )
}

function aboutOf({ phase, read, files, stories }: CollectionBody): string {
  return phase === 'reading'
    ? text.collection.reading(read, files)
    : text.collection.about(files, stories.length)
}

/** How far reading or saving is; room for it is kept, so that nothing jumps when it ends. */
function Progress({ body }: { readonly body: CollectionBody }) {
  const { phase, read, files, stories } = body
  if (phase === 'ready' || phase === 'saved') return <div className="collection-progress" />
  const done = phase === 'reading' ? read / files : savedOf(body) / stories.length
  return (
    <div
      className="collection-progress"
      role="progressbar"
      aria-label={text.collection.progress}
      aria-valuenow={Math.round(done * 100)}
    >
      <span style={{ width: `${done * 100}%` }} />
    </div>
  )
}

const savedOf = ({ stories }: CollectionBody) => stories.filter(({ saved }) => saved !== null).length

function Foot({ id, body }: { readonly id: string; readonly body: CollectionBody }) {
  const { phase, stories, folder } = body
  const close = () => void bridge.call('collection.close', { id })
  const save = () => void bridge.call('collection.save', { id })
  return (
    <footer className="collection-foot">
      <p role="status">
        {phase === 'saving' && text.collection.saving(savedOf(body), stories.length)}
        {phase === 'saved' && folder !== null && text.collection.allSaved(stories.length, folder)}
      </p>
      {phase === 'saved' && (
        <Button onClick={() => void bridge.call('collection.reveal', { id })}>
          {text.collection.reveal}
        </Button>
      )}
      {phase === 'saving' ? (
        <Button onClick={() => void bridge.call('collection.stop', { id })}>{text.collection.stop}</Button>
      ) : (
        <Button look={phase === 'saved' ? 'main' : 'quiet'} onClick={close}>
          {phase === 'saved' ? text.collection.close : text.collection.cancel}
        </Button>
      )}
      {(phase === 'reading' || phase === 'ready') && (
        <Button look="main" disabled={phase === 'reading' || stories.length === 0} onClick={save}>
          {text.collection.saveAll(stories.length)}
        </Button>
      )}
    </footer>
  )
}

/** Escape goes back to the start screen, where nothing lies over the window. */
function useEscape(id: string): void {
  const session = useSession()
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || session.overlay.get() !== null) return
      void bridge.call('collection.close', { id })
    }
    window.addEventListener('keydown', keys)
    return () => window.removeEventListener('keydown', keys)
  }, [id, session])
}
