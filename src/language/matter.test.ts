import { describe, expect, it } from 'vitest'
import { mattersOf, shapeOf, writtenFrom } from './matter.ts'

const matters = (...texts: string[]) => mattersOf(texts.map(shapeOf))
const told = 'Marta went down to the harbour and looked at the boats. She had slept badly.'

describe('mattersOf', () => {
  it('lets narration, dialogue and short thoughts be', () => {
    expect(matters(told, '"Go," he said.', 'I hate boats.', 'Why me?', 'Perfect.', told)).toEqual(
      Array(6).fill(null),
    )
  })

  it('knows a letter from salutation to signature', () => {
    expect(matters(told, 'Dear Marta,', 'I am well.', 'You must not worry.', 'Love, Piet', told)).toEqual([
      null,
      'letter',
      'letter',
      'letter',
      'letter',
      null,
    ])
  })

  it('knows a letter by what leads into it', () => {
    const letter = 'I am sorry that I left you. I think about you every day.'
    expect(matters('She opened the letter.', letter, told)).toEqual([null, 'letter', null])
    expect(matters('The note read:', letter, told)).toEqual([null, 'letter', null])
  })

  it('knows lyrics as a run of lines without stops', () => {
    expect(matters(told, 'I left my heart in the harbour', 'I left my coat on the train', told)).toEqual([
      null,
      'lyrics',
      'lyrics',
      null,
    ])
    expect(matters('roses are red\nviolets are blue\nand I am here')).toEqual(['lyrics'])
  })

  it('knows chat, mail headers and bracketed messages', () => {
    expect(matters('From: piet', 'marta: are you there', 'piet: always', '[im outside]')).toEqual(
      Array(4).fill('message'),
    )
  })

  it('knows a script by the lines that name who speaks', () => {
    const script = ['INT. KITCHEN', 'KAY', 'I know what you did.', 'REN', 'So what?']
    expect(matters(told, ...script, told)).toEqual([null, ...Array(5).fill('message'), null])
  })

  it('knows what is posted under a name', () => {
    expect(matters('[#2] Posted by: Dave, 02:16', 'Squirrels.', told)).toEqual(['message', 'letter', null])
  })

  it('knows a foreword, as long as the author speaks', () => {
    expect(matters('FOREWORD', 'I began this in 1998.', 'If you are new, welcome.', told)).toEqual([
      'note',
      'note',
      'note',
      null,
    ])
  })

  it('knows a song between lines of dialogue with dashes', () => {
    expect(
      matters(
        told,
        'Come back, come back, my boat,',
        'the sea is not your home',
        '—Who sang that?',
        '—I did.',
      ),
    ).toEqual([null, 'lyrics', 'lyrics', null, null])
  })

  it('knows a song whose lines have stops', () => {
    const song = [
      "So don't you keep a candle in the window,",
      "And don't you set a place for me to dine.",
      'I was the sailor of another harbour.',
      'I was almost yours, and you were almost mine.',
    ]
    expect(matters(told, ...song, told)).toEqual([null, ...Array(4).fill('lyrics'), null])
  })

  it('knows what stands under a mail header', () => {
    expect(matters('Subject: leave', "Hi, I'm a student and I need a form.", told)).toEqual([
      'message',
      'letter',
      null,
    ])
  })

  it('knows quotations with their sources before a scene, one after another', () => {
    expect(
      matters(
        'The tower was raised in 1200.',
        'It is not known by whom.',
        '— Handbook of Towers, second edition',
        'I have seen it fall.',
        'Log of the Constance',
        told,
        'I hate boats.',
      ),
    ).toEqual([...Array(5).fill('epigraph'), null, null])
  })

  it('leaves a scene alone that opens with dashes or with a place', () => {
    expect(matters('—Where are you going?', '—Out, said Marta.', told)).toEqual([null, null, null])
    expect(matters(told, 'London, at dawn', 'She woke up.')).toEqual([null, null, null])
  })

  it('takes one speaker with a colon for narration', () => {
    expect(matters(told, 'Piet: a tall man with a beard, who had never learnt to swim.', told)[1]).toBeNull()
  })

  it('knows notes, and what follows the end', () => {
    expect(matters('A/N: I hope you like it.', told, 'The End', 'So what did you think?')).toEqual([
      'note',
      null,
      'note',
      'note',
    ])
  })

  it('knows headings, breaks, signs and lists', () => {
    expect(matters('Chapter Two', '***', 'KEEP OUT', '1. No cuckoos.')).toEqual([
      'heading',
      'break',
      'notice',
      'notice',
    ])
  })

  it('knows an epigraph by its source, at the start of a scene only', () => {
    const epigraph = 'I have been a stranger in every town I love. Song of the Kell boatmen.'
    expect(matters(epigraph, told)).toEqual(['epigraph', null])
    expect(matters(told, epigraph)[1]).toBeNull()
  })

  it('knows exposition in the present where it opens a scene or goes on', () => {
    const fact =
      'The drive is the oldest propulsion system in common use. It converts stored charge into thrust. Its efficiency is low and its price is high.'
    expect(matters(fact, told)).toEqual(['article', null])
    expect(matters(told, fact, fact, told)).toEqual([null, 'article', 'article', null])
    expect(matters(told, fact, told)[1]).toBeNull()
  })
})

describe('writtenFrom', () => {
  it('says where words that are read begin', () => {
    expect(writtenFrom('It said, Meet me at four.')).toBe(9)
    expect(writtenFrom('She read the note twice.')).toBeNull()
  })
})
