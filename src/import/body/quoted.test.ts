import { describe, expect, it } from 'vitest'
import { lettersAmong } from './quoted.ts'

const BODY = 'The river is shut, and the ferry with it, and I am well.'

describe('a letter within a scene', () => {
  it.each([
    [['Dear Neville,', BODY, 'Your loving Grandmother']],
    [['My dearest Anna:', BODY, BODY, 'Love,', 'Wren']],
    [['Dear Mr. Ash,', BODY, 'Respectfully, J. Strake']],
    [['To whom it may concern:', BODY, 'Very truly yours,', 'J. Strake']],
    [['Hey Sam,', BODY, 'Lots of love, Wren']],
    [['Dear Captain,', BODY, 'With best wishes', 'P. S. Come home.']],
    [['Dear Sirs,', BODY, 'Yours faithfully,\nE. S.']],
    [['Dear Mo --', BODY, 'Yours, W.', 'P.S. The rope is too short.', 'PPS Burn this.']],
  ])('goes from its greeting to its closing: %j', (letter) => {
    expect(lettersAmong(['She read it.', ...letter, 'She put it down.'])).toEqual([
      { from: 1, to: 1 + letter.length },
    ])
  })

  it('may be one of several', () => {
    const letter = ['Dear Mo,', BODY, 'Love, Wren']
    expect(lettersAmong([...letter, 'She waited.', ...letter])).toEqual([
      { from: 0, to: 3 },
      { from: 4, to: 7 },
    ])
  })

  it.each([
    [['Dear God, she thought, not again.', BODY, 'Yours, W.']],
    [['"Dear Mo,', BODY, 'Yours, W."']],
    [['Dear Mo,', BODY, '"What does she want?" he asked.', 'Yours, W.']],
    [['Dear Mo,', BODY, 'Always remember that the river was shut.']],
    [['Dear Mo,', BODY, 'Love is what she said it was, and no more than that.']],
    [['Dear Mo,', BODY, '‘What does she want?’ he asked.', 'Yours, W.']],
    [['To the river and the sea,', BODY, 'Take care of the rope, she had said.']],
    [['Dear Mo,', 'Love, Wren']],
    [['Dear Mo,', BODY, 'She put down the pen.']],
  ])('is not %j', (texts) => {
    expect(lettersAmong(texts)).toEqual([])
  })
})
