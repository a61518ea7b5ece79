import { slimBinary } from 'harper.js/slimBinary'
import { beforeAll, describe, expect, it } from 'vitest'
import { afterOf } from '../../findings/index.ts'
import { dictionaryOf, GRAMMAR_SORTS, grammarIn, RULES } from '../../grammar/index.ts'
import { conventionOf } from '../../language/dialogue.ts'
import { node, schema } from '../../story/schema/index.ts'
import { type Harper, openHarper } from './harper.ts'

let harper: Harper
beforeAll(async () => {
  harper = await openHarper(slimBinary)
}, 120_000)

/** What is proposed in a story of one paragraph. */
async function proposed(text: string, names: readonly string[] = []): Promise<string[]> {
  const block = node('paragraph').create(null, schema.text(text))
  const reading = await harper.read(text)
  const counted = (word: string) => reading.unknown.filter((each) => each.word.toLowerCase() === word).length
  const profile = {
    convention: conventionOf([text]),
    sorts: new Set(GRAMMAR_SORTS.slice(0, 2)),
    dictionary: dictionaryOf([], names),
    names,
    count: counted,
  }
  return grammarIn({ block, next: null, quoted: false }, reading, profile).map(
    (finding) => `${text.slice(finding.from, finding.to)}→${afterOf(finding, block)}`,
  )
}

it('has every rule that is asked', async () => {
  const known = Object.keys(await slimBinary.getDefaultLintConfig())
  expect(RULES.filter((rule) => !known.includes(rule))).toEqual([])
})

it.each([
  ['It occured to her that the lamp was definately out.', ['occured→occurred', 'definately→definitely']],
  ['😀 “She” took teh 👩‍🚀 lantern—Cafe\u0301—untill morning.', ['teh→the', 'untill→until']],
  ['He didnt look, and noone else did; “Dont,” she said.', ["didnt→didn't", 'noone→no one', "Dont→Don't"]],
  ['The tide should of turned, and a owl called.', ['should of→should have', 'a→an']],
  ['Maris looked alot like Oswin.', ['alot→a lot']],
])('finds the slips of %s', async (text, slips) => {
  expect(await proposed(text)).toEqual(slips)
})

it('knows the story’s names from their slips', async () => {
  expect(await proposed('It was Osiwn again. Maris laughed at Oswin.', ['Oswin', 'Maris'])).toEqual([
    'Osiwn→Oswin',
  ])
})

describe('leaves alone', () => {
  it.each([
    ['people and places', 'Tamsin Okonkwo-Reyes left Vael Harbour for Trewissick with Kyouko.'],
    [
      'dialect',
      '“Yeh’ll no’ be goin’ oot in tha’, lass. ’Tis a wee dram ye’re wantin’, ain’t it?” said Hamish.',
    ],
    ['swearing', 'Shit, he thought. Bloody hell. “Fuck off, you daft bastard,” she said.'],
    [
      'British and American spelling alike',
      'The grey harbour travelled with him; the gray color of the harbor did too.',
    ],
    [
      'words that somebody made',
      'The airship’s lampglow fell on the unsayable sea, all hoofbeats and starshine.',
    ],
    [
      'fragments and long breaths',
      'Rain. Always rain. And the lamp, and the stairs, and nobody, nobody at all.',
    ],
    ['sounds', '“Mmm,” she said. “Hrm. Shhh.” The pipe went clank, then pshhh.'],
    ['another tongue', '“Ach, mein Lieber, das ist nicht so schlimm,” he said, and she: “Je ne sais quoi.”'],
    ['a stammer and a word cut off', '“I w-w-wanted to tell you abou—” he began.'],
    ['what repairs look after', 'He went to to the door. It was bigger then the house.'],
  ])('%s', async (_, text) => {
    expect(await proposed(text)).toEqual([])
  })
})
