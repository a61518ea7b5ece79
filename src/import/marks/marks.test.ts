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

describe('words that somebody is said to think', () => {
  it('takes them for thoughts in single quotes too, and what the same signs hold after', () => {
    const story = [
      '"Mulder?" she called. "Here," he said. "I am here."',
      '"So I see," she said. \'He was right behind me,\' she thought.',
      "'Yes,' thought Scully. The fog moved. 'The river is rising.' He sang 'The Water' again.",
    ]
    expect(marksIn(story)).toEqual([
      "'He was right behind me,' thought",
      "'Yes,' thought",
      "'The river is rising.' thought",
    ])
  })

  it('and what goes on behind the words, where it happens once', () => {
    const story = [
      '"Report," said the Admiral. "Now," he said.',
      "\"I am,\" she said. 'I could lie,' she thought. 'He would like that better.'",
    ]
    expect(marksIn(story)).toEqual(["'I could lie,' thought", "'He would like that better.' thought"])
  })

  it('hears a narrator who says I, and what people tell themselves', () => {
    const story = [
      '*Long night,* I thought. It was *late* when he came.',
      '*You liar,* I told myself. *Not now,* he said to himself. *Sure,* she added silently.',
    ]
    expect(marksIn(story)).toEqual([
      '*Long night,* thought',
      '*late* emphasis',
      '*You liar,* thought',
      '*Not now,* thought',
      '*Sure,* thought',
    ])
  })

  it('takes what is sent for telepathy, but what is thought to oneself for a thought', () => {
    expect(marksIn(['<<Do not turn round.>>', '<<Who are you?>> she sent. ~He is old.~'])).toEqual([
      '<<Do not turn round.>> telepathy',
      '<<Who are you?>> telepathy',
      '~He is old.~ thought',
    ])
    expect(marksIn(['~Careful,~ he thought to himself.', '~So am I.~'])).toEqual([
      '~Careful,~ thought',
      '~So am I.~ thought',
    ])
  })

  it('takes what is said once between signs of mind links for telepathy, unless others think between them', () => {
    expect(marksIn(['<<Leave it closed,>> said the ship.', '<<You knew?>>'])).toEqual([
      '<<Leave it closed,>> telepathy',
      '<<You knew?>> telepathy',
    ])
    expect(marksIn(['::It is late,:: said the clock.', '::I am late,:: she thought.'])).toEqual([
      '::It is late,:: thought',
      '::I am late,:: thought',
    ])
  })

  it('leaves what a paper says further on, and what a look means, to nobody', () => {
    const story = [
      'At the bottom was a recipe. _Feeds six,_ it said. _Or one, if I am home._',
      'The note was short. _Come home. I am ill._',
      'He gave her the look that meant _be nice to him_ and also _or I will tell them._',
    ]
    expect(marksIn(story).map((each) => each.split(' ').at(-1))).toEqual([
      'emphasis',
      'emphasis',
      'emphasis',
      'emphasis',
      'emphasis',
    ])
  })
})

describe('marks over two paragraphs', () => {
  it('may begin or end within one of them', () => {
    expect(marksIn(['*She is gone.', 'I should have stayed awake.* He sat up.'])).toEqual([
      '*She is gone. thought',
      'I should have stayed awake.* thought',
    ])
    expect(marksIn(['He sat up. _She is gone.', 'I should have stayed awake._'])).toEqual([
      '_She is gone. thought',
      'I should have stayed awake._ thought',
    ])
    expect(marksIn(['He saw 5* hotels, *all full.', 'They had three* or four.'])).toEqual([])
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

describe('words that can be read', () => {
  it.each([
    'Across it was written: *I kept the original.*',
    'At the bottom it said, in the same lousy handwriting, *She has not slept.*',
    'In the ledger he wrote in his best hand: *One gentleman, grey.*',
    'The sign on the door read *I am out. Try the pub.*',
    '*You have not asked what I cost,* said the card.',
    '*Gone to lunch. I may be back.* the note said.',
    'She said it as a child would have said *he has gone to the stars*.',
  ])('are no thought: %s', (text) => {
    expect(marksIn([text])).toEqual([expect.stringMatching(/ emphasis$/)])
  })

  it('are none on a block of their own below what shows them', () => {
    const [above, whole] = ['There was a line at the bottom, in pencil:', '*Be kind to her. I never was.*']
    expect(marksIn([above, whole])).toEqual([`${whole} emphasis`])
    expect(marksIn(['She looked at the sea.', whole])).toEqual([`${whole} thought`])
  })

  it('but what a voice says in somebody is one', () => {
    expect(marksIn(['A voice in her head said: *You could just go in.*'])).toEqual([
      '*You could just go in.* thought',
    ])
    expect(marksIn(['*I could read the sign,* she thought.'])).toEqual(['*I could read the sign,* thought'])
    expect(marksIn(['*Say something,* she told the woman in the glass.'])).toEqual([
      '*Say something,* thought',
    ])
  })
})

it('lines of a song between signs are none either', () => {
  expect(marksIn(["*and I'm counting all the mile signs*\n*'til they count me the other way*"])).toEqual([
    "*and I'm counting all the mile signs* emphasis",
    "*'til they count me the other way* emphasis",
  ])
  expect(marksIn(['*I should go.*\n*I should have gone.*'])).toEqual([
    '*I should go.* thought',
    '*I should have gone.* thought',
  ])
})

it('a double underline is strong where a single sign stresses', () => {
  expect(marksIn(['They do *not* say __thank you__ here.'])).toEqual([
    '*not* emphasis',
    '__thank you__ strong',
  ])
})

it('telepathy is told by whoever is said to say it', () => {
  const story = ['{You have stopped,} somebody said.', '{Not yet,} said the river. {Go home.}']
  expect(marksIn(story)).toEqual([
    '{You have stopped,} telepathy',
    '{Not yet,} telepathy',
    '{Go home.} telepathy',
  ])
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
