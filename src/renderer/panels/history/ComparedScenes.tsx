import { useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import type { SceneComparison } from '../../../compare/compare.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ComparedParagraph } from './ComparedParagraph.tsx'
import { type Paragraph, type Row, rowsOf } from './paragraphs.ts'
import { type ChapterPart, partsOf } from './parts.ts'
import { useRestore } from './useRestore.ts'

interface ComparedScenesProps {
  readonly scenes: readonly SceneComparison[]
  /** The version whose scenes can be brought back; null where the later side is not the story as it is now. */
  readonly version: string | null
}

/** All scenes under their chapters, those in which nothing changed folded to a line. */
export function ComparedScenes({ scenes, version }: ComparedScenesProps) {
  return partsOf(scenes, text.history.compared.loose).map((part) => (
    <Chapter key={part.key} part={part} version={version} />
  ))
}

function Chapter({ part, version }: { readonly part: ChapterPart; readonly version: string | null }) {
  const { title, changed, words, rows } = part
  const { chapter, counts, countsSpoken } = text.history.compared
  return (
    <section className="compared-chapter">
      {title !== null && (
        <h2>
          {title}{' '}
          <small>
            {changed === 0 ? chapter.same : chapter.changed(changed)}{' '}
            <Counts
              shown={counts(words.added, words.removed)}
              spoken={countsSpoken(words.added, words.removed)}
            />
          </small>
        </h2>
      )}
      {rows.map((row) =>
        row.kind === 'same' ? (
          <p key={row.key} className="compared-fold">
            {text.history.compared.sameScenes(row.count)}
          </p>
        ) : (
          <Scene key={row.scene.id} scene={row.scene} version={version} />
        ),
      )}
    </section>
  )
}

function Scene({ scene, version }: { readonly scene: SceneComparison; readonly version: string | null }) {
  const restore = useRestore()
  const { id, title, change, moved, words, flow } = scene
  const { compared } = text.history
  const isBack = version !== null && (change === 'changed' || change === 'removed')
  return (
    <section className="compared-scene" data-change={change}>
      <header>
        <h3>{title ? text.scenes.opening(title) : compared.untitled}</h3>
        <small>
          {moved && change === 'same' ? compared.scene.moved : compared.scene[change]}{' '}
          <Counts
            shown={compared.counts(words.added, words.removed)}
            spoken={compared.countsSpoken(words.added, words.removed)}
          />
        </small>
        {isBack && (
          <Button look="quiet" onClick={() => restore(version, id)}>
            {compared.restoreScene}
          </Button>
        )}
      </header>
      {rowsOf(flow).map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place
        <FlowRow key={at} row={row} />
      ))}
    </section>
  )
}

function Counts({ shown, spoken }: { readonly shown: string; readonly spoken: string }) {
  if (shown === '') return null
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="unseen">{spoken}</span>
    </>
  )
}

function FlowRow({ row }: { readonly row: Row }) {
  return row.kind === 'fold' ? (
    <Fold paragraphs={row.paragraphs} />
  ) : (
    <ComparedParagraph paragraph={row.paragraph} />
  )
}

function Fold({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <button type="button" className="compared-fold" onClick={() => setOpen(true)}>
        <Icon name="down" />
        {text.history.compared.sameParagraphs(paragraphs.length)}
      </button>
    )
  return paragraphs.map((each, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are known by their place
    <ComparedParagraph key={at} paragraph={each} />
  ))
}
