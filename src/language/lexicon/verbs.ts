const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Past forms that are not also a present form or a common noun. */
export const pastForms = list(`
  was were had did went came saw knew took gave began ran sang rang drank swam sank shrank sprang stank
  became broke spoke woke chose froze stole wore tore swore bore drove rode rose wrote threw grew blew flew
  drew ate fell forgot got hid shook stood understood sat spat said told sold felt kept slept wept crept
  swept left lost meant met paid laid led fed fled bled brought bought caught taught thought fought sought
  found heard held made sent spent lent bent built burnt dealt dreamt leapt learnt dug hung stuck struck
  stung swung clung flung spun won shot slid lit shone awoke arose forgave forbade overcame withdrew
  lay didnt wasnt werent hadnt couldnt wouldnt wasn't weren't hadn't didn't couldn't wouldn't could would
`)

/** Forms of be, have, do and the modals that are present or future whatever stands around them. */
export const presentForms = list(`
  is are am has does isn't aren't hasn't haven't doesn't don't can't cannot won't ain't shan't will can shall
  dont doesnt isnt arent cant wont havent hasnt aint thats whats theres hes shes im ive youre youve theyre theyve
  i'm i've i'll you're you've you'll he's she's it's that's there's what's who's where's here's how's why's when's
  we're we've we'll they're they've they'll he'll she'll it'll that'll there'll who'll this'll everything's something's nothing's nobody's somebody's everybody's someone's everyone's dunno gonna gotta wanna can may
`)

/** Words in -ed and -s that are no verbs of that form. */
export const notEdVerbs = list(`
  bed red need indeed hundred seed feed speed shed wed bleed breed greed weed reed deed heed exceed succeed proceed
  sacred naked wicked ragged rugged crooked jagged sled led bred fled embed kindred hatred beloved blessed
  tired married supposed used interested excited scared worried confused unexpected united aged alleged
`)

export const notPresentS = list(`
  is his this was as us its has does yes less always perhaps plus thus minus sometimes towards besides afterwards
  upwards downwards backwards forwards across alas unless whereas ours yours hers theirs themselves ourselves
  i's nevertheless nonetheless regardless overseas
`)

/** Words that may stand between a subject and its verb. */
export const adverbs = list(`
  just never always still also only even really then now almost already ever soon often barely hardly nearly
  simply actually suddenly finally probably certainly both all not quickly slowly quietly definitely totally
  merely perhaps maybe once again too so kinda sorta
`)

/** Base forms that open a command, or follow a subject other than he, she, it. */
export const commands = list(`
  don't do be let let's get go come stop wait look think try keep make take give tell say run hold leave calm relax
  breathe focus remember forget stay listen move please shut put find help ask watch hurry quit pull push turn act
  pretend ignore smile talk walk sit stand wake eat drink concentrate pay damn screw fuck sod bugger blast forgive
  save trust call see fight hang show bring start kill die stick use check count play say read write answer speak
  hide jump open close shake face control easy steady stuff back never mind stall drop pick throw catch hit kick
  fetch follow grab grip reach climb lie sleep rest begin finish carry cut break fix clean wash wear buy sell send
  meet join lead drive ride fly swim sing dance laugh cry scream shout whisper lower raise lift press touch feel
  taste smell hear note notice consider imagine picture suppose guess decide choose pick change add blame thank
  bless curse beware swallow blink nod bow kneel duck dodge strike shoot aim fire load burn dig bury cover protect
  guard warn promise swear admit deny lose win beat spare skip slow speed behave accept assume bite blow snap roll
`)

/** Words that cannot be a verb after I, you, we, they. */
export const notBaseVerbs = list(`
  and or but the a an of in on at to for with from by as if than that this these those there who what which
  i you he she it we they me him her us them my your his its our their mine yours
  was were had did would could should might must who when where while because though although until since
  both all two three four each too alone up down out over off about into onto after before
  not no yes so here
`)

/** Open a sentence whose subject, the speaker, is left out: `Better go`, `Must be late`, `Wonder why`. */
export const subjectless = list(`
  better gotta gonna must can't cannot couldn't won't wouldn't shouldn't might wonder guess hope need wish looks seems
  sounds serves figures suppose bet hadn't haven't hasn't didn't wasn't isn't doesn't dunno thank knew
`)
