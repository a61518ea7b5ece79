import { expect, test } from 'vitest'
import { filesIn } from './open-files.ts'

test('files follow the program, and the app where it is not packaged', () => {
  expect(filesIn(['/opt/italica', 'salt.txt'], '/home/wren', true)).toEqual(['/home/wren/salt.txt'])
  expect(filesIn(['electron', '.', 'salt.txt', '/tmp/b.italica'], '/home/wren', false)).toEqual([
    '/home/wren/salt.txt',
    '/tmp/b.italica',
  ])
})

test('switches are no files', () => {
  const argv = ['electron', '--inspect=0', '.', '--user-data-dir=/tmp/x', 'a.txt', '-psn_0_1']
  expect(filesIn(argv, '/home', false)).toEqual(['/home/a.txt'])
})

test('an app started alone has none', () => {
  expect(filesIn(['italica'], '/home', true)).toEqual([])
  expect(filesIn(['electron', '.'], '/home', false)).toEqual([])
})
