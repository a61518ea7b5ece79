import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findChromium } from './find.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-chromium-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('takes the browser that ITALICA_CHROMIUM names, and no other', () => {
  const file = join(folder, 'my browser')
  writeFileSync(file, '')
  expect(findChromium({ ITALICA_CHROMIUM: file, PATH: process.env.PATH })).toBeNull()
  chmodSync(file, 0o755)
  expect(findChromium({ ITALICA_CHROMIUM: file })).toBe(file)
})
