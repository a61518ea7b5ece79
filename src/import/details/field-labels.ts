import type { DetailName } from '../../story/details.ts'

/** What a label at the head of a line names: one of our fields, or one of the author's own. */
export type FieldName = Exclude<DetailName, 'own' | 'language'>

const list = (labels: string): readonly string[] => labels.split(/\s*\|\s*/)

/**
 * Labels as authors wrote them, without case and punctuation, for each field; the field's usual label first.
 * A label further back gives way to an own field where a better one has filled its field.
 */
export const FIELD_LABELS: { readonly [name in FieldName]: readonly string[] } = {
  title:
    list(`title | story title | story | fic | fic title | name of story | story name | titled | name of fic
    | title of story | title of fic | fanfic | fanfic title | name of the story | the title`),
  author: list(`author | by | written by | writer | authors | author name | author pseudonym | author pen name
    | author s name | pseudonym | pen name | penname | name | from | authoress | story by | authored by | authors name
    | fic by | fanfic by | fan fiction by | fanfiction by | writers | who wrote it | screen name | nick`),
  disclaimer: list(`disclaimer | disclaimers | disclaimer s | disclaim | legal | legal stuff | legalities
    | legal disclaimer | standard disclaimer | the disclaimer | usual disclaimer | usual disclaimers | ownership
    | copyright | copyrights | legalese | legal bit | legal bits | legal crap | legal notice | disclaimer thingy
    | disclaimer thing | copyright notice | the legal stuff | disclaimery stuff | boring legal stuff
    | the usual disclaimer | the legal bit | rights | standard disclaimers | copyright disclaimer`),
  notes: list(`notes | note | authors notes | author s notes | authors note | author s note | author notes
    | author note | a n | an | a ns | ans | an s | notes from the author | note from the author | comments | comment
    | nb | n b | story notes | author comments | authors comments | author s comments | writer s note
    | writer s notes | writers note | ps | further notes | other notes | authors note s | author s note s | note s
    | just a note | quick note | important note | pre story notes | explanations | explanation | preface | remarks
    | author s remarks | foreword | a note | a few notes | some notes | a quick note | beginning notes | intro
    | introduction | random notes | misc | other | other stuff | blah blah | blather | babble | ramblings | rambling
    | random babble | notes and thanks | author s ramblings | additional notes | general notes | continuity notes
    | end notes | endnotes | end note | final notes | final note | afterword | the notes | writers notes | btw
    | ooc | ac | ooc note | author s corner | author babble | notes to readers | note to readers
    | note to the reader | to the reader | extra notes | miscellaneous | excuses | excuse`),
  feedback: list(`feedback | fb | feedback to | send feedback to | email | e mail | email address
    | email address for feedback | e mail address for feedback | email for feedback | e mail for feedback
    | e mail address | author email | author s email | authors email | author e mail | mail | contact | reviews
    | homepage | home page | website | web site | url | web page | reply to | addy | email addy | e mail addy
    | feedback address | send feedback | c c | c and c | comments to | comments and criticism | criticism
    | feed back | mailto | mail to | mail me | email me | e mail me | write to me | write me | feedback email
    | contact info | review | my email | my e mail | comments c c | authors e mail | author s e mail | flames to
    | send comments to | constructive criticism | author s page | author page | my site | my website | my page | site
    | web | replies | responses | praise to | address | r r | livejournal | lj | author url | web address`),
  summary:
    list(`summary | description | teaser | synopsis | blurb | sum | story summary | plot | short summary
    | brief summary | summery | what s it about | what it s about | in short | in brief | precis | abstract
    | the story | the plot | what happens | premise | about | quick summary | one line summary | full summary
    | the summary | hook | logline | quick synopsis`),
  rating: list(`rating | rated | ratings | rate | story rating | content rating | age rating | rating s
    | overall rating | certificate | fic rating | parental guidance | suitable for | suitability | movie rating
    | rating so far`),
  fandom:
    list(`fandom | fandoms | universe | show | category fandom | source | series fandom | crossover | anime
    | fandom s | tv show | crossovers | x over | xover | game | book fandom | movie | based on | original series
    | series based on | show name`),
  pairings:
    list(`pairing | pairings | pairing s | relationship | relationships | relationship s | ship | ships
    | couple | couples | coupling | romance | shipper | pair | paring | parings | main pairing | pairings characters
    | couplings | main pairings | couple s | who s with whom | who with whom | shipping | ship s | relationship tags
    | main relationship | main ship | pairs`),
  characters:
    list(`characters | character | character s | cast | main characters | starring | main character s
    | featuring | main character | characters used | characters featured | dramatis personae | people | featured
    | featured characters | character focus | focus | stars | players | cast of characters | who s in it | who`),
  spoilers: list(`spoilers | spoiler | spoiler s | spoiler warning | spoiler warnings | setting | timeline
    | time line | season | time frame | timeframe | takes place | set | continuity | time | when | spoilage | spoils
    | spoiler alert | set in | set after | set during | set before | placement | timing | episode spoilers
    | episode placement | spoilers for | spoiler info | era | where in canon | canon | time period`),
  warnings: list(`warning | warnings | warning s | caution | cautions | content warning | content warnings
    | content warning s | trigger warning | trigger warnings | squick | squicks | archive warning | archive warnings
    | triggers | trigger | squick factor | adult content | slash warning | content notes | content note | tw | cw
    | kinks | alert | story warnings | advisory | content advisory | warn`),
  category:
    list(`category | categories | classification | classifications | genre | genres | genre s | keywords
    | keyword | codes | code | content | type | story type | contents | tags | story codes | labels
    | additional tags | freeform tags | class | classified | categorization | kind | sort | archive category
    | category s | tag | other tags | story category | type of story | archive keywords | style | format | file under`),
  archive: list(`archive | distribution | distribution statement | archived at | archived | archiving
    | archive permission | archives | dist | archival | distro | permission to archive | archiving info
    | distrubution | permission | posted at | archive info | archiving permission | archive rights | posting
    | distribute | permissions | reposting | forwarding | archivists | archive at | list archive | to archive
    | archive permissions | archiving rights | redistribution | posted to | post to | where | can i have this
    | can i archive this | linking | permission statement | posting info`),
  series: list(`series | episode | series title | universe series | part of | sequel to | sequel | prequel
    | story arc | arc | series name | verse | sequel series | series info | trilogy | sequels | prequel to | saga
    | cycle | ficverse | storyline | series sequel to`),
  date: list(`date | written | submitted | date written | date posted | posted | completed | date completed
    | finished | first posted | date submitted | written on | date finished | started | last updated | published
    | revised | created | posted on | updated | uploaded | date of completion | date begun | date started
    | original post date | originally posted | release date | begun | archive date | archived on | publication date
    | added | completed on | date uploaded | post date | finished on | date added | written in | submitted on`),
}
