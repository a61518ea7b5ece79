import { describe, expect, it } from 'vitest'
import { migrate } from './migrations.ts'

describe('a file of an older version', () => {
  it('is brought up one version at a time', () => {
    const steps = {
      1: (envelope: object) => ({ ...envelope, doc: 'renamed' }),
      2: (envelope: object) => ({ ...envelope, more: true }),
    }
    expect(migrate({ version: 1, body: 'a' }, 1, 3, steps)).toEqual({
      version: 3,
      body: 'a',
      doc: 'renamed',
      more: true,
    })
    expect(migrate({ version: 2 }, 2, 3, steps)).toEqual({ version: 3, more: true })
    expect(migrate({ version: 3 }, 3, 3, steps)).toEqual({ version: 3 })
  })
})
