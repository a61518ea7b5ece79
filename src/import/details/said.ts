import { headingOf } from '../headings.ts'
import type { Line } from '../lines.ts'
import type { FieldEvidence } from './field.ts'
import type { FieldName } from './field-labels.ts'
import {
  addressLine,
  byline,
  dateLine,
  isName,
  isTitleLike,
  RIGHTS_SINCE,
  saysWhen,
  titleText,
} from './unlabelled.ts'

/** A field that a line gives without a label. */
export interface Said {
  readonly field: FieldName
  readonly value: string
  readonly evidence: FieldEvidence
}

/** What a line above or below a story says of it without a label: who wrote it, when, where to write to. Null where nothing. */
export function saidBy({ text }: Line): readonly Said[] | null {
  if (text.length > 160 || /^["“]/.test(text)) return null
  const crumbs = breadcrumbs(text)
  if (crumbs !== null) return crumbs
  const by = byline(text)
  if (by !== null)
    return [
      ...one('author', by.name || by.address),
      ...one('feedback', by.address),
      ...one('fandom', worldOf(text)),
      ...one('date', RIGHTS_SINCE.exec(text)?.[1] ?? ''),
    ]
  const dated = nameAndDate(text)
  if (dated !== null) return dated
  const alone = addressLine(text)
  if (alone !== null) return one('feedback', alone)
  const named = nameAndAddress(text)
  if (named !== null) return named
  const address = addressed(text)
  if (address !== null) return one('feedback', address)
  const rating = ratingLine(text)
  if (rating !== null) return one('rating', rating)
  const first = RATING_FIRST.exec(text)?.[1]
  if (first !== undefined) return [...one('rating', first), ...one('notes', text)]
  const owner = copyrightLine(text)
  if (owner !== null) return owner
  const date = dateLine(text)
  if (date !== null) return one('date', date)
  const world = worldLine(text)
  if (world !== null) return one('fandom', world)
  if (DEDICATION.test(text)) return one('notes', text)
  return SERIES.test(text) ? one('series', text.replace(/^[\s([*_~-]+|[\s)\]*_~-]+$/g, '')) : null
}

const one = (field: FieldName, value: string): readonly Said[] =>
  value === '' ? [] : [{ field, value, evidence: 'byline' }]

/** `Wren Alder <wren@example.org>`, `Wren Alder - wren@example.org`. */
function nameAndAddress(text: string): readonly Said[] | null {
  const [, name = '', address = ''] =
    /^[\s*_~-]*([^@<>()[\]:]{2,40}?)(?:\s+|\s*[-–—,/|<([]\s*)[<([]{0,2}\s*(?:mailto:)?([^\s@<>()[\]",;:]+@[^\s@<>()[\]",;:]+\.[a-z]{2,8})\s*[>)\]]{0,2}$/i.exec(
      text,
    ) ?? []
  if (!isName(name) || !/^\p{Lu}|^\p{L}[\p{L}\p{N}_-]+$/u.test(name)) return null
  if (/\b(?:to|me|at|mail|feedback|contact|write|comments|reviews|owl)\b/i.test(name)) return null
  return [...one('author', name), ...one('feedback', address)]
}

const COPYRIGHT =
  /^[\s([*_~-]*(?:copyright|©|\(c\))\s*(?:©|\(c\))?[\s,:]*((?:19|20)\d\d)?[\s,]*(?:by\s+)?([^\d!?]{0,40}?)[\s,]*((?:19|20)\d\d)?[\s.)\]*_~-]*$/i

/** With `by` whatever follows is whoever wrote it. */
const COPYRIGHT_BY =
  /^[\s([*_~-]*(?:copyright|©|\(c\))\s*(?:©|\(c\))?[\s,:]*((?:19|20)\d\d)?[\s,]*by\s+([\p{L}\p{N}][^!?:;]{0,38}[\p{L}\p{N}.)])$/iu

/** `© 1997`, `Copyright 1998 by Wren Alder`: a name, a year, or both. */
function copyrightLine(text: string): readonly Said[] | null {
  const [, since = '', owner = ''] = COPYRIGHT_BY.exec(text) ?? []
  if (owner !== '') return [...one('author', owner), ...one('date', since)]
  const [, before = '', name = '', after = ''] = COPYRIGHT.exec(text) ?? []
  if (name !== '' && !(isName(name) && /^\p{Lu}/u.test(name))) return null
  return before + name + after === '' ? null : [...one('author', name), ...one('date', before || after)]
}

/** The path of a page on its site: `TV » Aldwyn High » Hallway Pass`. */
function breadcrumbs(text: string): readonly Said[] | null {
  const steps = text.split(/\s+[»>›]\s+/)
  const [title, world] = [steps.at(-1), steps.at(-2)]
  if (steps.length < 3 || title === undefined || world === undefined) return null
  if (steps.some((step) => step.length > 60 || /[.!?]$/.test(step))) return null
  return [{ field: 'title', value: title, evidence: 'above-the-text' }, ...one('fandom', world)]
}

/** A few words and an address: `Send an owl: wren@example.org`. */
const addressed = (text: string): string | null =>
  /^(?:[^.!?@"”]{0,40}[\s:])?<?([^\s@<>]{1,60}@[^\s@<>]{2,60}\.[a-z]{2,8})>?$/i.exec(text)?.[1] ?? null

const RATINGS = 'pg-?13|pg-?15|pg|nc-?17|nc-?21|fr-?\\d+|r|g|pg13|nc17|m|t|k\\+?|ma|tv-?\\w+|adults? only|x'
const RATING = new RegExp(
  `^[\\s*_~([-]*(?:rated:?\\s+)?((?:${RATINGS})(?:\\s*[/-]\\s*(?:${RATINGS}))?(?:[ ,;:-]+\\(?(?:for|because|due to|overall)\\b.{0,80})?)[\\s*_~)\\]-]*$`,
  'i',
)

/** A rating, and then what else there is to say: `PG, Nils/girl, ~200 words.` */
const RATING_FIRST =
  /^\W*(?:[Rr]ated:? )?(PG-?1[35]|PG|NC-?17|FR-?\d\d)[,;.]\s(?=.*(?:\w\/\w|\bwords\b|\bslash\b|\bgen\b|\bspoilers?\b|\bfic\b))/

/** A rating alone on its line, with its reasons or without: `PG-13`, `(R for language)`. */
const ratingLine = (text: string): string | null => RATING.exec(text)?.[1]?.trim() ?? null

const WORLD =
  /^[\s*_~[(-]*(?:(an?)\s+)?["“]?([^.!?"“”]{2,50}?)["”]?\s+(fan ?fic(?:tion)?|fic|story|tale|vignette|songfic|drabble|one-?shot)[\s*_~\])-]*$/i

/** The world a line names that only says what this is: `a Kitsune Crossing fanfic`. */
function worldLine(text: string): string | null {
  const [, article, world, what = ''] = WORLD.exec(text) ?? []
  if (world === undefined || /^(?:my|the|this|first|short|new|another|love|true|old)\b/i.test(world))
    return null
  return article !== undefined || (/^fan/i.test(what) && /^\p{Lu}/u.test(world)) ? world : null
}

/** `for Bea, because she asked`, `Dedicated to my cat`. */
const DEDICATION =
  /^[\s*_~([-]*(?:(?:this (?:one|story|fic) is )?for \p{Lu}[\p{L}'’-]+(?:[,\s].{0,60})?|(?:this (?:story|fic|one) is )?dedicated to .{2,80})[^.!?"”]?$/iu

/** The world in a byline such as `A Deepwater Station fanfic by Mo Ash`; '' where it names none. */
export const worldOf = (text: string): string =>
  /^\W*an?\s+["“]?(\p{Lu}[^.!?"“”]{1,50}?)["”]?\s+(?:fan ?fic(?:tion)?|fic|story|tale|vignette)\s+by\b/iu.exec(
    text,
  )?.[1] ?? ''

/** `Mo Ash, March 1999`. */
function nameAndDate(text: string): readonly Said[] | null {
  const at = text.search(/,|\s[-–—]+\s/)
  if (at < 2 || text.length > 70) return null
  const name = titleText(text.slice(0, at))
  const date = dateLine(text.slice(at + 1))
  return date !== null &&
    isName(name) &&
    /^\p{Lu}/u.test(name) &&
    !saysWhen(name) &&
    !/\d/.test(name) &&
    !WHEN.test(name)
    ? [...one('author', name), ...one('date', date)]
    : null
}

const WHEN =
  /\b(?:written|posted|submitted|completed|finished|started|revised|updated|date|\w+day|spring|summer|autumn|fall|winter)\b/i

const SERIES =
  /^[\s*_~([-]*(?:(?:part|book|story|episode|chapter|number|no\.?|#)\s*)?(?:the\s+)?(?:\w+|#?\d+)\s+(?:(?:part|book|story|in|of)\s+){1,2}(?:the|my|a)\s+.{2,60}\b(?:series|trilogy|cycle|saga|arc|universe|verse|quartet|sequence)[\s*_~)\]-]*$/i

/** Title and author on one line: `Long Way Round, by Wren Alder`. Null where it is no such line. */
export function titledBy(line: string): readonly Said[] | null {
  if (line.length > 200) return null
  const tail = RATED_BEHIND.exec(line)
  const text = tail === null ? line : line.slice(0, tail.index)
  const [, title = '', rest = ''] =
    /^(.{2,80}?)[\s,~*_–—-]+((?:(?:written )?by|(?:an?|the) [^.!?]{0,40}(?:fic|story|tale)\w* by)\s.{2,80})$/i.exec(
      text,
    ) ?? []
  // `Side by Side`, `Passing By`: a word before and a word behind are a title
  if (/^\W*[\p{L}'’-]+$/u.test(title) && /^by\s+[\p{L}'’-]+\W*$/iu.test(rest)) return null
  // a day and a right are no titles: `Copyright 1998 by Mo Ash`
  if (/^\W*(?:copyright|©|\(c\)|written|posted|stor(?:y|ies)|fic|a)\b\W*\d*\W*$/i.test(title)) return null
  const by = rest === '' || !isTitleLike(title) || headingOf(title) !== null ? null : byline(rest)
  if (by === null || !areNames(by.name)) return null
  return [
    { field: 'title', value: titleText(title), evidence: 'above-the-text' },
    ...one('author', by.name),
    ...one('feedback', by.address),
    ...one('rating', tail?.[1] ?? ''),
  ]
}

/** One name or several, each of them one: `Mo Ash, Bea Lund & Kit`, `X. Y. Zed`. */
function areNames(text: string): boolean {
  const names = text.replace(/\s*\([^()]{1,40}\)$/, '').split(/\s*(?:,|&|\+|\band\b)\s*/i)
  if (names.length === 1 && isName(text)) return true
  return (
    names.length <= 4 && names.every((name) => /^\p{Lu}/u.test(name) && (isName(name) || INITIALS.test(name)))
  )
}

const INITIALS = /^(?:\p{Lu}\. ?){1,3}\p{Lu}[\p{L}'’-]+$/u

/** A rating behind title and author: `"The Lamp" - by Mo Ash - Rated PG`. */
const RATED_BEHIND = new RegExp(
  `(?:[\\s,;–—|-]+[([]?(?:rated|rating):?\\s+|\\s*[([]|\\s[–—|-]+\\s)(${RATINGS})[)\\]]?\\W*$`,
  'i',
)
