import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The tokens with two colours: by day, by night. */
const colours = new Map(
  [...sheet.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g)].map((match) => [
    match[1] ?? '',
    { light: match[2] ?? '', dark: match[3] ?? '' },
  ]),
)

const SURFACES = ['desk', 'paper', 'hover'] as const

/** What is written on what, at any size: WCAG 2 AA asks for 4.5. */
const TEXT: readonly (readonly [ink: string, ground: string])[] = [
  ...SURFACES.flatMap((ground) =>
    ['ink', 'ink-2', 'ink-3', 'thought', 'accent'].map((ink) => [ink, ground] as const),
  ),
  ['ink', 'select'],
  ['thought', 'select'],
  ['thought', 'thought-wash'],
  ['ink', 'thought-wash'],
  ['ink-2', 'thought-wash'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['warn', 'desk'],
  ['warn', 'paper'],
  ['warn', 'warn-wash'],
  ['ink', 'warn-wash'],
  ['ink-2', 'warn-wash'],
  ['ink', 'good-wash'],
  ['ink-3', 'good-wash'],
  ['thought', 'good-wash'],
  ['thought', 'warn-wash'],
  ['ink-3', 'warn-wash'],
  ...['hit', 'hit-current'].flatMap((ground) =>
    ['ink', 'ink-2', 'thought'].map((ink) => [ink, ground] as const),
  ),
  ['ink-3', 'hit'],
  ['good', 'desk'],
  ['good', 'paper'],
  ['good', 'hover'],
]

/** Edges and signs by which a control is known: WCAG 2 AA asks for 3. */
const SIGNS: readonly (readonly [sign: string, ground: string])[] = [
  ['edge', 'paper'],
  ['accent', 'desk'],
  ['accent', 'thought-wash'],
  ['good', 'hover'],
  ['warn', 'hover'],
  ['hit-edge', 'paper'],
]

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(TEXT)('%s can be read on %s', (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(SIGNS)('%s can be told from %s', (sign, ground) => {
    expect(contrast(colour(sign, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

function colour(name: string, theme: 'light' | 'dark'): string {
  const found = colours.get(name)
  if (!found) throw new Error(`No such token: ${name}`)
  return found[theme]
}

/** WCAG 2's contrast ratio of two colours written as #rgb or #rrggbb. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
