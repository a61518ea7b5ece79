import { describe, expect, it } from 'vitest'
import { errorOf, file, paragraph, scene, withContent } from './file.arbitrary.ts'

describe('a document that is wrong', () => {
  const nowhere = { chapter: null, scene: null, block: null }
  const second = { chapter: null, scene: 1, block: 2 }
  const inScene = (block: unknown) => withContent(scene('s1', paragraph('a'), block as object))
  const inText = (text: object) => inScene({ type: 'paragraph', content: [text] })

  it.each([
    ['no document', file(3), nowhere, { code: 'not-a-node' }],
    ['another node', file({ type: 'scene' }), nowhere, { code: 'misplaced', name: 'scene', inside: 'file' }],
    ['nothing in it', withContent(), nowhere, { code: 'incomplete', name: 'doc' }],
    ['content that is none', file({ type: 'doc', content: {} }), nowhere, { code: 'not-a-node' }],
    ['a table', inScene({ type: 'table' }), second, { code: 'unknown-node', name: 'table' }],
    ['constructor', inScene({ type: 'constructor' }), second, { code: 'unknown-node', name: 'constructor' }],
    ['no type', inScene({}), second, { code: 'not-a-node' }],
    ['a number', inScene(5), second, { code: 'not-a-node' }],
    [
      'a scene in a scene',
      inScene({ type: 'scene' }),
      second,
      { code: 'misplaced', name: 'scene', inside: 'scene' },
    ],
    [
      'an empty quotation',
      inScene({ type: 'blockquote' }),
      second,
      { code: 'incomplete', name: 'blockquote' },
    ],
    [
      'words alone',
      inScene({ type: 'text', text: 'a' }),
      second,
      { code: 'misplaced', name: 'text', inside: 'scene' },
    ],
    ['no words', inText({ type: 'text' }), second, { code: 'wrong-text' }],
    ['a field', inText({ type: 'text', text: 'a', x: 1 }), second, { code: 'unknown-field', name: 'x' }],
    [
      'a mark',
      inText({ type: 'text', text: 'a', marks: [{ type: 'blink' }] }),
      second,
      { code: 'unknown-mark', name: 'blink' },
    ],
    [
      'a mark twice',
      inText({ type: 'text', text: 'a', marks: [{ type: 'strong' }, { type: 'strong' }] }),
      second,
      { code: 'wrong-marks', of: 'text' },
    ],
    [
      'an address that runs',
      inText({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }),
      second,
      { code: 'wrong-attribute', of: 'link', name: 'href' },
    ],
    [
      'a link to nowhere',
      inText({ type: 'text', text: 'a', marks: [{ type: 'link' }] }),
      second,
      { code: 'wrong-attribute', of: 'link', name: 'href' },
    ],
    [
      'an alignment',
      inScene({ type: 'paragraph', attrs: { align: 'left' } }),
      second,
      { code: 'wrong-attribute', of: 'paragraph', name: 'align' },
    ],
    [
      'an attribute',
      inScene({ type: 'paragraph', attrs: { colour: 'red' } }),
      second,
      { code: 'unknown-attribute', of: 'paragraph', name: 'colour' },
    ],
    [
      'a prototype',
      inScene({ type: 'paragraph', attrs: JSON.parse('{"__proto__": {"align": "left"}}') }),
      second,
      { code: 'unknown-attribute', of: 'paragraph', name: '__proto__' },
    ],
    [
      'a detail',
      file({ type: 'doc', attrs: { fandom: 'one' }, content: [] }),
      nowhere,
      { code: 'wrong-attribute', of: 'doc', name: 'fandom' },
    ],
    [
      'a field of a field',
      file({ type: 'doc', attrs: { own: [{ label: 'a', value: 'b', more: [] }] } }),
      nowhere,
      { code: 'wrong-attribute', of: 'doc', name: 'own' },
    ],
    [
      'a chapter without title',
      withContent(scene('s1', paragraph('a')), { type: 'chapter', content: [scene('s2', paragraph('b'))] }),
      { chapter: 1, scene: 1, block: null },
      { code: 'misplaced', name: 'scene', inside: 'chapter' },
    ],
    [
      'in a chapter’s second scene',
      withContent(
        scene('s1', paragraph('a')),
        { type: 'chapter', content: [{ type: 'chapterTitle' }, scene('s2', paragraph('b'))] },
        {
          type: 'chapter',
          content: [
            { type: 'chapterTitle' },
            scene('s3', paragraph('b')),
            scene('s4', { type: 'blockquote', content: [paragraph('c'), { type: 'image' }] }),
          ],
        },
      ),
      { chapter: 2, scene: 2, block: 1 },
      { code: 'unknown-node', name: 'image' },
    ],
  ])('%s is told with its place', (_, text, place, fault) => {
    expect(errorOf(text)).toEqual({ code: 'wrong-document', place, fault })
  })

  it('is told at any depth', () => {
    const deep = 100_000
    const nested = '{"type":"blockquote","content":['.repeat(deep) + ']}'.repeat(deep)
    const head = '{"format":"italica","version":1,"doc":{"type":"doc","content":['
    expect(errorOf(`${head}{"type":"scene","content":[${nested}]}]}}`)).toMatchObject({
      code: 'wrong-document',
      fault: { code: 'misplaced', name: 'blockquote', inside: 'blockquote' },
    })
    const arrays = '['.repeat(deep) + ']'.repeat(deep)
    expect(errorOf(`{"format":"italica","version":1,"doc":${arrays}}`)).toMatchObject({
      code: 'wrong-document',
    })
    expect(errorOf(`{"format":"italica","version":1,"doc":{},"report":${arrays}}`)).toEqual({
      code: 'wrong-field',
      path: 'report',
    })
    expect(errorOf('['.repeat(deep))).toEqual({ code: 'cut-short', line: 1 })
    expect(errorOf(arrays)).toEqual({ code: 'not-a-story' })
  })

  it('leaves the prototypes of objects alone', () => {
    const text = '{"format":"italica","version":1,"doc":{"type":"doc"},"__proto__":{"polluted":1}}'
    expect(errorOf(text)).toMatchObject({ code: 'wrong-field' })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
