import type { Narration } from '../language/narration.ts'
import type { Evidence, EvidenceCode } from './evidence.ts'
import type { Observed } from './observe.ts'

/** What the person and tense of a piece mean in a story told so. */
export function personAndTense(seen: Observed, narration: Narration): Evidence[] {
  const found: Evidence[] = []
  const add = (code: EvidenceCode, words: string | null) => found.push({ code, words })
  const byFirst = narration.person === 'first'
  const inPresent = narration.tense === 'present'
  if (byFirst) {
    add('first-person narrator', null)
    if (seen.present !== null && !inPresent) {
      add('first-person narrator, present tense', seen.present)
      if (seen.first !== null) add('first-person narrator, I now', seen.first)
      if (seen.othersNow !== null) add('first-person narrator, others now', seen.othersNow)
    }
    if (seen.past && seen.present === null) add('first-person narrator, told', null)
    if (seen.second !== null) add('first-person narrator, you', seen.second)
  } else {
    const voiced = seen.first !== null || seen.plural !== null || seen.second !== null
    const asks = seen.form.some((each) => each.code === 'question' || each.code === 'command')
    const mixed = seen.past && seen.present !== null && !voiced
    if (seen.first !== null) add('first person', seen.first)
    if (inPresent && seen.first !== null) add('present-tense narrator, I', seen.first)
    if (inPresent && seen.form.some((each) => each.code === 'command'))
      add('present-tense narrator, order', null)
    if (!inPresent && seen.first !== null && seen.past && seen.present === null)
      add('I, in the past', seen.first)
    if (seen.plural !== null) add('first person plural', seen.plural)
    if (seen.second !== null && narration.person !== 'second') {
      if (seen.general) add('general you', seen.second)
      if (seen.youDid) add('you did', seen.second)
      if (seen.form.some((each) => each.code === 'question')) add('asks you', seen.second)
      const general = seen.past && seen.present === null && seen.first === null && !seen.youDid
      if (seen.youCould) add('you could', seen.second)
      else if (inPresent && seen.first === null) add('present-tense narrator, you', seen.second)
      else add(general ? 'you, in the past' : 'second person', seen.second)
    }
    if (inPresent) {
      if (!voiced && seen.past && seen.present === null && !seen.piece.quoted)
        add('narrated in the past', null)
      else if (!voiced && seen.present !== null && !asks) add('narrator tense only', seen.present)
      if (seen.future !== null && seen.first === null) add('present-tense narrator, future', seen.future)
    } else if (mixed && !seen.presentFirst) add('mixed tense', seen.present)
    else if (seen.present !== null) {
      add('present tense', seen.present)
      if (seen.othersNow !== null) add('third person, present tense', seen.othersNow)
    } else if (!voiced && seen.past && !seen.piece.quoted && !seen.ordered) {
      add('narrated in the past', null)
    }
  }
  if (seen.toldFirst && !inPresent && seen.first === null && (seen.present ?? seen.second) !== null)
    add('told first', null)
  if (seen.ordered && seen.past && seen.present === null && seen.third !== null)
    add('ordered, then told', null)
  if (seen.future !== null && !inPresent) add('future', seen.future)
  if (inPresent) add('present-tense narrator', null)
  const spokenTo = seen.form.some((each) => each.code === 'addresses somebody')
  if ((seen.third !== null || (seen.name && !spokenTo)) && seen.present === null)
    add('names a third person', null)
  return found
}
