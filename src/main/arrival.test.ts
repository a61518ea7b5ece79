import { expect, test } from 'vitest'
import { Arrival } from './arrival.ts'

test('a text waits for its window to take it, and is let go then', async () => {
  const told: (string | null)[] = []
  const arrival = new Arrival((id) => told.push(id))
  let done = false
  const coming = arrival.come('{}').then(() => {
    done = true
  })
  expect(told).toEqual([arrival.id])
  expect(arrival.text).toBe('{}')
  await Promise.resolve()
  expect(done).toBe(false)
  arrival.received()
  await coming
  expect(arrival.text).toBe(null)
})

test('a text that comes before its window is kept for it, without waiting', async () => {
  const arrival = new Arrival(null)
  await arrival.come('{}')
  expect(arrival.text).toBe('{}')
})

test('a window that prepares a story hears that it became none', async () => {
  const told: (string | null)[] = []
  const arrival = new Arrival((id) => told.push(id))
  const coming = arrival.come('no story')
  arrival.received()
  await coming
  arrival.refused()
  expect(told).toEqual([arrival.id, null])
  expect(arrival.text).toBe(null)
})
