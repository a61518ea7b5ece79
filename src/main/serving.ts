import { exportChoices } from '../contract/export.ts'
import { resync } from '../contract/payloads.ts'
import { printInSlices } from '../storage/story-file.ts'
import { ok } from '../story/result.ts'
import { allWindows, windowWith } from './app-window.ts'
import { compareInWorker } from './compare-in-worker.ts'
import { exportInWorker } from './export-in-worker.ts'
import type { HeldStory } from './held-story.ts'
import { log } from './log.ts'
import { originalText } from './original-text.ts'
import { previewPage } from './preview-page.ts'
import type { Served } from './protocol.ts'

/** Stories and their exported pages, out of the windows that hold them. */
export const served: Served = {
  async story(id) {
    const arrival = allWindows().find((each) => each.arrival?.id === id)?.arrival
    if (arrival?.text) return arrival.text
    const story = find(id)
    return story && textNow(story)
  },
  async takeStory(id, text) {
    const story = find(id)
    const keeping = story?.readOnly === null ? story.keeping : null
    const body = resync.safeParse(parse(text))
    if (!keeping || !body.success) return false
    log(`Story taken whole at ${body.data.version}`)
    return (await keeping.resync(body.data.doc, body.data.version)).ok
  },
  async original(id) {
    const story = find(id)
    return story && originalText(story.keeping.story)
  },
  async version(id, version) {
    const text = await find(id)?.session.versions.text(version)
    return text?.ok ? text.value : null
  },
  async comparison(id, before, after) {
    const story = find(id)
    const was = await story?.session.versions.text(before)
    if (!story || !was?.ok) return null
    const is = after === 'now' ? ok(await textNow(story)) : await story.session.versions.text(after)
    return is.ok ? compareInWorker({ before: was.value, after: is.value }) : null
  },
  opening: (id) => allWindows().find(({ file }) => file?.id === id)?.file?.body ?? null,
  collection: (id) => allWindows().find(({ collection }) => collection?.id === id)?.collection?.body ?? null,
  async preview(id, query) {
    const keeping = find(id)?.keeping
    const choices = exportChoices.safeParse(parse(query.get('choices') ?? ''))
    if (!keeping || !choices.success) return null
    return previewPage(await exportInWorker(keeping.story.doc, choices.data))
  },
}

/** Without the file it came from: that may be large, and never changes. */
async function textNow({ keeping: { story } }: HeldStory): Promise<string> {
  return (await printInSlices({ doc: story.doc, report: null, original: null })).text
}

const find = (id: string): HeldStory | null => windowWith((story) => story.id === id)?.story ?? null

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
