import { describe, expect, it } from 'vitest'
import { dialogueOf } from './dialogue.ts'
import { namesOf } from './names.ts'

const names = (...texts: string[]) => namesOf(texts, dialogueOf(texts).speech)

describe('namesOf', () => {
  it('finds who speaks, thinks and owns, with gender from the pronouns near', () => {
    const found = names(
      'The rain fell on Marta. She looked up at Piet, who took his hat. "Home," said Marta.',
      "Then Marta laughed, and her eyes shone. Piet said nothing. He never did. Marta's coat was wet, and Piet's too.",
    )
    expect(found.map((each) => [each.name, each.gender])).toEqual([
      ['Marta', 'female'],
      ['Piet', 'male'],
    ])
  })

  it('joins a full name with its parts', () => {
    const found = names(
      'He saw Ines Valdor. "Yes," said Ines. The room liked Ines.',
      'Then Valdor said goodnight. They watched Valdor go.',
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ name: 'Ines', count: 5 })
    expect(found[0]?.forms).toContain('Ines Valdor')
  })

  it('takes gender from a title', () => {
    expect(
      names('Then Mrs. Quill said no. It was Mr. Dray who went. Mrs. Quill said yes. Mr. Dray said so.'),
    ).toMatchObject([
      { name: 'Dray', gender: 'male' },
      { name: 'Quill', gender: 'female' },
    ])
  })

  it('is not fooled by sentence starts, days, oaths and I', () => {
    expect(
      names('Suddenly God knew. On Monday I left. Suddenly I said so. Nobody said it. Then Christmas came.'),
    ).toEqual([])
  })
})
