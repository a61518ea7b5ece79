import { expect, it } from 'vitest'
import { cancelButton, messageArguments, okButton, openArguments, saveArguments } from './arguments.ts'

it('opens several files of a kind, in either case of their ending', () => {
  const filters = [
    { name: 'Stories', extensions: ['txt', 'html5'] },
    { name: 'All', extensions: ['*'] },
  ]
  expect(openArguments({ title: 'Open', properties: ['openFile', 'multiSelections'], filters })).toEqual([
    '--file-selection',
    '--separator=\n',
    '--title=Open',
    '--file-filter=Stories | *.[tT][xX][tT] *.[hH][tT][mM][lL]5',
    '--file-filter=All | *',
    '--multiple',
  ])
})

it('saves under the proposed name, and asks before it replaces', () => {
  expect(saveArguments({ defaultPath: '/a/b.txt' })).toEqual([
    '--file-selection',
    '--save',
    '--confirm-overwrite',
    '--filename=/a/b.txt',
  ])
})

it.each([
  [{ message: '', buttons: ['Save', 'Leave', 'Cancel'] }, 2, 0],
  [{ message: '', buttons: ['Leave', 'Stay'], cancelId: 1 }, 1, 0],
  [{ message: '', buttons: ['Stay', 'Leave'], cancelId: 0 }, 0, 1],
  [{ message: '', buttons: ['A', 'B', 'C'], cancelId: 2, defaultId: 1 }, 2, 1],
  [{ message: '' }, 0, 0],
])('%j is cancelled by button %i and agreed to by %i', (options, cancel, ok) => {
  expect(cancelButton(options)).toBe(cancel)
  expect(okButton(options)).toBe(ok)
})

it('shows every button once', () => {
  const shown = messageArguments({
    message: 'Changed',
    detail: 'On disk',
    buttons: ['Keep both', 'Reload', 'Cancel'],
  })
  expect(shown).toEqual([
    '--question',
    '--no-markup',
    '--text=Changed\n\nOn disk',
    '--ok-label=Keep both',
    '--extra-button=Reload',
    '--cancel-label=Cancel',
  ])
})
