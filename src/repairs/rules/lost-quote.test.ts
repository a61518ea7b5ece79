import { Transform } from '@tiptap/pm/transform'
import { expect, it } from 'vitest'
import { applyFindings } from '../../findings/index.ts'
import { blockText, textBlocksOf } from '../../story/walk.ts'
import { checkStory } from '../check.ts'
import { proposes, storyOf } from '../shown.arbitrary.ts'

it('proposes the mark that never opens, where the speech begins', () => {
  proposes('lost-quote', [
    '⟦Well,→"Well,⟧ I trust you will, as I will."',
    '“Go,” he said. Tyler said calmly, ⟦It→“It⟧’s late.”',
    'She sat down. ⟦Are→"Are⟧ you there?" he asked.',
  ])
})

it('proposes the mark that never closes, before the tag or at the end', () => {
  proposes('lost-quote', [
    '"Do you want ⟦it?→it?"⟧ he asked.',
    'He looked up. “I never said ⟦that.→that.”⟧',
    '“Look at ⟦that!→that!”⟧ the old man cried.',
    'She went out.',
  ])
})

it.each([
  [
    'speech that goes on in the next paragraph',
    [
      '“It began in May, when the first of the boats came up the river with nobody at the oars, and the dogs would not go down to the water.',
      '“Then it stopped.”',
    ],
  ],
  [
    'a tale told aloud',
    [
      '“Well, I said, that is that, and he looked at me for as long as it takes to say a prayer and then some.',
      '“So I went.”',
    ],
  ],
  [
    'dialect',
    ["'Last night. 'E went to the 'All, singin'.' She sniffed.", "'I know,' he said.", "'Do you?'"],
  ],
  ['inches and feet', ['He was 6\'2" tall.']],
  ['plurals', ["The dogs' bowls were empty."]],
  ['marks that are damaged otherwise', ['“Oh no,â€\u009d she said.']],
])('leaves %s alone', (_, paragraphs) => proposes('lost-quote', paragraphs))

it('puts every mark of a dialogue back when it is taken out, where it stood', () => {
  const whole = [
    '“Are you coming?” asked the old man. He looked up at the hill.',
    'She shook her head. “I can’t leave them here,” she said quietly.',
    '“Then stay,” he said, and went out.',
    'The door fell shut behind him.',
    '“I will!” Ada shouted after him.',
    'He did not turn round.',
  ]
  const textsOf = (doc: ReturnType<typeof storyOf>) => textBlocksOf(doc).map(({ node }) => blockText(node))
  whole.forEach((paragraph, at) => {
    for (const { index } of paragraph.matchAll(/[“”]/g)) {
      const broken = whole.with(at, paragraph.slice(0, index) + paragraph.slice(index + 1))
      const tr = new Transform(storyOf(broken))
      const found = checkStory(tr.doc).filter(({ finding }) => finding.code === 'lost-quote')
      expect(applyFindings(tr, found)).toEqual({ ok: true, value: 1 })
      expect(textsOf(tr.doc)).toEqual(whole)
    }
  })
})

it('proposes a closing mark where a question ends and somebody else speaks', () => {
  proposes('lost-quote', ['“What can I do for ⟦you?→you?”⟧', '“Nothing,” she said.'])
})

it('leaves a long speech in paragraphs alone', () => {
  const long =
    '“It was a long winter, and the snow lay up to the sills, and we burned the chairs. Do you remember that?'
  proposes('lost-quote', [`${long} Nobody does. We burned the table after that.`, '“Then the spring came.”'])
})
