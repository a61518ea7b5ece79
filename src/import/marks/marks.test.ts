import { describe, expect, it } from 'vitest'
import { emptyDetails } from '../../story/details.ts'
import { readMarks } from './index.ts'

/** The marks of a story, each as its text and meaning. */
function marksIn(texts: readonly string[], notes = ''): string[] {
  return readMarks(texts, { ...emptyDetails, notes }).blocks.flatMap((marks, i) =>
    marks.map(({ from, to, meaning }) => `${texts[i]?.slice(from, to)} ${meaning}`),
  )
}

describe('signs that could be something else', () => {
  it('tells a thought in angle brackets that begins with I or A from a tag', () => {
    expect(marksIn(['He sat down. <I know that hand.> He got up.', '<A diary. He ate the key.>'])).toEqual([
      '<I know that hand.> thought',
      '<A diary. He ate the key.> thought',
    ])
  })

  it('takes whole sentences in single quotes for thoughts where speech stands in double ones', () => {
    expect(marksIn(['"Come in," she said. \'He looks tired. Why did I ask?\' She stood aside.'])).toEqual([
      "'He looks tired. Why did I ask?' thought",
    ])
  })

  it('leaves apostrophes, titles and speech in single quotes alone', () => {
    expect(
      marksIn(["The girls' room was dark, and 'twas late. She sang 'On the Hill' to the dogs'."]),
    ).toEqual([])
    expect(marksIn(["'I know that,' he said. 'Do you?'", "'I do.' She laughed. 'I always did.'"])).toEqual([])
    expect(marksIn(["\"She told me, 'I won't go there.' So there.\""])).toEqual([])
  })

  it('takes equals signs only around sentences', () => {
    expect(marksIn(['He looked up. =I can hear it now.= If x =2 and y= 3, go.'])).toEqual([
      '=I can hear it now.= thought',
    ])
  })
})

describe('meaning by use', () => {
  it('takes signs whose words are said to somebody for telepathy', () => {
    const story = [
      '::Come down,:: said the dragon.',
      '::In a moment,:: Wren said. ~He never waits for me.~',
      '::Now.::',
    ]
    expect(marksIn(story)).toEqual([
      '::Come down,:: telepathy',
      '::In a moment,:: telepathy',
      '~He never waits for me.~ thought',
      '::Now.:: telepathy',
    ])
  })

  it('takes a sentence of one word for a thought where the sign usually holds thoughts', () => {
    const story = [
      'He waited. _I could still go home._ She took up the pen.',
      '_Please._ "Sign it," he said.',
    ]
    expect(marksIn(story)).toContain('_Please._ thought')
    expect(marksIn(['It was _late._ They were _so_ late.'])).toEqual(['_late._ emphasis', '_so_ emphasis'])
  })
})

describe("the author's key", () => {
  it('leaves the signs around lyrics', () => {
    expect(marksIn(['~The moon has a house at the end of the tide~'], 'Lyrics are between ~ ~')).toEqual([])
  })

  it('does not take a sound within a sentence for a thought', () => {
    expect(marksIn(['The candle went *fzzt* and died.'], 'Stars are what somebody is thinking.')).toEqual([
      '*fzzt* emphasis',
    ])
  })
})
