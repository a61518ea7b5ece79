/** Nouns of what is written down. */
const readsIt =
  /\b(?:letters?|notes?|card|postcard|e-?mails?|telegram|diary|journal|logbook|entry|pages?|paper|parchment|scroll|messages?|text|texted|inscription|envelope|article|headline|newspaper|screen|plaque|poster|report|memo|poem|words|handwriting|typed|inbox)\b/i

const writtenLead =
  /\b(?:it|note|letter|card|sign|message|screen|text|page|paper|label|headline|inscription|banner|envelope|e-?mail|telegram|caption|plaque|diary|journal|log)\b(?: (?:simply|only|just))? (?:said|read|says|reads|ran)[,:]\s+(?=["“‘']?[\p{L}\d])|\b(?:note|letter|card|sign|message|screen|text|label|headline|inscription|banner|envelope|e-?mail|telegram|caption|plaque|diary|journal|log)\b[^.?!:]{0,40}:\s+(?=["“‘']?[\p{L}\d])/giu

/** The offset in a block after which what stands there is read from something written (`It said, Come at four.`); null: none. */
export function writtenFrom(text: string): number | null {
  writtenLead.lastIndex = 0
  const found = writtenLead.exec(text.length > 2000 ? text.slice(0, 2000) : text)
  return found === null ? null : found.index + found[0].length
}

/** Whether a short stretch of text speaks of something written: a letter, a note, a screen. */
export const namesWriting = (text: string): boolean => readsIt.test(text)
