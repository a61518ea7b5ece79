import type { ExportChoices } from '../../../contract/export.ts'

/** Hands up some of the choices, changed. */
export type Change = (change: Partial<ExportChoices>) => void
