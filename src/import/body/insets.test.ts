import { expect, it } from 'vitest'
import { textBlocksOf } from '../../story/walk.ts'
import { importStory } from '../index.ts'

/** The story's blocks, quoted ones after `> `, verse after `| `; `/` for a line's end that stays. */
const blocks = (text: string): string[] => {
  const read = importStory(new TextEncoder().encode(text), { name: '' })
  if (!read.ok) return []
  const { doc } = read.value
  return textBlocksOf(doc).map(({ node, pos }) => {
    const quoted = doc.resolve(pos).parent.type.name === 'blockquote' ? '> ' : ''
    return quoted + (node.type.name === 'verse' ? '| ' : '') + node.textBetween(0, node.content.size, '', '/')
  })
}
const quoted = (text: string) => blocks(text).filter((each) => each.startsWith('> '))

const PROSE = `She took the letter to the window, where there was still some of the
light, and read it twice, and then she went and put the kettle on.

"Is it bad?" he asked her from the stairs, with the cat on his arm and
one shoe off.`

const FIRST_LINES = `     She took the letter to the window, where there was still some of
the light, and read it twice, and then she went and put the kettle on.

     "Is it bad?" he asked her from the stairs, with the cat on his arm
and one shoe off.

     "No," she said. She turned it over, and looked at the back, where
there was nothing.`

it('quotes a letter that is set in, wrapped at a column of its own', () => {
  expect(
    quoted(`${PROSE}

      Dear Madam,

      We have lost the mule, and there is a bad smell to the
      weather, and the rope is far too short for the whole lot of us.
      He says that I am here to count biscuits, and I have counted
      them.

      Your servant,
      E. Strake

${PROSE}`),
  ).toEqual([
    '> Dear Madam,',
    '> We have lost the mule, and there is a bad smell to the weather, and the rope is far too short for the whole lot of us. He says that I am here to count biscuits, and I have counted them.',
    '> | Your servant,/E. Strake',
  ])
})

it('quotes a sign and a song that are set in, and begins no scene at them', () => {
  const song = `${PROSE}

        DANGER
        THIN ICE

${PROSE}

        LOST AT SEA
        STOP COME HOME

${PROSE}

        So leave me a lamp at the foot of the stair,
        I'll come in on the flood

${PROSE}`
  expect(quoted(song)).toEqual([
    '> | DANGER/THIN ICE',
    '> | LOST AT SEA/STOP COME HOME',
    "> | So leave me a lamp at the foot of the stair,/I'll come in on the flood",
  ])
  const read = importStory(new TextEncoder().encode(song), { name: '' })
  expect(read.ok && read.value.report.breaks.scenes).toBe(1)
})

it('tells a letter from paragraphs whose first lines are set in', () => {
  expect(
    quoted(`${FIRST_LINES}

          We have lost the mule, and there is a bad smell to the
          weather, and the rope is short.

${FIRST_LINES}

     "No."

     "Yes."
     "No."

${FIRST_LINES}`),
  ).toEqual(['> We have lost the mule, and there is a bad smell to the weather, and the rope is short.'])
})

it('does not quote a story that is set in as a whole, nor a title in the middle of the page', () => {
  expect(quoted(`The Lamp\n\n${PROSE.replace(/^/gm, '     ')}\n\n${PROSE.replace(/^/gm, '     ')}`)).toEqual(
    [],
  )
  expect(
    quoted(`${PROSE}\n\n                        THE LAMP\n                     IN THE WINDOW\n\n${PROSE}`),
  ).toEqual([])
})

it('quotes what is set in by two columns, where nothing else is indented', () => {
  const card =
    '  CLOSED for the duration. All goods have been returned to\n  their owners, and the owners to their homes.'
  const said =
    '> CLOSED for the duration. All goods have been returned to their owners, and the owners to their homes.'
  expect(quoted(`${PROSE}\n\n${card}\n\n${PROSE}`)).toEqual([said])
  expect(quoted(`${PROSE}\n\n  She put it down.\n\n${PROSE}`)).toEqual([])
  expect(
    quoted(`${PROSE}\n\n  She put it down on the sill, where there was room for it, and\nwent up.`),
  ).toEqual([])
})

it('quotes one line that begins where a song does, short of where paragraphs begin', () => {
  const tabbed = FIRST_LINES.replace(/^ {5}/gm, '\t')
  const song = '    Little fish and little star,\n    Come and tell me where you are'
  expect(quoted(`${tabbed}\n\n${song}\n\n${tabbed}\n\n    See you in the spring.\n\n${tabbed}`)).toEqual([
    '> | Little fish and little star,/Come and tell me where you are',
    '> See you in the spring.',
  ])
})

it('keeps the lines of what is set in and says a sentence in each', () => {
  const rules =
    '      The first thing is to stay and carry wood.\n      The second thing is soup.\n      I will fight later.'
  const letter = '      We have lost the mule. There is a bad smell to the weather.\n      The rope is short.'
  expect(quoted(`${PROSE}\n\n${rules}\n\n${PROSE}`)).toEqual([
    '> | The first thing is to stay and carry wood./The second thing is soup./I will fight later.',
  ])
  expect(quoted(`${PROSE}\n\n${letter}\n\n${PROSE}`)).toEqual([
    '> We have lost the mule. There is a bad smell to the weather. The rope is short.',
  ])
})

it('quotes the lines of a letter that are set in, where each line is a paragraph', () => {
  const said = (text: string) => text.replace(/\n(?!\n)(?<!\n\n)/g, ' ')
  const prose = said(PROSE)
  const letter = [
    'To: The Bakery',
    'Dear whoever opens the mail,',
    'I used to come in at ten to seven.',
    'Mo Ash',
  ]
  const file = (lines: readonly string[]) =>
    [prose, prose, prose, lines.map((each) => `    ${each}`).join('\n\n'), prose, prose, prose].join('\n\n')
  expect(quoted(file(letter))).toEqual(letter.map((each) => `> ${each}`))
  expect(quoted(file(['"No," she said, and put it down.', 'He took it up.']))).toEqual([])
  expect(quoted(file(['She put it down and let it lie.']))).toEqual([])
})
