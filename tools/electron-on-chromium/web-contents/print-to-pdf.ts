import type { PrintToPDFOptions } from 'electron'
import type { Params } from '../chromium/cdp.ts'

/** Width and height in inches, upright. */
const PAPER: Readonly<Record<string, readonly [number, number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}
const DEFAULT_MARGIN = 0.4

/** Electron's options as CDP's. @throws Error for a paper size Electron does not know */
export function pdfParams(options: PrintToPDFOptions = {}): Params<'Page.printToPDF'> {
  const { margins, pageSize = 'Letter', ...same } = options
  const [paperWidth, paperHeight] =
    typeof pageSize === 'string'
      ? (PAPER[pageSize] ?? unknownPaper(pageSize))
      : [pageSize.width, pageSize.height]
  const {
    top = DEFAULT_MARGIN,
    bottom = DEFAULT_MARGIN,
    left = DEFAULT_MARGIN,
    right = DEFAULT_MARGIN,
  } = margins ?? {}
  return {
    landscape: same.landscape ?? false,
    displayHeaderFooter: same.displayHeaderFooter ?? false,
    printBackground: same.printBackground ?? false,
    scale: same.scale ?? 1,
    pageRanges: same.pageRanges ?? '',
    headerTemplate: same.headerTemplate ?? '',
    footerTemplate: same.footerTemplate ?? '',
    preferCSSPageSize: same.preferCSSPageSize ?? false,
    generateTaggedPDF: same.generateTaggedPDF ?? false,
    generateDocumentOutline: same.generateDocumentOutline ?? false,
    paperWidth,
    paperHeight,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
  }
}

function unknownPaper(name: string): never {
  throw new Error(`Invalid pageSize ${name}`)
}
