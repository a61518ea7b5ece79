import { expect, it } from 'vitest'
import { crashLoop } from '../../bench/keep/crash-loop.ts'

it('an author who is killed 25 times loses nothing and gains no copies', { timeout: 300_000 }, async () => {
  const { losses, unreadable, doubled } = await crashLoop(25, 3)
  expect({ losses, unreadable, doubled }).toEqual({ losses: 0, unreadable: 0, doubled: 0 })
})
