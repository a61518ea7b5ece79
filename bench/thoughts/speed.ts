import { performance } from 'node:perf_hooks'
import { reach } from '../../src/language/matter.ts'
import { profileOf } from '../../src/thoughts/profile.ts'
import { proposeFor, thoughtsIn } from '../../src/thoughts/propose.ts'
import type { Block, Scene, Story } from '../../src/thoughts/story.ts'
import { asStory, readOwn } from './corpus.ts'

/** Prints what a million words and one changed paragraph cost, on one thread. */
export function measureSpeed(): void {
  const { story, words } = longStory(1_000_000)
  const cpu = process.cpuUsage()
  const started = performance.now()
  const profile = profileOf(story)
  const profiled = performance.now()
  const proposals = thoughtsIn(story, profile)
  const done = performance.now()
  const used = process.cpuUsage(cpu)
  console.log(
    `\n${words} words: profile ${ms(profiled - started)}, proposals ${ms(done - profiled)} (${proposals.length}), ${ms((used.user + used.system) / 1000)} of processor time`,
  )

  const times: number[] = []
  for (let round = 0; round < 200; round++) {
    const scene = story.scenes[(round * 37) % story.scenes.length]
    if (scene === undefined) continue
    const at = Math.floor(scene.blocks.length / 2)
    const changed = changeBlock(scene, at)
    const before = performance.now()
    for (
      let block = Math.max(0, at - reach);
      block <= Math.min(scene.blocks.length - 1, at + reach);
      block++
    ) {
      proposeFor(changed, block, profile)
    }
    times.push(performance.now() - before)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => ms(times[Math.floor(times.length * share)] ?? 0)
  console.log(
    `one changed paragraph, all blocks within reach again: median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(0.999)}`,
  )
}

const ms = (time: number) => `${time.toFixed(time < 10 ? 2 : 0)} ms`

/** Our own texts over and over, every block a new object, until `words` words are there. */
function longStory(least: number): { story: Story; words: number } {
  const texts = readOwn().map((text) => asStory(text).story)
  const scenes: Scene[] = []
  let words = 0
  while (words < least) {
    for (const text of texts) {
      for (const scene of text.scenes) {
        const blocks = scene.blocks.map((block): Block => ({ ...block, text: `${block.text} ` }))
        scenes.push({ id: `s${scenes.length}`, pov: null, blocks })
        words += blocks.reduce((sum, block) => sum + block.text.split(' ').length, 0)
      }
    }
  }
  return { story: { scenes }, words }
}

function changeBlock(scene: Scene, at: number): Scene {
  const blocks = scene.blocks.map((block, index) =>
    index === at ? { ...block, text: `${block.text}I wonder why.` } : block,
  )
  return { ...scene, blocks }
}
