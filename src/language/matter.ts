import { markEpigraphs } from './epigraphs.ts'
import type { Matter, Shape } from './shape.ts'

export { type Matter, type Shape, shapeOf } from './shape.ts'
export { namesWriting, utteredFrom, writtenFrom } from './writing.ts'

/** How far from a block its matter can be decided by others: a change further away leaves it as it is. */
export const reach = 16

/**
 * What each block is when it is not narration; null: narration, as far as one can tell. Letters run from
 * salutation to signature, lyrics are runs of unstopped lines, chat is lines with names before them.
 * Depends on no block further away than `reach`. `opening`: the first of them opens its scene.
 */
export function mattersOf(shapes: readonly Shape[], opening = true): (Matter | null)[] {
  const matters = shapes.map((shape) => shape.matter)
  markChat(shapes, matters)
  markScript(shapes, matters)
  markPrefaces(shapes, matters)
  markLyrics(shapes, matters)
  markLetters(shapes, matters)
  markIntroduced(shapes, matters)
  markArticles(shapes, matters)
  markAfterEnd(shapes, matters)
  markExpository(shapes, matters, opening)
  if (opening) markEpigraphs(shapes, matters)
  return matters
}

function markChat(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  shapes.forEach((shape, at) => {
    if (!shape.chat) return
    for (let other = Math.max(0, at - 5); other <= at + 5; other++) {
      if (other !== at && shapes[other]?.chat) matters[at] = 'message'
    }
  })
}

/** A script: lines that name who speaks, three or more near each other, and all between them. */
function markScript(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  shapes.forEach((shape, at) => {
    if (!shape.cue || shapes.slice(Math.max(0, at - 8), at + 9).filter((each) => each.cue).length < 3) return
    let end = at + 1
    for (let next = at + 1; next <= at + 6 && !shapes[next]?.speaks; next++)
      if (shapes[next]?.cue) end = next + 1
    for (let line = at; line <= end && line < shapes.length; line++) matters[line] = 'message'
  })
}

/** Below `Foreword` or `Author's note` the author speaks, as long as nobody else does. */
function markPrefaces(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  shapes.forEach((shape, at) => {
    if (!shape.prefaces) return
    matters[at] = 'note'
    for (let next = at + 1; next < at + reach && shapes[next]?.addressed; next++) {
      if (shapes[next]?.speaks || (matters[next] !== null && matters[next] !== 'note')) return
      matters[next] = 'note'
    }
  })
}

function markLyrics(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  for (let at = 0; at < shapes.length; at++) {
    let end = at
    let versed = 0
    while (end < shapes.length && end < at + 60 && isLine(shapes[end], matters[end])) {
      if (shapes[end]?.versed) versed++
      end++
    }
    const song = end - at >= 4 && versed > 0 && shapes.slice(at, end).every((shape) => shape.lined)
    if (song || (end - at >= 2 && (versed === end - at || (end - at >= 3 && versed * 2 >= end - at))))
      for (let line = at; line < end; line++) matters[line] ??= 'lyrics'
    else markCouplets(shapes, matters, at, end)
    if (end > at) at = end - 1
  }
}

/** Two unstopped lines or more among other short ones: a song on the radio between what is said. */
function markCouplets(shapes: readonly Shape[], matters: (Matter | null)[], from: number, to: number): void {
  for (let at = from; at < to; at++) {
    let end = at
    while (end < to && shapes[end]?.versed) end++
    if (end - at >= 2) for (let line = at; line < end; line++) matters[line] ??= 'lyrics'
    at = Math.max(at, end)
  }
}

const isLine = (shape: Shape | undefined, matter: Matter | null | undefined) =>
  shape?.short &&
  !shape.speaks &&
  !shape.dashed &&
  (matter === null || matter === 'heading' || matter === 'lyrics') &&
  !shape.chat

function markLetters(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  for (let at = 0; at < shapes.length; at++) {
    if (!shapes[at]?.salutes || matters[at] === 'message') continue
    let end = at + 1
    let signed = -1
    while (end < shapes.length && end < at + reach && !shapes[end]?.speaks && matters[end] !== 'break') {
      if (shapes[end]?.signs) signed = end
      else if (signed >= 0 && !shapes[end]?.short) break
      end++
    }
    let last = signed
    if (signed < 0) {
      last = at
      while (last + 1 < end && shapes[last + 1]?.addressed) last++
      if (last === at && !shapes[at]?.addressed) continue
    }
    for (let line = at; line <= last; line++) matters[line] = 'letter'
    at = last
  }
}

/** After `The letter read:` the blocks in the first or second person, without speech, are what was read. */
function markIntroduced(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  shapes.forEach((shape, at) => {
    if (!shape.introduces || (matters[at] !== null && matters[at] !== 'message')) return
    let next = at + 1
    while (next < at + reach && matters[next] === 'break') next++
    for (; next < Math.min(shapes.length, at + reach); next++) {
      const here = shapes[next]
      if (here === undefined || here.speaks || matters[next] === 'break') break
      const posted = matters[at] === 'message' && next === at + 1
      if (matters[next] === null && !here.addressed && !posted) break
      matters[next] ??= 'letter'
    }
  })
}

/** After `She unfolded it to read.` an article runs to the last paragraph in the words of the press. */
function markArticles(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  shapes.forEach((shape, at) => {
    if (!shape.introduces && matters[at] !== 'notice') return
    let last = at
    for (let next = at + 1; next < Math.min(shapes.length, at + reach); next++) {
      if (matters[next] === 'break' || shapes[next]?.speaks) break
      if (shapes[next]?.press) last = next
    }
    for (let line = at + 1; line <= last; line++) matters[line] ??= 'article'
  })
}

/** After `The End` the author speaks. */
function markAfterEnd(shapes: readonly Shape[], matters: (Matter | null)[]): void {
  shapes.forEach((shape, at) => {
    if (!shape.ends) return
    for (let next = at + 1; next < at + reach && next < shapes.length; next++) {
      if (matters[next] === 'break' || matters[next] === 'heading' || shapes[next]?.speaks) return
      matters[next] ??= 'note'
    }
  })
}

/** A stretch of exposition in the present: an encyclopaedia, a manual, a report. Narration in the present is no less plain. */
function markExpository(shapes: readonly Shape[], matters: (Matter | null)[], opening: boolean): void {
  shapes.forEach((shape, at) => {
    const among = shapes[at - 1]?.expository || shapes[at + 1]?.expository || matters[at - 1] === 'heading'
    if (shape.expository && (among || (opening && at === 0))) matters[at] ??= 'article'
  })
}
