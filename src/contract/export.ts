import { z } from 'zod'
import { DETAILS } from '../story/details.ts'
import type { ExportProblem } from './problems.ts'

/** What a story can be exported as. */
export const EXPORT_FORMATS = ['html', 'html-designed'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What an author chooses for an export. */
export const exportChoices = z.object({
  format: z.enum(EXPORT_FORMATS).default('html-designed'),
  /** The details to leave out; the rest is printed where it has a value. */
  without: z.array(z.enum(DETAILS)).readonly().default([]),
  /** A list of the chapters at the top, with links. */
  chapterIndex: z.boolean().default(false),
  /** Between scenes: a plain rule, or the author's own ornaments. */
  breaks: z.enum(['rule', 'ornament']).default('ornament'),
  sceneTitles: z.boolean().default(false),
})
export type ExportChoices = Readonly<z.infer<typeof exportChoices>>

export type Exported =
  | { readonly kind: 'exported'; readonly path: string; readonly name: string }
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
