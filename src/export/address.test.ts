import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text } from '../story/story.arbitrary.ts'
import { linked, safeAddress } from './address.ts'

describe('an address to link to', () => {
  it.each([
    ['https://example.org', 'https://example.org'],
    ['HTTP://Example.org:8080/a?b=1&c#d', 'http://Example.org:8080/a?b=1&c#d'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://example.org/ü"<>|\\', 'https://example.org/%C3%BC%22%3C%3E%7C/'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/%7Ewren', 'https://example.org/%7Ewren'],
    ['https://example.org/#a#b', 'https://example.org/#a%23b'],
    ['https://bücher.example/x', 'https://bücher.example/x'],
    ['http://127.0.0.1/', 'http://127.0.0.1/'],
    ['mailto:wren@example.org?subject=The Lamp', 'mailto:wren@example.org?subject=The%20Lamp'],
    ['https://example.org/\uD800', 'https://example.org/%EF%BF%BD'],
  ])('%s', (href, expected) => {
    expect(safeAddress(href)).toBe(expected)
  })

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org',
    'example.org',
    'https://',
    'https:///x',
    'https://a..b',
    'https://999.1.1.1',
    'https://1.2',
    'https://example.org:99999',
    'https://wren@example.org',
    'https://[::1]',
    `https://example.org/${'a'.repeat(3000)}`,
  ])('never %s', (href) => {
    expect(safeAddress(href)).toBe(null)
  })

  it('holds only what an address may', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('https://example.org/', 'mailto:', 'https://', ''),
        text(),
        (start, rest) => {
          const address = safeAddress(start + rest)
          if (address !== null) expect(address).toMatch(/^(https?:\/\/|mailto:)[^\s"<>\\^`{|}]*$/)
        },
      ),
    )
  })
})

describe('a line with addresses in it', () => {
  const hrefs = (line: string) =>
    linked(line).flatMap((node) => (node.type === 'element' ? [node.properties.href] : []))

  it.each([
    ['wren@example.org', ['mailto:wren@example.org']],
    ['Write to <wren@example.org>, please.', ['mailto:wren@example.org']],
    ['E-mail:w.alder+fic@mail.example.org!', ['mailto:w.alder+fic@mail.example.org']],
    [
      'http://example.org/~wren/ and www.example.org.',
      ['http://example.org/~wren/', 'http://www.example.org'],
    ],
    ['(see https://example.org/a_b?c=d)', ['https://example.org/a_b?c=d']],
    ['Wren', []],
    ['wren AT example DOT org', []],
    ['Awww.sigh, @wren, a@b, www. and http://', []],
    ['javascript:alert(1)', []],
  ])('%s', (line, expected) => {
    expect(hrefs(line)).toEqual(expected)
  })

  it('keeps every character', () => {
    const words = fc.constantFrom('wren@example.org', 'http://example.org/a,', 'www.a.org', '<', ' ', 'x')
    fc.assert(
      fc.property(fc.array(fc.oneof(words, text())), (parts) => {
        const line = parts.join('')
        const read = linked(line).map((node) =>
          node.type === 'element'
            ? node.children.map((child) => ('value' in child ? child.value : ''))
            : node,
        )
        expect(read.flatMap((each) => ('value' in each ? each.value : each)).join('')).toBe(line)
      }),
    )
  })
})
