/** A line of symbols alone, as authors draw between scenes: `***`, `~*~`, `-=-`, `oOo`, `#`, long rules. */
export function isOrnament(text: string): boolean {
  if (text === '' || text.length > 200 || beginsWord(text)) return false
  if (/^[-=*_@#~+•·°¤§%^<>|\\/:;,!$&()[\]{}¬×†‡■□●○◆◇★☆♥♦♣♠⁂❦❧–—―`'"\s]+$/.test(text))
    return !/^["'`\s,:;!()]+$/.test(text) || /^:(?: ?:){2,}$/.test(text)
  if (/^\.(\s\.){2,}$|^\.{8,}$/.test(text)) return true
  // letters that make a chain: oOo, o0o0o, xXx, x-x-x, O o O, -x-
  const chain = text.replace(/[\s\-~*_=.+|<>(){}[\]#@:]+/g, '')
  return (
    chain.length >= 1 &&
    text.length >= 3 &&
    /^(?:[oO0]+|[xX]+|[oO0xX]{3,}|[vV]{3,})$/.test(chain) &&
    !/^(oo|(xo)+x?)$/i.test(text) &&
    isDrawn(text)
  )
}

/** Of letters, only those that make chains begin an ornament; nearly all lines of a story begin with others. */
function beginsWord(text: string): boolean {
  const code = text.charCodeAt(0) | 0x20
  return code >= 0x61 && code <= 0x7a && code !== 0x6f && code !== 0x78 && code !== 0x76
}

/** `OO` may be a word; three letters, or letters among symbols, are drawn. */
function isDrawn(text: string): boolean {
  return (
    /[^a-zA-Z0-9\s]/.test(text) ||
    /^(o0o|oOo|ooo+|OOO+|xXx|xxx+|XXX+|0o0|OoO|XxX|[oO0xX]{4,}|[vV]{3,}|([oOxX]\s+){2,}[oOxX])/.test(text)
  )
}

/** Words between symbols, `~~~ Meanwhile ~~~`, or the words of a break typed out: `[scene break]`. */
export function isWordedOrnament(text: string): boolean {
  if (text.length > 70) return false
  if (
    /^\W*(scene (break|change)|page break|line break|break|time (skip|passes))\W*$/i.test(text) &&
    /\W/.test(text.replace(/\s/g, ''))
  )
    return true
  const found =
    /^([-=*_~#+<>•°@^]{2,}|[*~#]\s)\s*([^-=*_~#+<>•°@^]{2,40}?)\s*([-=*_~#+<>•°@^]{2,}|\s[*~#])$/.exec(text)
  return (
    found !== null &&
    !isBrokenOff(text) &&
    !saysTheEnd(found[2] ?? '') &&
    !/[.!?,"”]$/.test(found[2] ?? '') &&
    (found[2] ?? '').split(/\s+/).length <= 6
  )
}

/**
 * A sentence that dashes right at its words break into and off again, `--and beneath it the pipes--`; one that says when
 * or where is none: `--two days later--`, `--back at the ranch--`.
 */
function isBrokenOff(text: string): boolean {
  const [, words = ''] = /^-{2,3}(\p{Ll}.*[\p{L}\d])-{2,3}$/u.exec(text) ?? []
  return (
    words.includes(' ') &&
    !/\b(?:later|earlier|ago|before|after(?:wards?)?|next|meanwhile|day|night|morning|evening|afternoon|week|month|year)s?\b/.test(
      words,
    ) &&
    !/^(?:back|at|in|on|outside|inside|elsewhere|somewhere|some time|same)\b/.test(words)
  )
}

/** `The End`, `fin`: among symbols too, it ends a story, and parts no scenes. */
export const saysTheEnd = (words: string): boolean =>
  /^(?:the\s+end|end|fin|finis|owari|ende|fine|tbc|to be continued|continued|end (?:of )?(?:part|chapter|story)\b.*)$/i.test(
    words.trim(),
  )

/** A few letters again and again, as authors draw where symbols are taken from them: `HPHPHPHP`, `xox`. */
export function isLetterRow(text: string): boolean {
  if (!/^\p{L}{3,60}$/u.test(text)) return false
  if (/^(?:a|h|ha|he|hi|ho|la|m|na|o|u|z|ar?g?h?)+$/i.test(text)) return false
  if (/^xox$/i.test(text)) return true
  const [, unit = '', rest = ''] = /^(\p{L}{1,8}?)\1{2,}(\p{L}{0,7})$/u.exec(text) ?? []
  return text.length >= 6 && unit !== '' && unit.startsWith(rest)
}
