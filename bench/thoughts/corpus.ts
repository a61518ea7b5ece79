import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Block, Scene, Story } from '../../src/thoughts/story.ts'

/** A labelled passage of one paragraph. */
export interface Label {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly kind: string
}

/** A story whose thoughts are known. */
export interface Labelled {
  readonly name: string
  readonly author: string
  /** `tuning`: read while the rules were written; `heldout`, `fresh`, `blind`: first scored unseen, in that order. */
  readonly source: 'corpus' | 'tuning' | 'heldout' | 'fresh' | 'blind'
  readonly firstPerson: boolean
  readonly paragraphs: readonly string[]
  readonly labels: readonly Label[]
}

const corpusFolder = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))
const ownFolder = fileURLToPath(new URL('./texts/', import.meta.url))

/** The shared corpus; empty where it is not at hand. */
export function readCorpus(): Labelled[] {
  if (!existsSync(corpusFolder)) return []
  return readdirSync(corpusFolder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const name = file.slice(0, -4)
      const gold = JSON.parse(readFileSync(`${corpusFolder}${name}.gold.json`, 'utf8'))
      return {
        name,
        author: name.startsWith('synthetic') ? 'synthetic' : (name.split('-')[0] ?? name),
        source: 'corpus',
        firstPerson: /FIRST PERSON/.test(gold.note),
        paragraphs: readFileSync(`${corpusFolder}${file}`, 'utf8').trimEnd().split('\n\n'),
        labels: gold.italics,
      }
    })
}

/** The texts written for this bench: `{thought}`, `{telepathy:…}`, `{indirect:…}`, and `{fragment:…}` or
 * `{thought:…}` where its length would say otherwise; the first line says what habit they show. */
export function readOwn(): Labelled[] {
  return readdirSync(ownFolder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const [, ...rest] = readFileSync(`${ownFolder}${file}`, 'utf8').split('\n')
      const name = file.slice(0, -4)
      const marked = rest
        .join('\n')
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
      const parsed = marked.map(unmark)
      return {
        name,
        author: 'own',
        source: sourceOf(name),
        firstPerson: /first/.test(name),
        paragraphs: parsed.map((each) => each.text),
        labels: parsed.flatMap((each, paragraph) => each.labels.map((label) => ({ paragraph, ...label }))),
      }
    })
}

const sourceOf = (name: string): Labelled['source'] =>
  (['tuning', 'fresh', 'blind'] as const).find((source) => name.startsWith(source)) ?? 'heldout'

const kinds: Readonly<Record<string, string>> = { fragment: 'thought-fragment', indirect: 'thought-indirect' }

function unmark(line: string): { text: string; labels: Omit<Label, 'paragraph'>[] } {
  const labels: Omit<Label, 'paragraph'>[] = []
  let text = ''
  for (const part of line.split(/(\{[^}]*\})/)) {
    const inner = /^\{(?:(thought|fragment|telepathy|indirect):)?([^}]*)\}$/.exec(part)
    if (inner === null) {
      text += part
      continue
    }
    const words = inner[2] ?? ''
    const said = inner[1] ?? (words.split(/\s+/).length < 4 ? 'fragment' : 'thought')
    const kind = kinds[said] ?? said
    labels.push({ start: text.length, end: text.length + words.length, kind })
    text += words
  }
  return { text, labels }
}

const isSceneBreak = (text: string) => /^[\W_]+$/.test(text) || /^chapter\b/i.test(text)

/** As import would hand it on: scenes parted at breaks, paragraphs plain. `places` maps back to the paragraphs. */
export function asStory(labelled: Labelled): { story: Story; places: number[][] } {
  const scenes: Scene[] = []
  const places: number[][] = []
  let blocks: Block[] = []
  let own: number[] = []
  const close = () => {
    if (blocks.length > 0) {
      scenes.push({ id: `s${scenes.length}`, pov: null, blocks })
      places.push(own)
    }
    blocks = []
    own = []
  }
  labelled.paragraphs.forEach((text, at) => {
    if (isSceneBreak(text)) close()
    else {
      blocks.push({ text, kind: 'paragraph', marked: [] })
      own.push(at)
    }
  })
  close()
  return { story: { scenes }, places }
}
