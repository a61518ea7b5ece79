import { labelLine } from './details/label-line.ts'
import { isBlank, type Line } from './lines.ts'
import type { RemovalReason } from './removed.ts'
import { isOfSite } from './site-words.ts'

/** Lines that no story contains: a free host's stamp, wherever it stands. */
const ANYWHERE: readonly [RegExp, RemovalReason][] = [
  // the chapters before and after
  [/^\W*(?:chapter|part|ch\.?) \S{1,12} *[|»«]+ *(?:chapter|part|ch\.?) \S{1,12}\W*$/i, 'page-link'],
  [/^<!--.*(-->)?$/, 'host-comment'],
  [/^\(?(this )?(web)? ?(site|page)s? (is |was )?hosted (by|at|on)\b/i, 'host-banner'],
  [
    /\bbuild your (own )?(free )?(web ?site|home ?page)|\bfree (web ?site|home ?page|web ?space|web hosting)\b.*\b(today|now|get|build|by|at|from)\b/i,
    'host-banner',
  ],
  [
    /^\W*(this )?(web ?)?(home ?)?(page|site) (is|was|has been) (hosted|built|created|made|provided|brought to you)\b.{0,20}\bfree\b|\bclick here\b.{0,40}\b(your own|free)\b.{0,40}\b(page|site|web ?space|home ?page)\b/i,
    'host-banner',
  ],
  [/^(get|make|create|start) your (own )?(free )?(web ?site|home ?page|site)\b/i, 'host-banner'],
  [
    /^(hosted|brought to you|powered|sponsored) by\b.*\b(geocities|tripod|angelfire|fortunecity|xoom|homestead|freeservers|lycos|free|webs?)\b/i,
    'host-banner',
  ],
  [/^(visit|click here).{0,40}\b(sponsor|advertis|banner)/i, 'host-banner'],
  [/^\W*advertisement\W*$|^banner ?ad/i, 'host-banner'],
  [/\b(you are|you're) (the )?visitor (number|no\.?|#)/i, 'counter'],
  // where a journal folds a long entry
  [/^<\/?lj-(?:cut|user)\b[^<>]{0,120}>$/i, 'page-link'],
  // what browsers that show text alone write where a picture was
  [
    /^(?:\[(?:(?:img|image|inline|graphic|button|embed)|[^\]]{1,60}\.(?:gif|jpe?g|png|bmp))\]\s*)+$/i,
    'host-link',
  ],
]

/** How many came before: `You are cowpoke number 001,877`. */
const COUNTED =
  /^\W*you(?:['’]re| are) (?:the |our )?[\w-]+ (?:(?:number|nr\.?|no\.?) ?)?#? ?\d(?:[,. ]?\d){2,}/i

/** Lines that belong to a page around the story, at its edges only. */
const AT_EDGES: readonly [RegExp, RemovalReason][] = [
  [/^(proudly |kindly |generously )?(hosted|powered|sponsored) by\b|^brought to you by\b/i, 'host-banner'],
  [
    /\bfree\b.{0,20}\b(home ?pages?|web ?pages?|web ?sites?|web ?space|(?:web|page|site) ?(?:hosting|building|builders?|design)|guest ?books?|hit counters?|e-?mail)\b/i,
    'host-banner',
  ],
  [/^\W*(?:\(c\)|©|copyright)?[\W\d]*last (updated|modified)\b/i, 'host-link'],
  [/^.{0,60}\bclick here\W*$/i, 'host-banner'],
  [
    /^(the )?.{0,40}\bfan ?(?:fic|fiction) (archive|library)$|^(the )?.{0,40}\bfiction (archive|library)(?:\W+(?:last )?updated:? [\w .,/'’-]{4,24})?$/i,
    'page-link',
  ],
  [
    /^if you (enjoyed|liked) (this|the|my) (story|fic|piece)\b.{0,80}\b(feedback|review|e-?mail|write|author)\b/i,
    'page-link',
  ],
  [/^\W*(back|return|go back) to\b[^.!?,"”]{1,40}$/i, 'page-link'],
  [/^current (mood|music|location)\b/i, 'page-link'],
  [
    /\b(visitors?|hits|people|readers)\b.{0,30}\bsince\b|\bhas been (visited|accessed|read|hit|viewed|seen)\b.{0,40}\btimes\b|^\[?(hit )?counter\]?:?\s*\d*$/i,
    'counter',
  ],
  [
    /\b(this (web ?)?(page|site|story|archive|library))\b.{0,30}\b(last (updated|modified)|created|archived|is maintained|was downloaded|(is|was) copyright)/i,
    'host-link',
  ],
  [/^(last (updated|modified)|page last)\b/i, 'host-link'],
  [/^\W*(click here|(click|press|use) (the|your) (back|browser))\b/i, 'page-link'],
  [
    /^\W*(back|return|go|go back|on|forward|on) to\b.{0,70}(page|index|stories|story|fic|fics|fiction|fanfic|archive|home|main|list|menu|top|site|library|contents|['’]s .{0,30})\W*$/i,
    'page-link',
  ],
  [
    /^(?!\W*(?:archive|e-?mail|contact|stories)\W*$)\W*(back|home|main|index|next|previous|prev|top|up|menu|e-?mail|stories|links|guest ?book|contents|fan ?fic(tion)?|archive|contact|site ?map|home ?page|faq|updates|news)(\W+(back|home|main|index|next|previous|prev|top|up|menu|e-?mail|me|stories|links|guest ?book|contents|fan ?fic(tion)?|archive|contact|site ?map|home ?page|faq|updates|news|part|chapter|story|page))*\W*$/i,
    'page-link',
  ],
  [
    /^\W*((read|sign|view|see) (my|the|our)|(my|the|our)) (guest ?book|web ?ring|other (stories|fics?)|home ?page)\b/i,
    'page-link',
  ],
  [/^\W*(?:\d+ )?comments?\b.{0,20}\|.*\b(?:leave|post|add|link|share|tell)\b/i, 'page-link'],
  [/\b(other|more) (stories|fics?|fan ?fics?|fan ?fiction|works|writing) (by|from)\b/i, 'page-link'],
  [
    /\bweb ?ring\b|\bbest viewed (with|in|at)\b|\bsign (my|the|our) guest ?book\b|\bjoin (my|the|our) mailing list\b/i,
    'page-link',
  ],
  [
    /^(downloaded|archived|retrieved|saved) (from|at|on)\b.{0,80}(http|www\.|archive|\.(com|net|org))/i,
    'host-link',
  ],
  [
    /^(?:https?:\/\/\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|edu|info|co\.uk|de|ca)\/?\S*)$/i,
    'host-link',
  ],
  [
    /\b(?:originally )?posted (?:originally )?(?:on|at|to)\b.{0,80}(?:https?:|www\.|archive of our own)/i,
    'host-link',
  ],
  [/^please (?:drop by|visit|come|review at)\b.{0,60}\b(?:archive|site|page)\b/i, 'page-link'],
  [
    /^\W*(?:please )?(?:review|rate|bookmark|favou?rite|print|e-?mail|share|download|report) this (?:story|page|fic|chapter|author)\W*$/i,
    'page-link',
  ],
  [/^\S+ \(\S+\) (?:wrote|posted)(?: (?:in|to) \S+)?\W*$|^@ ?\d{4}-\d\d-\d\d \d\d:\d\d/i, 'page-link'],
  [/^entry tags:\s/i, 'page-link'],
  // a journal's own words around an entry
  [
    /^you are viewing (?:the )?(?:most recent |\d+ )?(?:entr(?:y|ies)|\d+ entries|[\w-]{2,30}['’]s\b|the\b).{0,60}$|^page summary\b/i,
    'page-link',
  ],
  // the way to a story in a category: `Anime/Manga » Naruto`
  [/^\p{Lu}[\p{L}/& -]{2,30}(?:\s?»\s?\p{Lu}[^»"“”!?]{1,50}){1,4}$/u, 'page-link'],
  [COUNTED, 'counter'],
  // what bulletin boards that were dialled set around files
  [
    /\bbbs\b.{0,80}\d{3}-\d{4}\b|\bsysop\b.{0,40}:|\b8-?N-?1\b|^\W*(?:downloaded|uploaded) (?:from|by|to)\b.{0,60}\b(?:bbs|board)\b|\b[\w-]{1,12}\.(?:txt|zip|doc|arc|lzh|asc)\b.{0,40}\b(?:uploaded|downloaded|downloads)\b/i,
    'host-banner',
  ],
  [/^\W*(?:Call|CALL|Dial) (?:the |THE )?\p{Lu}{3}.{0,40}\b\d{3}-\d{4}\b/u, 'host-banner'],
  // the way to a page: `Harbour Boards: Fan Fiction: The Lamp`
  [
    /^(?:\p{Lu}[^:>»"“.]{0,40} )?(?:Message )?(?:Boards?|Forums?|Communit(?:y|ies)|Archives?)(?:\s?(?::{1,2}|-?>|»)\s\p{Lu}[^:>»"“]{1,60}){2,6}$/u,
    'page-link',
  ],
  // what message boards set beside each post
  [
    /^(?:ip|ip address): ?(?:logged|\d[\d.*x]{3,})\W*$|^(?:posts|total posts|posts?count): ?\d[\d,]*\b|^(?:member since|registered|joined): .{0,40}$/i,
    'page-link',
  ],
  [/^\W*welcome to\b.{2,60}$/i, 'page-link'],
  [/^\W*this (?:site|page|story) (?:has )?won\b/i, 'host-link'],
  [/\b[\w-]+\.(?:txt|zip|arc|doc|lzh)\b.*\b\d[\d,.]* bytes\b|^downloaded from\b|\bsysop\b/i, 'host-link'],
  [/\bcopyright (?:is )?held by\b/i, 'host-link'],
  [/^\W*(?:\d{1,3}\. \S.{0,40}? ){2,}\d{1,3}\. \S.{0,40}$/, 'page-link'],
  [
    /^posted on \p{L}+day,? .{4,30}\d{4}\W*$|^jump to\b.{2,50}$|^continued in (?:the )?next (?:section|page)\W*$/iu,
    'page-link',
  ],
  [/\bview profile\b.*\bmore options\b/i, 'host-link'],
  [
    /^\W*(?:welcome to )?[^.!?:"“]{2,40}['’]s?,? (?:\w+ ){0,3}(?:home ?page|web ?page|web ?site|page|site)\W*$/i,
    'page-link',
  ],
  [/^\W*(?:a )?(?:proud )?members? of (?:the )?\p{Lu}[^.!?]{2,60}$/iu, 'host-link'],
  [/^\W*(?:<-+|<<+|←|-+>|>>+)\s?[^.!?"“]{1,40}$/, 'page-link'],
  [
    /^\W*(?:winner|finalist|nominee|nominated|runner-?up|honou?rable mention)\b.{0,80}\b(?:award|contest|competition|prize)/i,
    'host-link',
  ],
  [/^\W*web ?(?:master|mistress)(?:['’]?s)?\b.{0,10}[:-]/i, 'host-link'],
  [
    /\b(?:stories|works?|contents?|materials?|images?|graphics|pictures) (?:up)?on this (?:web ?)?(?:site|page|archive)\b/i,
    'host-link',
  ],
  [/^(?:the )?way ?back machine\b|^file archived on \d/i, 'host-link'],
  [/\b(?:get|want|make) (?:your|ur) own\b.{0,40}\bfree\b/i, 'host-banner'],
  [
    /^\W*\(?(?:post|leave|add|read|reply to) (?:a |an |this )?(?:new )?(?:comments?|replies|entry|review)\)?\W*$/i,
    'page-link',
  ],
  [/^\W*\d+ (?:comments?|reviews?|replies|kudos|hits|bookmarks)\b.{0,60}$/i, 'page-link'],
  [
    /^(?:this )?(?:story|fic|work|page|text|file) (?:was |is )?(?:archived|hosted|posted|downloaded|found|located|copied)\b.{0,60}(?:https?:|www\.|\.(?:com|net|org)\b|archive\b)/i,
    'host-link',
  ],
  [
    /^(?:you can (?:find|read|view|see) )?(?:the |this )?(?:original|story)\b.{0,30}\b(?:at|from|on|here):? ?https?:|\bassumes? no (?:responsibility|liability)\b|\bnot (?:be )?responsible for (?:the |any )?contents?\b/i,
    'host-link',
  ],
  [/^\[?non-text portions of this message\b|^\[?attachments? .{0,60}\bremoved\b/i, 'host-link'],
  [/^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?$|^\d{2,7}\.\d{1,5}(?: in reply to \d{2,7}\.\d{1,5})?$/, 'page-link'],
  [/\ball rights reserved\b.{0,40}$|^\W*(?:copyright|©|\(c\))\W*\d{4}\W+\d{4}\b/i, 'host-link'],
]

/** A host's name, but not in an address: `Feedback: ruth@xoom.example`. */
const HOST =
  /(?<![@\w])(?<!@[\w.-]{1,30}\.)(?:geocities|tripod|angelfire|fortunecity|xoom|freeservers|homestead|50megs|netfirms)\b/i

/** What archives print below a story; an author may have written it above. */
const AT_BOTTOM: readonly [RegExp, RemovalReason][] = [
  [
    /\b(?:all|the) (?:stories|works|fics?|fan ?fiction|content) (?:here |posted )?(?:are|is|remain) (?:the )?(?:property|copyright|work) of (?:their|its|the) (?:respective )?(?:authors?|owners?|creators?)\b/i,
    'host-link',
  ],
  [/^[^.!?"“”]{0,25}\bback to (?:the |my |our )?\p{Lu}[^.!?,"”]{1,40}$/u, 'page-link'],
  [
    /^all characters\b.{0,40}\b(copyright|property|belong)|\bthe authors? retains?\b.{0,30}\bcopyright/i,
    'host-link',
  ],
]

const TOP_RULES = [...ANYWHERE, ...AT_EDGES]
const BOTTOM_RULES = [...TOP_RULES, ...AT_BOTTOM]

/** A word of each rule that holds anywhere: a quick look at lines in the middle of a story. */
const HINTS =
  /<!--|^\[|^\W*(?:chapter|part|ch)\b.*[|»«]|hosted|free|website|web site|home ?page|visit|click|sponsored|powered|brought to|your own|advertis|banner|<\/?lj-/i

/** Whether a line is of a kind that no story contains. */
export const isNeverOfStory = (text: string): boolean => ANYWHERE.some(([pattern]) => pattern.test(text))

/** Why a line is a site's and no story's, by its words and where it stands (null: amid the story); null where it is not. */
export function reasonFor(line: Line, edge: 'top' | 'bottom' | null): RemovalReason | null {
  if (isBlank(line) || line.text.length > 200 || /^["“'‘]/.test(line.text)) return null
  if (edge === null && !HINTS.test(line.text)) return null
  if (edge !== null && isOfSite(line.text)) return 'page-link'
  if (edge !== null && HOST.test(line.text) && labelLine(line, true)?.field == null) return 'host-banner'
  const rules = edge === null ? ANYWHERE : edge === 'top' ? TOP_RULES : BOTTOM_RULES
  return rules.find(([pattern]) => pattern.test(line.text))?.[1] ?? null
}
