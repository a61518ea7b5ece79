/** What words are written on, and who writes them. */
const BEARER =
  '(?:card|sign|note|letter|label|line|page|paper|book|ledger|log|screen|display|plaque|stone|wall|door|poster|banner|telegram|headline|ticket|receipt|map|message|text|e-?mail|notice|inscription|board|caption|postcard|margin|envelope|tag|badge|diary|journal|scroll|tattoo|graffiti|handwriting|lettering|print|bottom|top|side|back|front)'
const WRITTEN =
  '(?:wrote|written|writing|writes|handwriting|hand|printed|carved|scrawled|scribbled|stitched|painted|lettered|inscribed|engraved|stamped|typed|signed|titled|labell?ed|lettering|words)'

/** Right before the words: `across it was written:`, `At the bottom it said,`, `as a child would have said`. */
const BEFORE = new RegExp(
  `\\b${WRITTEN}\\b[^.!?"“”]{0,40}[:,]\\s*$|\\b(?:it|which|that|one|other|${BEARER}) (?:just |only |simply |now |still )?(?:said|says|read|reads)\\b[^.!?"“”]{0,40}[:,]?\\s*$|\\b(?:as|like) [^.!?"“”:]{0,60}\\b(?:say|said|says)[:,]?\\s*$`,
  'iu',
)
/** Right behind them: `said the card`, `the sign said`. */
const AFTER = new RegExp(
  `^[,.!?]?\\s*(?:(?:said|read|says|reads) (?:the|an?|his|her|its|their) (?:\\p{L}+ )?${BEARER}\\b|(?:the|an?|his|her|its|their) (?:\\p{L}+ )?${BEARER} (?:said|read|says|reads)\\b)`,
  'iu',
)
/** More of what was read, behind words such as these: `_Feeds six,_ it said. _Or one._` */
const GOES_ON = new RegExp(
  `[,.!?…][*_/]{1,2} (?:it|(?:the|an?|his|her|its|their) (?:\\p{L}+ )?${BEARER}) (?:said|read|says|reads)\\.\\s*$`,
  'iu',
)
/** What is shown in the next sentence: `The note was short. _Come home._` */
const SHORT =
  /\b(?:note|letter|card|message|telegram|sign|postcard|inscription|headline|e-?mail) (?:was|is) (?:very |only |quite |as )?(?:short|brief|simple|terse|curt|plain|unsigned|to the point|a single|one)\b[^.!?"“”]{0,30}[.:]\s*$/i
/** What a look or a sign means: `the one that meant _be nice_ and also _run_`. */
const MEANT = /\bmean(?:t|s|ing)\b[:,]?\s[^.!?"“”]{0,40}$/i
/** The end of a paragraph that shows what is on the next: `There was a line at the bottom, in pencil:`. */
const ABOVE = new RegExp(`\\b(?:${BEARER}|${WRITTEN})\\b[^.!?]{0,120}(?::|,|…|\\.{3})$`, 'iu')
/** Whose words are none on paper. */
const VOICE = /\b(?:voice|mind|head|heart|brain|conscience|part of (?:him|her|me|them|it))\b/i

/** Whether words between signs are what something says that can be read: italic, and nobody thinks them. */
export function isWritten(text: string, from: number, to: number, above: string): boolean {
  const before = text.slice(Math.max(0, from - 100), from)
  const sentence = before.slice(Math.max(...['. ', '! ', '? '].map((end) => before.lastIndexOf(end))) + 1)
  if (VOICE.test(sentence)) return false
  if (GOES_ON.test(before) || SHORT.test(before) || MEANT.test(sentence)) return true
  if (BEFORE.test(sentence) || AFTER.test(text.slice(to, to + 80))) return true
  return from === 0 && to === text.length && ABOVE.test(above) && !VOICE.test(above)
}
