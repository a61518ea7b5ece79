import { hasClass, type Shape, type Tag } from './roles.ts'

const isHeading = ({ name }: Tag): boolean => /^h[1-6]$/.test(name)

/** A page of any kind: its words tell what they are. */
const any: Shape = { role: () => null, outside: 'story', structured: false, exact: false }

/** The page that our own export writes: header, contents, main. */
const own: Shape = {
  role: (tag, around) => {
    switch (tag.name) {
      case 'header':
        return 'author'
      case 'nav':
        return 'host'
      case 'h1':
        return 'title'
      case 'h2':
        return around === 'story' ? 'heading' : null
      case 'b':
        return around === 'value' ? 'label' : around === 'chapter-value' ? 'chapter-label' : null
      case 'div':
        return around === 'story' ? 'chapter-value' : around === 'author' ? 'value' : null
      case 'p':
        if (hasClass(tag, 'ornament')) return 'ornament'
        return hasClass(tag, 'verse') ? 'verse' : null
      default:
        return null
    }
  },
  outside: 'story',
  structured: true,
  exact: true,
}

/** The Archive of Our Own's download: preface, chapters, afterword. */
const archiveOfOurOwn: Shape = {
  role: (tag, around) => {
    const id = tag.attributes.get('id')
    if (id === 'preface' || id === 'afterword') return 'front'
    if (id === 'chapters') return 'story'
    if (['message', 'endnote-link', 'toc-heading'].some((each) => hasClass(tag, each))) return 'host'
    switch (around) {
      case 'story':
        if (hasClass(tag, 'meta')) return 'chapter-front'
        return tag.name === 'h2' && hasClass(tag, 'heading') ? 'heading' : null
      case 'chapter-front':
        if (isHeading(tag)) return 'heading'
        return tag.name === 'p' ? 'chapter-label' : tag.name === 'blockquote' ? 'chapter-value' : null
      case 'front':
        if (tag.name === 'h1') return 'title'
        if (hasClass(tag, 'byline')) return 'author'
        if (tag.name === 'dt' || tag.name === 'p') return 'label'
        return tag.name === 'dd' || tag.name === 'blockquote' ? 'value' : null
      default:
        return null
    }
  },
  outside: 'host',
  structured: true,
  exact: false,
}

/** FanFiction.net as browsers save it: a profile on top, the text, and much around them. */
const fanFictionNet: Shape = {
  role: (tag, around) => {
    const id = tag.attributes.get('id')
    if (id === 'storytext' || id === 'storytextp') return 'story'
    if (id === 'profile_top') return 'value'
    if (around !== 'value') return null
    const isMarked = hasClass(tag, 'xcontrast_txt')
    if (hasClass(tag, 'xgray')) return 'label'
    if (tag.name === 'b' && isMarked) return 'title'
    if (tag.name === 'div' && isMarked) return 'summary'
    if (
      tag.name === 'a' &&
      isMarked &&
      /^(?:https?:\/\/[^/]{1,40})?\/u\//.test(tag.attributes.get('href') ?? '')
    )
      return 'author'
    return 'host'
  },
  outside: 'host',
  structured: true,
  exact: false,
}

/** Tells what kind of page it is, by what stands in its first 200,000 characters. */
export function shapeOf(source: string, isXml: boolean): Shape {
  const top = source.slice(0, 200_000)
  if (
    /<div id=["']?preface\b/i.test(top) ||
    (/<div id=["']?chapters\b/i.test(top) && /archiveofourown/i.test(top))
  )
    // a book made of the download is cut into pages, of which the first alone may say so
    return /<div id=["']?chapters\b/i.test(source) && !isXml
      ? archiveOfOurOwn
      : { ...archiveOfOurOwn, outside: 'story' }
  if (/<div [^<>]{0,200}\bid=["']?storytext\b/i.test(top)) return fanFictionNet
  const isOwn =
    top.startsWith('<!doctype html>\n<html') &&
    /<meta name="viewport" content="width=device-width, initial-scale=1">/.test(top) &&
    /<body>\s{0,9}<(?:header|nav|main)>/.test(top)
  return isOwn ? own : any
}
