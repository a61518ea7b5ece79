import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conventionOf, dialogueOf, speechIn } from './dialogue.ts'

/** Speech shown in ⟦ ⟧, as the finder sees it; a mention in ⟨ ⟩. */
function shown(texts: readonly string[]): string[] {
  const { speech } = dialogueOf(texts)
  return texts.map((text, at) => {
    let out = ''
    let from = 0
    for (const each of speech[at] ?? []) {
      const [open, close] = each.mention ? ['⟨', '⟩'] : ['⟦', '⟧']
      out += text.slice(from, each.from) + open + text.slice(each.from, each.to) + close
      from = each.to
    }
    return out + text.slice(from)
  })
}

const plain = (marked: string) => marked.replace(/[⟦⟧⟨⟩]/g, '')

function holds(marked: readonly string[]) {
  expect(shown(marked.map(plain))).toEqual(marked)
}

describe('speech', () => {
  it('is what double quotes enclose, straight or curly', () => {
    holds(['⟦"Come in,"⟧ he said. ⟦"Sit."⟧', '⟦“No,”⟧ she said—⟦“not yet.”⟧'])
  })

  it('is what single quotes enclose where the story has no others, apostrophes left alone', () => {
    holds([
      "⟦'Tell 'em it's the dogs' tea,'⟧ said Ada. ⟦'They've been barkin' since the '90s.'⟧",
      "⟦'I shan't,'⟧ said Tom. The dogs' bowls were empty.",
      '⟦‘Well, I’m off.’⟧ He took ’em all.',
    ])
  })

  it('leaves single quotes alone where speech has double ones', () => {
    holds(['⟦"He said \'never\' to me."⟧', "'What a fool,' she thought.", '⟦"Hm."⟧'])
  })

  it('is what guillemets, backticks and doubled marks enclose', () => {
    holds(['⟦« Viens ! »⟧ dit-elle.'])
    holds(["⟦`Go,'⟧ he said.", "⟦`I will,'⟧ she said."])
    holds(["⟦``Go,''⟧ he said."])
  })

  it('is the whole paragraph where paragraphs of speech begin with a dash', () => {
    holds(['⟦— Are you there?⟧', '⟦— I am, said Brid.⟧', '⟦— Then come.⟧', 'She came.'])
  })

  it('goes on over paragraphs that open their quote again', () => {
    holds(['⟦"It began in May. He came to the door.⟧', '⟦"I let him in."⟧'])
    const { speech } = dialogueOf(['"It began in May.', '"I let him in."'])
    expect(speech[0]?.[0]).toMatchObject({ lost: null, continues: true })
  })

  it('holds a quote within a quote', () => {
    holds(['⟦"She said \'Run!\' and I ran,"⟧ he said.'])
  })

  it('tells a title or a word in doubt from speech', () => {
    holds([
      'She began to sing ⟨"On the Shore"⟩ and wept.',
      'His ⟨"friend"⟩ had gone.',
      'He said ⟦"No"⟧ and left.',
    ])
  })

  it('opens after a stop that lacks its space', () => {
    holds(['She hugged him tightly.⟦"What now?"⟧ he said.'])
  })

  it('is not measured in inches', () => {
    holds(['The plank was 6" wide and old.'])
  })
})

describe('a lost quote', () => {
  it('that should open is found at the start of its paragraph', () => {
    const text = 'Well, I hope so, because I miss you. I do."'
    expect(speechIn(text, null, conventionOf([text]))).toEqual([
      { from: 0, to: text.length, lost: 'opening', continues: false, mention: false },
    ])
  })

  it('that should open is found after the tag that leads in', () => {
    holds(['She looked up. She said, ⟦I know. I always knew."⟧ He laughed.'])
  })

  it('that should open is found after the narration before it', () => {
    holds(['⟦"Fine."⟧ He shut the door behind them. ⟦I\'ll get my coat,"⟧ she said.'])
  })

  it('that should close is found before the tag', () => {
    holds(['⟦"I am going,⟧ she said. ⟦"Bye."⟧', '⟦"Stop!⟧ shouted Ned.'])
  })

  it('that should close is found before narration', () => {
    holds(['⟦"I love it.⟧ She gave him a hug and went upstairs.', 'He waited.'])
    const text = '"I love it. She gave him a hug.'
    expect(speechIn(text, null, conventionOf([text]))[0]?.lost).toBe('closing')
  })
})

describe('speechIn', () => {
  it('keeps its spans in order, apart and inside the text', () => {
    const piece = fc.constantFrom(
      'He said',
      ' I am',
      'x',
      ' ',
      ',',
      '.',
      '"',
      "'",
      '“',
      '”',
      '‘',
      '’',
      '`',
      '—',
      '\n',
      '«',
      '»',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, more) => {
        const text = pieces.join('')
        let free = 0
        for (const each of speechIn(text, more ? '"And' : null, conventionOf([text]))) {
          expect(each.from).toBeGreaterThanOrEqual(free)
          expect(each.to).toBeGreaterThan(each.from)
          free = each.to
        }
        expect(free).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
