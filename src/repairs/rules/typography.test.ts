import { describe, expect, it } from 'vitest'
import { leaves, proposes, shown, storyOf } from '../shown.arbitrary.ts'
import { curled } from './straight-quotes.ts'

/** A text with its straight marks curled. */
function curl(text: string): string {
  let out = ''
  let at = 0
  for (const { from, to, after } of curled(text)) {
    out += text.slice(at, from) + after
    at = to
  }
  return out + text.slice(at)
}

describe('straight quotes', () => {
  it.each([
    ['"Go," he said. "Now!"', '“Go,” he said. “Now!”'],
    ["It's 'em, the '90s, 'tis rock 'n' roll.", 'It’s ’em, the ’90s, ’tis rock ’n’ roll.'],
    ['"She said \'Run!\' and I ran," he said.', '“She said ‘Run!’ and I ran,” he said.'],
    ["'Is it?' she said. 'It is.'", '‘Is it?’ she said. ‘It is.’'],
    ['He said--"Wait--"and left.', 'He said--“Wait--”and left.'],
    ['"Wait—" he said—"no."', '“Wait—” he said—“no.”'],
    [
      'He was 6\'2" tall, "5\' 11" at most," and the nail 10".',
      'He was 6\'2" tall, “5\' 11" at most,” and the nail 10".',
    ],
    ['"Born in \'74," she said. "In 1974."', '“Born in ’74,” she said. “In 1974.”'],
    ["The dogs' barkin' and the boss's hat.", 'The dogs’ barkin’ and the boss’s hat.'],
    ['("Yes.") ["No."]', '(“Yes.”) [“No.”]'],
    ['"\'Tis true," he said.', '“’Tis true,” he said.'],
    ['"\'Run,\' she said."', '“‘Run,’ she said.”'],
    ["'Twas the night before. He asked 'why me'.", '’Twas the night before. He asked ‘why me’.'],
    ['"I do, "she said. "You do."', '“I do, ”she said. “You do.”'],
    ["'specially now", '’specially now'],
  ])('%s', (text, wanted) => {
    expect(curl(text)).toBe(wanted)
  })

  it('have the marks of the story’s language', () => {
    proposes('straight-quotes', ['⟦"→„⟧Geh!⟦"→“⟧ sagte er.'], 'de')
  })

  it('are looked at in verse and titles too', () => {
    expect(shown(storyOf(['"Oh"'], 'en', 'verse'), 'straight-quotes')).toEqual(['⟦"→“⟧Oh⟦"→”⟧'])
  })
})

describe('hyphens for a dash', () => {
  it('become the story’s dash', () => {
    proposes('dash', ['She waited⟦--→—⟧and waited ⟦--→—⟧ and left. “But⟦--→—⟧”'])
    proposes('dash', ['One – two – three ⟦--→–⟧ four.'])
  })

  it.each([
    ['rules and arrows', '---- and --> and <-- and ==--=='],
    ['words left out', 'That d--n h--l.'],
    ['a line of them', '--'],
  ])('stay where they are %s', (_, text) => leaves('dash', [text]))
})

describe('doubled spaces', () => {
  it('become one', () => proposes('doubled-space', ['One.⟦  → ⟧Two⟦   → ⟧three.']))
  it('stay at the edges, and in verse', () => {
    leaves('doubled-space', ['  One.  '])
    expect(shown(storyOf(['a    b'], 'en', 'verse'), 'doubled-space')).toEqual(['a    b'])
  })
})
