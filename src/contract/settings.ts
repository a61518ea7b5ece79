import { z } from 'zod'
import { exportChoices } from './export.ts'

/** A panel's width in CSS pixels, and whether it is shown. */
const panel = (width: number, open: boolean) =>
  z.object({ width: z.number().min(160).max(1200).default(width), open: z.boolean().default(open) })

/** How far the interface can be made larger or smaller; 1 is its own size. */
export const ZOOM = { least: 0.5, most: 3, step: 0.1 } as const

export const INSPECTOR_TABS = ['details', 'review', 'chapter', 'scene', 'history'] as const
export type InspectorTab = (typeof INSPECTOR_TABS)[number]

/** What the app remembers from day to day. Every field has a default, so that an older file stays whole. */
export const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  zoom: z.number().min(ZOOM.least).max(ZOOM.most).default(1),
  scenes: panel(272, true).prefault({}),
  inspector: panel(340, true)
    .extend({ tab: z.enum(INSPECTOR_TABS).default('details') })
    .prefault({}),
  preview: panel(480, false).prefault({}),
  original: panel(560, false).prefault({}),
  /** What of spelling and grammar is looked for. None at first: it takes some 300 MB of memory, and thoughts come first. */
  grammar: z
    .object({
      misspelling: z.boolean().default(false),
      grammar: z.boolean().default(false),
      style: z.boolean().default(false),
    })
    .prefault({}),
  /** The author's own dictionary: words that are right in every story. */
  words: z.array(z.string().min(1).max(64).regex(/^\S+$/)).max(20_000).default([]),
  /** Whether the text is marked where something is proposed, while nobody reviews it. */
  marks: z.boolean().default(true),
  /** Whether a file that has to be imported becomes a story at once, without the opening screen. */
  openWithoutAsking: z.boolean().default(false),
  /** Where the last window was, in screen pixels; null before the first. */
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() })
    .nullable()
    .default(null),
  /** The last export's choices, offered for the next one. */
  export: exportChoices.prefault({}),
  /** Where each story went last, by the story's own path or draft id: for "export again". */
  exports: z.record(z.string(), z.object({ path: z.string(), choices: exportChoices })).default({}),
})

export type Settings = Readonly<z.infer<typeof settings>>

/** Some settings, each whole: what a window may change at once. */
export const settingsChange = z.strictObject({
  theme: settings.shape.theme.unwrap().exactOptional(),
  zoom: settings.shape.zoom.unwrap().exactOptional(),
  scenes: settings.shape.scenes.unwrap().exactOptional(),
  inspector: settings.shape.inspector.unwrap().exactOptional(),
  preview: settings.shape.preview.unwrap().exactOptional(),
  original: settings.shape.original.unwrap().exactOptional(),
  grammar: settings.shape.grammar.unwrap().exactOptional(),
  words: settings.shape.words.unwrap().exactOptional(),
  marks: settings.shape.marks.unwrap().exactOptional(),
  openWithoutAsking: settings.shape.openWithoutAsking.unwrap().exactOptional(),
  export: settings.shape.export.unwrap().exactOptional(),
})
export type SettingsChange = Readonly<Partial<Omit<Settings, 'window' | 'exports'>>>

/** The settings of an app that was never used. */
export const defaultSettings: Settings = settings.parse({})
