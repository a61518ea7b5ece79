import { type BinaryModule, Dialect, type Lint as HarperWord, LocalLinter, SuggestionKind } from 'harper.js'
import {
  couldBeSlip,
  type HarperLint,
  type Lint,
  lintsOf,
  type Reading,
  RULES,
  stemsOf,
  type Unknown,
} from '../../grammar/index.ts'

/** Harper, ready to read English. */
export interface Harper {
  read(text: string): Promise<Reading>
}

const SPELLING = 'SpellCheck'
/** Says of an unknown word that it is two known ones. */
const COMPOUNDS = 'SplitWords'

/** Loads Harper's program and dictionary, some 300 MB in memory. */
export async function openHarper(binary: BinaryModule): Promise<Harper> {
  const american = await linterFor(binary, Dialect.American, [...RULES, SPELLING, COMPOUNDS])
  // For single words only: what is right anywhere in the world is right.
  const british = await linterFor(binary, Dialect.British, [SPELLING])
  const explanations = new Map<string, Promise<Unknown['explained']>>()

  const isWord = async (word: string) => (await lintsIn(british, word)).length === 0

  async function explain(word: string): Promise<Unknown['explained']> {
    if (await isWord(word)) return 'abroad'
    for (const stem of stemsOf(word)) if (await isWord(stem)) return 'made'
    return null
  }

  function explained(word: string): Promise<Unknown['explained']> {
    const known = explanations.get(word) ?? explain(word)
    explanations.set(word, known)
    return known
  }

  return {
    async read(text) {
      if (!/\p{L}{2}/u.test(text)) return { lints: [], unknown: [] }
      const all = lintsOf(text, await lintsIn(american, text))
      const compounds = new Set(all.filter(isCompound).map(({ from }) => from))
      const unknown: Unknown[] = []
      for (const { rule, from, to, texts } of all) {
        if (rule !== SPELLING) continue
        const found = { from, to, word: text.slice(from, to).replaceAll('’', "'"), suggestions: texts }
        const why = couldBeSlip(found) ? await explained(found.word.toLowerCase()) : null
        unknown.push({ ...found, explained: why ?? (compounds.has(from) ? 'made' : null) })
      }
      return { lints: all.filter(({ rule }) => rule !== SPELLING && rule !== COMPOUNDS), unknown }
    },
  }
}

/** Two words of some length in one; shorter ones are in many a slip: *sup rise*, *to gather*. */
const isCompound = ({ rule, texts }: Lint) => rule === COMPOUNDS && /^\S{4,} \S{4,}$/.test(texts[0] ?? '')

async function linterFor(
  binary: BinaryModule,
  dialect: Dialect,
  rules: readonly string[],
): Promise<LocalLinter> {
  const linter = new LocalLinter({ binary, dialect })
  const config = Object.keys(await linter.getDefaultLintConfig()).map((rule) => [rule, rules.includes(rule)])
  await linter.setLintConfig(Object.fromEntries(config))
  return linter
}

async function lintsIn(linter: LocalLinter, text: string): Promise<readonly HarperLint[]> {
  const byRule = await linter.organizedLints(text, { language: 'plaintext', dedup: false })
  return Object.entries(byRule).flatMap(([rule, lints]) => lints.map((lint) => taken(rule, lint)))
}

const KINDS = {
  [SuggestionKind.Replace]: 'replace',
  [SuggestionKind.Remove]: 'remove',
  [SuggestionKind.InsertAfter]: 'insert-after',
} as const

/** As plain data; what it held of the program's memory is given back. */
function taken(rule: string, lint: HarperWord): HarperLint {
  const span = lint.span()
  const { start, end } = span
  const suggestions = lint.suggestions().map((each) => {
    const suggestion = { kind: KINDS[each.kind()], text: each.get_replacement_text() }
    each.free()
    return suggestion
  })
  span.free()
  lint.free()
  return { rule, start, end, suggestions }
}
