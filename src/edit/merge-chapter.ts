import { Slice } from '@tiptap/pm/model'
import { ReplaceAroundStep, ReplaceStep, type Transform } from '@tiptap/pm/transform'
import { failed, ok, type Result } from '../story/result.ts'
import { type ChapterRef, chaptersOf, findChapter, findScene } from '../story/walk.ts'
import { lessFinished, oneAfterOther } from './merge-scenes.ts'

/**
 * Merges a chapter with what stands before it: its scenes join the chapter before; those of the first chapter
 * stand before all chapters then. Its title goes to its first scene, before that one's own, so that
 * nothing written is lost; summary and notes are put after those of the chapter before, or, for the first chapter,
 * into its first scene's synopsis and notes.
 */
export function mergeChapter(tr: Transform, id: string): Result<null, 'no-such-chapter'> {
  const chapter = findChapter(tr.doc, id)
  if (!chapter) return failed('no-such-chapter')
  const before = chaptersOf(tr.doc)[chapter.index - 1]
  const { pos, node } = chapter
  const firstScene = pos + 1 + (node.firstChild?.nodeSize ?? 0)

  keepTitle(tr, chapter)
  if (before) {
    keepSaid(tr, before, chapter)
    tr.step(new ReplaceStep(pos - 1, firstScene, Slice.empty))
  } else {
    keepSaidInScene(tr, chapter)
    const end = pos + node.nodeSize
    tr.step(new ReplaceAroundStep(pos, end, firstScene, end - 1, Slice.empty, 0))
  }
  return ok(null)
}

function keepTitle(tr: Transform, chapter: ChapterRef): void {
  const scene = chapter.scenes[0]
  const title = chapter.node.firstChild?.textContent ?? ''
  if (!scene || title === '') return
  const own: string = scene.node.attrs.title
  tr.setNodeAttribute(scene.pos, 'title', own === '' ? title : `${title}: ${own}`)
}

function keepSaid(tr: Transform, before: ChapterRef, chapter: ChapterRef): void {
  const { attrs } = before.node
  const { summary, notes, endNotes, status, posted } = chapter.node.attrs
  const merged = {
    summary: oneAfterOther(attrs.summary, summary),
    notes: oneAfterOther(attrs.notes, notes),
    endNotes: oneAfterOther(attrs.endNotes, endNotes),
    status: lessFinished(attrs.status, status),
    posted: attrs.posted ?? posted,
  }
  for (const [name, value] of Object.entries(merged))
    if (attrs[name] !== value) tr.setNodeAttribute(before.pos, name, value)
}

function keepSaidInScene(tr: Transform, chapter: ChapterRef): void {
  const { summary, notes, endNotes } = chapter.node.attrs
  const scene = chapter.scenes[0] && findScene(tr.doc, chapter.scenes[0].id)
  if (!scene) return
  const merged = {
    synopsis: oneAfterOther(summary, scene.node.attrs.synopsis),
    notes: oneAfterOther(oneAfterOther(notes, scene.node.attrs.notes), endNotes),
  }
  for (const [name, value] of Object.entries(merged))
    if (scene.node.attrs[name] !== value) tr.setNodeAttribute(scene.pos, name, value)
}
