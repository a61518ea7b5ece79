import { expect, test } from 'vitest'
import { exportChoices, previewAddress } from './export.ts'

const choices = exportChoices.parse({})

test('the preview lives on another host than the window', () => {
  expect(previewAddress('app://bundle/index.html', 'abc', choices, 3)).toMatch(
    /^app:\/\/preview\/abc\?choices=%7B.*&version=3$/,
  )
  expect(previewAddress('app://bundle/index.html?x#y', 'abc', choices, 3, 'scene 1')).toMatch(
    /^app:\/\/preview\/abc\?choices=.*&version=3#scene%201$/,
  )
})

test('also where the scheme is only played', () => {
  expect(previewAddress('https://bundle.app.invalid/index.html', 'abc', choices, 1)).toMatch(
    /^https:\/\/preview\.app\.invalid\/abc\?/,
  )
})
