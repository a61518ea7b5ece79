import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseStory } from '../story/file.ts'
import { exportStory, FORMAT_IDS } from './formats.ts'
import type { PageOptions } from './options.ts'

/*
 * Each folder of test/golden/export is a case: `in.italica`, `exports.json` (which formats, with which
 * options, under which name) and the pages as they were last found right, in `golden/`. After a change that
 * is meant, renew them and read the diff: GOLDEN=renew npx vitest run src/export/golden.test.ts
 */
const CASES = fileURLToPath(new URL('../../test/golden/export/', import.meta.url))
const RENEW = process.env.GOLDEN === 'renew'

const exportList = z.array(
  z.strictObject({
    file: z.string(),
    format: z.enum(FORMAT_IDS),
    options: z.custom<Partial<PageOptions>>(),
  }),
)

const validator = new HtmlValidate({ extends: ['html-validate:standard'], root: true })

const read = (...path: string[]) => readFileSync(join(CASES, ...path), 'utf8')

describe.each(readdirSync(CASES))('the export of %s', (name) => {
  const story = parseStory(read(name, 'in.italica'))
  if (!story.ok) throw new Error(`${name}: ${JSON.stringify(story.error)}`)

  it.each(exportList.parse(JSON.parse(read(name, 'exports.json'))))('$file', ({ file, format, options }) => {
    const page = exportStory(story.value.doc, format, options)
    if (RENEW) writeFileSync(join(CASES, name, 'golden', file), page)
    expect(page).toBe(read(name, 'golden', file))
    expect(validator.validateStringSync(page).results.flatMap(({ messages }) => messages)).toEqual([])
  })
})
