import { dialogueOf } from '../../language/dialogue.ts'
import { namesOf } from '../../language/names.ts'

/** Reads a story's people out of the texts of its blocks, away from the page. */
addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => {
  const people = namesOf(data, dialogueOf(data).speech)
  postMessage(people.map(({ name }) => name))
})
