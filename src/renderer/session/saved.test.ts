import { expect, test } from 'vitest'
import type { SavedState } from '../../contract/open-story.ts'
import { followSaved } from './saved.ts'
import { createStore } from './store.ts'

const SAVED: SavedState = { kind: 'saved', at: '2026-11-28T01:00:00.000Z' }

test('what is typed ends “saved” at once, and main’s word about what it had before does not bring it back', () => {
  const behind = createStore(false)
  const { shown, told } = followSaved(SAVED, behind)
  behind.set(true)
  expect(shown.get()).toEqual({ kind: 'unsaved' })
  told(SAVED)
  expect(shown.get()).toEqual({ kind: 'unsaved' })
  told({ kind: 'unsaved' })
  behind.set(false)
  expect(shown.get()).toEqual({ kind: 'unsaved' })
  told(SAVED)
  expect(shown.get()).toEqual(SAVED)
})

test('a draft, a failure and a conflict are told whatever is on its way', () => {
  const { shown, told } = followSaved({ kind: 'draft' }, createStore(true))
  expect(shown.get()).toEqual({ kind: 'draft' })
  told({ kind: 'conflict', why: 'gone' })
  expect(shown.get()).toEqual({ kind: 'conflict', why: 'gone' })
})

test('the same again tells nobody', () => {
  const behind = createStore(false)
  const { shown, told } = followSaved(SAVED, behind)
  let times = 0
  shown.subscribe(() => {
    times += 1
  })
  behind.set(true)
  told({ kind: 'unsaved' })
  behind.set(false)
  expect(times).toBe(1)
})
