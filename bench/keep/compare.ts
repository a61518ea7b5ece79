import { compare } from '../../src/compare/compare.ts'
import { matchesOf } from '../../src/compare/matches.ts'
import { node, schema } from '../../src/story/schema/index.ts'
import { chance } from './chance.ts'
import { storyOf } from './stories.ts'

/* Two versions of 100,000 words, 8 % of them changed, in many scenes and in one. */

const pick = chance(5)

function revised(doc: ReturnType<typeof storyOf>['doc']) {
  return doc.copy(
    node('doc').create(
      null,
      doc.children.map((scene) =>
        scene.type.create(
          scene.attrs,
          scene.children.map((block) => {
            const words = block.textContent
              .split(' ')
              .map((word) => (pick(100) < 8 ? `new${pick(1e6)}` : word))
            return block.type.create(null, schema.text(words.join(' ')))
          }),
        ),
      ),
    ).content,
  )
}

/** In ms: other programs on the machine count for nothing. */
function cpuTime(since: NodeJS.CpuUsage): number {
  return process.cpuUsage(since).user / 1_000
}

const report: Record<string, string> = {}
for (const [name, scenes] of [
  ['50 scenes', 50],
  ['one scene', 1],
] as const) {
  const before = storyOf(scenes, 2_000 / scenes, 50, 3).doc
  const after = revised(before)
  const begun = process.cpuUsage()
  const { scenes: compared } = compare(before, after)
  const took = cpuTime(begun)
  const changed = compared.flatMap(({ flow }) => flow).filter(({ change }) => change === 'added').length
  report[name] = `${took.toFixed(0)} ms, ${changed} changes found`
}
const random = (count: number) => Array.from({ length: count }, () => `${pick(50)}`)
const [one, other] = [random(100_000), random(100_000)]
const begun = process.cpuUsage()
matchesOf(one, other)
report['nothing in common but common words'] = `${cpuTime(begun).toFixed(0)} ms`
console.table(report)
