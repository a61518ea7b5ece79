import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Charset } from './age/bytes.ts'
import { bytesIn } from './age/bytes.ts'
import { age } from './age/index.ts'
import type { Recipe } from './age/recipe.ts'
import type { Gold } from './gold.ts'
import { readHandMade } from './hand-source.ts'
import { HELD_OUT } from './recipes-held-out.ts'
import { KNOWN } from './recipes-known.ts'
import { LAST } from './recipes-last.ts'
import { LATER } from './recipes-later.ts'
import { SHAPES } from './recipes-shapes.ts'
import { readStory } from './story-source.ts'

/** Writes the fixtures from their sources: `npx tsx bench/import/make.ts && npx biome check --write bench/import`. */
const here = import.meta.dirname

function make(set: 'known' | 'held-out' | 'later' | 'last' | 'blind', recipes: readonly Recipe[]): void {
  const sources = join(here, 'sources', set)
  const into = join(here, 'fixtures', set)
  mkdirSync(into, { recursive: true })
  const write = (name: string, bytes: Uint8Array, gold: Gold) => {
    writeFileSync(join(into, `${name}.txt`), bytes)
    writeFileSync(join(into, `${name}.gold.json`), `${JSON.stringify(gold, null, 2)}\n`)
  }
  for (const recipe of recipes) {
    const { bytes, gold } = age(
      readStory(readFileSync(join(sources, `${recipe.story}.story`), 'utf8')),
      recipe,
    )
    write(recipe.name, bytes, gold)
  }
  const byHand = existsSync(sources) ? readdirSync(sources).filter((each) => each.endsWith('.lines')) : []
  for (const file of byHand) {
    const { text, gold, settings } = readHandMade(readFileSync(join(sources, file), 'utf8'))
    const eol = { cr: '\r', crlf: '\r\n' }[settings.get('eol') ?? ''] ?? '\n'
    const charset = (settings.get('charset') ?? 'utf-8') as Charset
    write(file.replace(/\.lines$/, ''), bytesIn(charset, `${text}\n`.replaceAll('\n', eol)), gold)
  }
}

make('known', KNOWN)
make('held-out', HELD_OUT)
make('later', LATER)
make('last', [...LAST, ...SHAPES])
make('blind', [])
