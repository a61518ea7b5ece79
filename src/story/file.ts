import { z } from 'zod'
import { withUniqueIds } from './ids.ts'
import type { Json } from './json.ts'
import { findJsonFault, type JsonFault } from './json-fault.ts'
import { type Envelope, migrate, VERSION } from './migrations.ts'
import { printDocument } from './print-document.ts'
import { type DocumentError, readDocument } from './read-document.ts'
import { failed, ok, type Result } from './result.ts'
import type { Original, Story } from './story.ts'

/** Why a text is not a story we can open. */
export type StoryFileError =
  | JsonFault
  /** It is JSON, but does not call itself a story of ours. */
  | { readonly code: 'not-a-story' }
  /** Written by a later Italica. */
  | { readonly code: 'newer-version'; readonly version: number }
  /** A field beside the document is missing, unknown or of the wrong kind; `path` as in `original.name`. */
  | { readonly code: 'wrong-field'; readonly path: string }
  | ({ readonly code: 'wrong-document' } & DocumentError)

const FORMAT = 'italica'

/** How deep a report may be nested: far deeper than any is, and shallow enough to walk and print. */
const REPORT_DEPTH = 100

/**
 * The story as the text of an `.italica` file: UTF-8 JSON with one text block, one detail, one entry of the
 * report a line, and `\n` at its end. The same story always gives the same text.
 */
export function printStory(story: Story): string {
  return `{
"format": ${JSON.stringify(FORMAT)},
"version": ${VERSION},
"doc": ${printDocument(story.doc)},
"report": ${printReport(story.report)},
"original": ${printOriginal(story.original)}
}
`
}

/**
 * The story in the text of an `.italica` file, of this version or an older one, checked whole. A byte order
 * mark and any line ends will do; scenes and chapters with a missing or doubled id get a new one.
 */
export function parseStory(text: string): Result<Story, StoryFileError> {
  const json = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text)
  if (!json.ok) return json
  const opened = openEnvelope(json.value)
  if (!opened.ok) return opened

  const checked = envelope.safeParse(opened.value)
  if (!checked.success) return failed({ code: 'wrong-field', path: pathOf(checked.error) })
  const { doc, report, original } = checked.data
  const document = readDocument(doc)
  if (!document.ok) return failed({ code: 'wrong-document', ...document.error })
  return ok({ doc: withUniqueIds(document.value), report, original })
}

function parseJson(text: string): Result<Json, JsonFault> {
  try {
    return ok(JSON.parse(text) as Json) // as: whatever JSON.parse returns is JSON
  } catch (error) {
    const fault = findJsonFault(text)
    if (!fault) throw error
    return failed(fault)
  }
}

/** The fields as this version has them. */
function openEnvelope(json: Json): Result<Envelope, StoryFileError> {
  if (!isEnvelope(json) || json.format !== FORMAT) return failed({ code: 'not-a-story' })
  const { version } = json
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    return failed({ code: 'wrong-field', path: 'version' })
  if (version > VERSION) return failed({ code: 'newer-version', version })
  return ok(migrate(json, version))
}

const isEnvelope = (json: Json): json is Envelope =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

const envelope = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  doc: z.custom<Json>((json) => json !== undefined),
  report: z
    .custom<Json>()
    .refine((json) => depthOf(json) <= REPORT_DEPTH)
    .default(null),
  original: z.strictObject({ name: z.string(), gzip: z.string() }).nullable().default(null),
})

function pathOf(error: z.ZodError): string {
  const issue = error.issues[0]
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...unknown].join('.').slice(0, 80)
}

/** How deep JSON is nested, 0 for a plain value; level by level, since a deep one would exhaust the stack. */
function depthOf(json: Json): number {
  let depth = 0
  for (let level = [json].filter(isContainer); level.length > 0; depth += 1)
    level = level.flatMap((each) => Object.values(each)).filter(isContainer)
  return depth
}

const isContainer = (json: Json): json is Extract<Json, object> => typeof json === 'object' && json !== null

const printOriginal = (original: Original | null) =>
  JSON.stringify(original && { name: original.name, gzip: original.gzip })

/** The report's fields, and what stands in each, a line each. */
function printReport(report: Json): string {
  return printOpen(report, (field) => printOpen(field, (entry) => JSON.stringify(entry)))
}

function printOpen(json: Json, print: (inner: Json) => string): string {
  if (json === null || typeof json !== 'object') return JSON.stringify(json)
  const lines = Array.isArray(json)
    ? json.map(print)
    : Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}: ${print(value)}`)
  const [opening, closing] = Array.isArray(json) ? '[]' : '{}'
  return lines.length === 0 ? `${opening}${closing}` : `${opening}\n${lines.join(',\n')}\n${closing}`
}
