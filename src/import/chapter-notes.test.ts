import { describe, expect, it } from 'vitest'
import { importStory } from './index.ts'

const PROSE =
  'The lamp went out a little before four, and nobody in the building heard it go.\n\n"Who is there?" she asked the dark.\n\nNobody said a word, and so she lit it again and sat down to wait for morning.'

function chapters(text: string) {
  const read = importStory(new TextEncoder().encode(text), { name: '' })
  if (!read.ok) throw new Error(read.error.code)
  return read.value.doc.children.map(({ attrs, firstChild, lastChild }) => ({
    title: firstChild?.textContent,
    notes: attrs.notes,
    endNotes: attrs.endNotes,
    text: lastChild?.textBetween(0, lastChild.content.size, '\n\n'),
  }))
}

describe('what an author says around a chapter', () => {
  it('stands with it, and not in its text', () => {
    const file = `Title: The Lamp\n\nChapter 1: Dark\n\n${PROSE}\n\nA/N: What do you think? Please review!\n\nChapter 2: Light\n\nA/N: Thanks to everybody who reviewed!\n\n${PROSE}\n`
    expect(chapters(file)).toEqual([
      { title: 'Chapter 1: Dark', notes: '', endNotes: 'What do you think? Please review!', text: PROSE },
      { title: 'Chapter 2: Light', notes: 'Thanks to everybody who reviewed!', endNotes: '', text: PROSE },
    ])
  })

  it('is no part of the heading of a part that goes on', () => {
    const part = (name: string, more: string) =>
      `${'='.repeat(30)}\nTHE LAMP\nPart ${name} of Two\n${more}${'='.repeat(30)}\n\n${PROSE}\n\n`
    const file = `Title: The Lamp\nAuthor: Mo Ash\n\n${part('One', '')}${part('Two', '(continued from part one)\n')}`
    expect(chapters(file).map(({ title }) => title)).toEqual(['Part One of Two', 'Part Two of Two'])
    expect(chapters(file)[1]?.text).toBe(PROSE)
  })

  it('is not taken out of a letter or a notice', () => {
    const letter = 'NOTE: the river is shut, and the ferry with it.'
    const file = `Chapter 1\n\n${PROSE}\n\n${letter}\n\n${PROSE}\n\nChapter 2\n\n${PROSE}`
    expect(chapters(file)[0]?.text).toContain(letter)
  })

  it.each([
    'To: All staff\nFrom: The bridge\nRe: The pie',
    '     TO: All staff\n     FROM: The bridge\n     RE: The pie',
    'From: wren@quay.example\nSubject: the pie',
    'Date: 4 May\nTo: Captain Vere',
  ])('is no memo that its text opens with: %j', (memo) => {
    const opening = Array.from({ length: 4 }, () => PROSE).join('\n\n')
    const file = `Title: Memos\n\nOne.\n\n${opening}\n\nTwo.\n\nA/N: Thanks!\n\n${memo}\n\n${PROSE}`
    const second = chapters(file)[1]
    expect(second?.notes).toBe('Thanks!')
    for (const line of memo.split('\n')) expect(second?.text).toContain(line.trim())
  })

  it('has its title below, where all chapters do', () => {
    const file = `CHAPTER ONE\n\nWherein It Goes Dark\n\n${PROSE}\n\nCHAPTER TWO\n\nWherein It Is Lit\n\n${PROSE}`
    expect(chapters(file).map(({ title }) => title)).toEqual([
      'CHAPTER ONE: Wherein It Goes Dark',
      'CHAPTER TWO: Wherein It Is Lit',
    ])
  })
})
