import type { FoundField } from './field.ts'
import { plainLabel } from './labels.ts'

/**
 * The fields as FanFiction.Net's downloaders mean them: below a link to the story, its category is the fandom, its source
 * the site, its content the chapters in the file.
 */
export function asArchiveSays(fields: readonly FoundField[]): FoundField[] {
  const isSaved = fields.some(({ label }) => /^stor(?:y ?(?:link|url|id))$/.test(plainLabel(label)))
  return fields.map((field): FoundField => {
    if (!isSaved) return field
    switch (plainLabel(field.label)) {
      case 'category':
        return { ...field, name: 'fandom' }
      case 'source':
        return { ...field, name: 'own' }
      case 'content':
        return /^chapters? \d/i.test(field.value) ? { ...field, name: 'own' } : field
      default:
        return field
    }
  })
}
