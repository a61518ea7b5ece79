import { partMark } from '../headings.ts'

/** The title in a subject such as `[fic] NEW: The Long Road (1/8) by Wren`. */
export function subjectTitle(subject: string): string {
  const bare = bareSubject(subject)
  const quoted = /["“]([^"“”]{2,80})["”]/.exec(bare)?.[1]
  if (quoted !== undefined) return quoted.trim()
  return (partMark(bare)?.rest ?? bare)
    .replace(/[\s,:;-]+$/, '')
    .replace(/^["“](.*)["”]$/, '$1')
    .trim()
}

/** A subject without what lists and authors put around title and part. */
export function bareSubject(subject: string): string {
  return subject
    .slice(0, 300)
    .replace(
      /^(\s*(re|fwd?|fw)\s*:\s*|\s*[[({][^\])}]{1,30}[\])}]\s*:?\s*|\s*(new|fic|fan ?fic|story|repost|xfic|ff|adult|tos|tng|voy|ds9|post|fiction|revised|update|completed?)\s*[:-]\s*)+/i,
      '',
    )
    .replace(/\s+by\s+[^()[\]]{2,60}$/i, '')
    .replace(
      /\s*[([{][^()[\]{}]{0,40}\b(?:PG(?:-?13)?|NC-?17|R|G|gen|slash|het|complete|WIP)\b[^()[\]{}]{0,20}[)\]}]\s*$/,
      '',
    )
}
