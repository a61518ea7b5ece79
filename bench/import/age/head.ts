import type { Details } from '../../../src/story/details.ts'
import { quotesAs, wrap } from './layout.ts'
import type { Recipe } from './recipe.ts'

/** A template filled in from the details, its long lines wrapped as the file's. */
export function fill(template: string, details: Partial<Details>, recipe: Recipe, part: Part): string[] {
  const filled = template.replace(/\{([^}]+)\}/g, (_, name: string) => valueNamed(name, details, part))
  return quotesAs(filled, recipe.quotes === 'curly' ? 'curly' : 'straight')
    .split('\n')
    .flatMap((line) =>
      recipe.wrap === undefined || line.length <= recipe.wrap || /^(?:From|To|Message-ID|<)/.test(line)
        ? [line]
        : wrap(line, recipe.wrap, false),
    )
}

/** Which part of how many; its chapter's title. */
export interface Part {
  readonly n: number
  readonly of: number
  readonly title: string
}

function valueNamed(name: string, details: Partial<Details>, part: Part): string {
  if (name === 'n') return String(part.n)
  if (name === 'N') return String(part.of)
  if (name === 'chapter') return part.title
  if (name.startsWith('own:')) {
    const own = details.own?.find((each) => each.label === name.slice(4))
    if (own) return own.value
  }
  const value = Object.entries(details).find(([each]) => each === name)?.[1]
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(', ')
  throw new Error(`A template names {${name}}, which the story has not`)
}

/** The fields that a template names, and so the file holds. */
export function named(template: string, details: Partial<Details>): Partial<Details> {
  const held = Object.entries(details).filter(([name]) => template.includes(`{${name}}`))
  const own = (details.own ?? []).filter(({ label }) => template.includes(`{own:${label}}`))
  return { ...Object.fromEntries(held), ...(own.length > 0 ? { own } : {}) }
}
