/** `npm run bench` runs all measurements, `npm run bench -- pages thoughts` those that are named. */
import { spawnSync } from 'node:child_process'

/** What is measured: a script, and the arguments that it gets before those of the command line. */
const BENCHES: { readonly [name: string]: readonly string[] } = {
  pages: ['bench/pages/pages.ts'],
  import: ['bench/import/score.ts'],
  limits: ['bench/import/limits.ts'],
  thoughts: ['bench/thoughts/score.ts'],
  repairs: ['bench/repairs/score.ts'],
  keep: ['bench/keep/crash.ts'],
  window: ['bench/keep/window/window-crash.ts'],
  soak: ['bench/keep/window/soak.ts'],
  save: ['bench/keep/save.ts'],
  history: ['bench/keep/history.ts'],
  compare: ['bench/keep/compare.ts'],
  typing: ['bench/typing/typing.ts'],
  grammar: ['bench/grammar/grammar.ts'],
}

const given = process.argv.slice(2)
const names = given.filter((each) => !each.startsWith('-'))
const flags = given.filter((each) => each.startsWith('-'))
const unknown = names.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`No such measurement: ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  console.log(`\n${name}\n${'='.repeat(name.length)}`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...(BENCHES[name] ?? []), ...flags], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
