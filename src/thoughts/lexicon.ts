const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that open an outburst or an answer to oneself. */
export const interjections = list(`
  well oh ah ow ouch damn dammit damnit hell shit crap fuck god gods christ jesus yes no yeah yep nope nah okay ok great
  huh hmm hm ugh argh gah wow whoa ha hah heh phew right sure fine good perfect please hey hello hi sorry thanks
  merlin lord heavens goodness blast bugger bloody bollocks dear alas so okay alright maybe wait seriously really
  honestly brilliant wonderful fantastic typical figures idiot stupid shoot darn dang geez jeez man boy look see
`)

export const oaths = list(`
  damn damned dammit damnit hell shit crap fuck fucking bloody bastard bitch ass arse christ goddamn bugger bollocks
  stupid idiot idiotic moron fool dumb jerk
`)

/** Names that people call themselves and others: after a comma, or alone with a mark. */
export const endearments = list(`
  idiot fool moron stupid dummy coward genius girl boy man buddy pal son dear darling honey kid mate love sweetheart
  dumbass jackass dope dolt
`)

/** Pointing at the speaker's own here and now. */
export const deictics = list('now here this these today tonight tomorrow yesterday ago')

export const firstWords = list("i me my mine myself i'm i've i'll i'd im ive")
export const pluralWords = list("we us our ours ourselves we're we've we'll we'd let's")
export const secondWords = list("you your yours yourself you're you've you'll you'd ya youre youve youll")
export const thirdWords = list("he she him her his hers himself herself he'd she'd they them their")

/** Subjects of general statements. */
export const generalSubjects = list(
  'people one men women man everyone everybody nobody anybody some many most those who you there every any all children love life time death',
)

/** Words that only join sentences: alone before a tag they are no thought (`Besides, he thought, it was late`). */
export const connectives = list(
  'besides but and then still perhaps maybe anyway however also too so now after all at least of course in fact first second yet for once again though or',
)

/** Said to one's own face: alone they are already an address. */
export const insults = list(
  'idiot fool moron stupid dummy coward dumbass jackass dope dolt genius idiots fools',
)
