import { describe, expect, it } from 'vitest'
import { dialogueOf } from './dialogue.ts'
import { narrationOf } from './narration.ts'

const told = (texts: readonly string[]) => {
  const { person, tense } = narrationOf(texts, dialogueOf(texts).speech)
  return [person, tense]
}

describe('narrationOf', () => {
  it('hears the third person and the past outside dialogue', () => {
    expect(
      told([
        'She walked to the window and looked out. It was late, and he had gone. "I am tired," she said.',
        'He came back at ten. "I know you are," he said. She turned, took his coat and hung it up.',
        'They ate. He told her about the boat and she laughed.',
      ]),
    ).toEqual(['third', 'past'])
  })

  it('hears a first-person narrator', () => {
    expect(
      told([
        'I walked to the window and looked out. It was late. "He is tired," she said.',
        'I came back at ten. She took my coat and hung it up. I thanked her.',
        'We ate. I told her about the boat and she laughed.',
      ]),
    ).toEqual(['first', 'past'])
  })

  it('hears the present tense', () => {
    expect(
      told([
        'She walks to the window and looks out. It is late, and he is gone. "I was tired," she says.',
        'He comes back at ten. She turns, takes his coat and hangs it up. He has a cold.',
        'She laughs. He sits down and he tells her about the boat.',
      ]),
    ).toEqual(['third', 'present'])
  })

  it('hears a second-person narrator', () => {
    expect(
      told([
        'You walk to the window and look out. It is late, and you are tired.',
        'You come back at ten. You take your coat off and you hang it up.',
        'You laugh. You sit down and you tell her about the boat.',
      ]),
    ).toEqual(['second', 'present'])
  })

  it('does not guess from a few words', () => {
    expect(told(['I am here.'])).toEqual([null, null])
  })
})
