import { z } from 'zod'
import type { Json } from '../story/json.ts'
import type { Call, Payload } from './api.ts'
import { caret } from './caret.ts'
import { CONDITIONS, isOutsideRenderer } from './commands.ts'
import { exportChoices } from './export.ts'
import { ASKED, LONGEST_NAME } from './history.ts'
import { CONFLICT_CHOICES, type Resync } from './open-story.ts'
import { choices } from './opening.ts'
import { settingsChange } from './settings.ts'

const nothing = z.undefined()
const id = z.string().min(1).max(64)
const path = z.string().min(1).max(4096)
const story = z.strictObject({ id })
const versionName = z.string().trim().min(1).max(LONGEST_NAME).nullable()
const version = z.int().nonnegative()
const proof = z.strictObject({
  id,
  version,
  fingerprints: z.array(z.strictObject({ id: id.nullable(), fingerprint: z.string().max(64) })),
})

/** What each call must carry; main takes nothing else. */
export const payloads: { readonly [C in Call]: z.ZodType<Payload<C>> } = {
  'window.state': nothing,
  'window.conditions': z.array(z.enum(CONDITIONS)),

  'story.open': z.strictObject({ path: path.nullable() }),
  'story.openFiles': z.array(path).max(1000),
  'story.openDraft': story,
  'story.copy': story,
  'story.openOrphan': story,
  'story.openSample': z.strictObject({
    name: z
      .string()
      .regex(/^[\w-]+\.[a-z]+$/)
      .max(100),
  }),
  'story.new': nothing,
  'story.steps': z.strictObject({
    id,
    version,
    steps: z.array(z.looseObject({ stepType: z.string() })).min(1),
  }),
  'story.agree': proof,
  'story.caret': z.strictObject({ id, caret: caret.nullable() }),
  'story.save': proof,
  'story.saveAs': proof,
  'story.meet': proof.extend({ copy: z.string().min(1).max(255).nullable() }),
  'story.met': story,
  'story.resolve': z.strictObject({ id, choice: z.enum(CONFLICT_CHOICES) }),
  'story.received': story,
  'story.flushed': story,

  'opening.choose': z.strictObject({ id, choices }),
  'opening.open': z.strictObject({ id, by: z.enum(['choices', 'importer']) }),
  'opening.cancel': story,

  'collection.keepApart': z.strictObject({ id, group: z.int().nonnegative(), apart: z.boolean() }),
  'collection.save': story,
  'collection.stop': story,
  'collection.open': z.strictObject({ id, story: z.int().nonnegative() }),
  'collection.reveal': story,
  'collection.close': story,

  'start.lists': nothing,
  'start.discardDraft': story,
  'start.restoreDraft': story,
  'start.setAside': story,
  'start.forget': z.strictObject({ path }),

  'settings.read': nothing,
  'settings.change': settingsChange,

  'export.run': z.strictObject({ id, choices: exportChoices }),
  'export.again': story,
  'export.show': z.strictObject({ id, where: z.enum(['folder', 'browser']) }),

  'history.list': nothing,
  'history.keep': z.strictObject({ reason: z.enum(ASKED), name: versionName }),
  'history.rename': z.strictObject({ version: id, name: versionName }),

  'backups.list': nothing,
  'backups.open': z.strictObject({ path, id: z.string().regex(/^[0-9a-f]{24}$/) }),
  'archive.save': nothing,
  'archive.show': nothing,

  'command.run': z.custom<Payload<'command.run'>>(isOutsideRenderer),
  'link.open': z.string().max(2000),
  'app.about': nothing,
}

/** The body of a posted document, parsed from JSON; whether it is a story is for the schema to say. */
export const resync: z.ZodType<Resync> = z.strictObject({
  version,
  doc: z.custom<Json>((value) => value !== undefined),
})
