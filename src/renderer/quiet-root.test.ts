import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('no component listens for what the root does not hear', () => {
  const names = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  const components = names.filter((name) => name.endsWith('.tsx'))
  expect(components.length).toBeGreaterThan(50)
  const textOf = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
  expect(components.filter((name) => /\bon(KeyPress|BeforeInput|Select)\b/.test(textOf(name)))).toEqual([])
})
