import { windowCrashLoop } from '../bench/keep/window/window-loop.ts'
import { expect, test } from './app.ts'

test('who writes while the app or its page is killed, again and again, loses nothing', async () => {
  test.setTimeout(300_000)
  const { losses, unreadable, doubled } = await windowCrashLoop(4, 5)
  expect({ losses, unreadable, doubled }).toEqual({ losses: 0, unreadable: 0, doubled: 0 })
})
