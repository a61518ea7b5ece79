import { z } from 'zod'
import { FORMAT_IDS } from '../export/formats.ts'
import { PAGE_DETAILS, PAGE_OPTIONS, type PageOptions } from '../export/options.ts'
import type { ExportProblem } from './problems.ts'

/** What an author chooses for an export: the format, and the page's own options. */
export const exportChoices = z.object({
  format: z.enum(FORMAT_IDS).default('html-designed'),
  details: z.array(z.enum(PAGE_DETAILS)).readonly().default(PAGE_OPTIONS.details),
  contents: z.boolean().default(PAGE_OPTIONS.contents),
  chapterNotes: z.boolean().default(PAGE_OPTIONS.chapterNotes),
  sceneTitles: z.boolean().default(PAGE_OPTIONS.sceneTitles),
  breaks: z.enum(['ornament', 'rule']).default(PAGE_OPTIONS.breaks),
  emphasisInThought: z.enum(['nested', 'roman']).default(PAGE_OPTIONS.emphasisInThought),
}) satisfies z.ZodType<PageOptions>
export type ExportChoices = Readonly<z.infer<typeof exportChoices>>

export type Exported =
  /** `at` in ms since 1970. */
  | { readonly kind: 'exported'; readonly path: string; readonly name: string; readonly at: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: ExportProblem }

/**
 * The address of the exported page as it would look now, for a frame with `sandbox=""`.
 * `window` is the window's own `location.href`; the page lives on another host than the app,
 * so that nothing in it can reach the app. A new `version` is a new page; `scene` is where to scroll.
 */
export function previewAddress(
  window: string,
  story: string,
  choices: ExportChoices,
  version: number,
  scene?: string,
): string {
  const root = window.replace(/^([a-z]+:\/\/)bundle([^/]*\/).*$/s, '$1preview$2')
  const query = `choices=${encodeURIComponent(JSON.stringify(choices))}&version=${version}`
  return `${root}${story}?${query}${scene ? `#${encodeURIComponent(scene)}` : ''}`
}
