import { it } from 'vitest'
import { proposes } from '../shown.arbitrary.ts'

it('proposes the mark that never opens, where the speech begins', () => {
  proposes('lost-quote', [
    '⟦Well,→"Well,⟧ I hope you do, because I do."',
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
