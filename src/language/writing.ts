/** Nouns of what is written down. */
const readsIt =
  /\b(?:letters?|notes?|card|postcard|e-?mails?|telegram|diary|journal|logbook|entry|pages?|paper|parchment|scroll|messages?|text|texted|inscription|envelope|article|headline|newspaper|screen|plaque|poster|report|memo|poem|words|handwriting|typed|inbox)\b/i

const mayLead = /:|(?:said|says|read|reads|ran),/

const writtenLead =
  /\b(?:it|note|letter|card|sign|message|screen|text|page|paper|label|headline|inscription|banner|envelope|e-?mail|telegram|caption|plaque|diary|journal|log)\b(?: (?:simply|only|just))? (?:said|read|says|reads|ran)[,:]\s+(?=["“‘']?[\p{L}\d])|\b(?:note|letter|card|sign|message|screen|text|label|headline|inscription|banner|envelope|e-?mail|telegram|caption|plaque|diary|journal|log)\b[^.?!:]{0,40}:\s+(?=["“‘']?[\p{L}\d])/giu

/** Somebody or something says or writes what follows a colon without quotation marks; not to oneself. */
const utteredLead =
  /\b(?:said|says|typed|types|wrote|writes|printed|prints|asked|asks|answered|answers|replied|replies|spelled|displayed|flashed|telephone|radio|intercom|loudspeaker|microphone|communicator)\b((?: [\p{L}'’]+){0,5}): (?=[\p{L}\d])/giu
const inward = /sel(?:f|ves)\b|head|mind|thought|heart/i

/** The offset in a block after which what stands there is read from something written or spoken from afar; null: none. */
export function utteredFrom(text: string): number | null {
  const part = text.length > 2000 ? text.slice(0, 2000) : text
  if (!part.includes(': ')) return null
  for (const found of part.matchAll(utteredLead)) {
    const before = part.slice(Math.max(0, found.index - 60), found.index)
    if (!inward.test(found[1] ?? '') && !inward.test(before)) return found.index + found[0].length
  }
  return null
}

/** The offset in a block after which what stands there is read from something written (`It said, Come at four.`); null: none. */
export function writtenFrom(text: string): number | null {
  if (!mayLead.test(text)) return null
  writtenLead.lastIndex = 0
  const found = writtenLead.exec(text.length > 2000 ? text.slice(0, 2000) : text)
  return found === null ? null : found.index + found[0].length
}

/** Whether a short stretch of text speaks of something written: a letter, a note, a screen. */
export const namesWriting = (text: string): boolean => readsIt.test(text)
