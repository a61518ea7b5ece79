import { expect, test } from 'vitest'
import { languageOf } from './which-language.ts'

test('a story is told by its small words', () => {
  const english =
    'She walked up the hill and looked at the sea. It was cold, and she had no coat, but he was there. '
  const german =
    'Sie ging den Hügel hinauf und sah auf das Meer. Es war kalt, und sie hatte keinen Mantel, aber er war da. '
  const french =
    'Elle monta la colline et regarda la mer. Il faisait froid, et elle ne portait pas de manteau, mais il était là. '
  expect([english, german, french].map((text) => languageOf(text.repeat(3)))).toEqual(['en', 'de', 'fr'])
})

test('a few words do not say which language they are', () => {
  expect(languageOf('Chapter One')).toBeNull()
  expect(languageOf('x9 '.repeat(500))).toBeNull()
})
