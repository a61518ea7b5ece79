import { type ImportError, RULE_STYLE, wordFile } from '../import/index.ts'
import { failed, ok, type Result } from '../story/result.ts'

/** Styles beside those that the converter knows: what is crossed out or underlined stays so, titles are headings. */
const STYLES = [
  'u => u',
  'strike => s',
  "p[style-name='Title'] => h1:fresh",
  `p.${RULE_STYLE} => hr:fresh`,
  "p[style-name='Quote'] => blockquote > p:fresh",
]

/**
 * A Word file (.docx) as a page that the import reads; undefined for a file of any other kind. The converter
 * needs Node, and is loaded when the first such file comes.
 */
export async function wordPage(
  bytes: Uint8Array,
  name: string,
): Promise<Result<string | undefined, ImportError>> {
  const file = wordFile(bytes, name)
  if (!file.ok) return file
  if (file.value === null) return ok(undefined)
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(file.value) },
      {
        styleMap: STYLES,
        ignoreEmptyParagraphs: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    // an empty paragraph is a blank line to the author
    return ok(value.replaceAll('<p></p>', '<p>&nbsp;</p>'))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return failed({ code: 'damaged' }) // the converter throws plain errors for whatever it cannot read
  }
}
