const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Verbs that tag what is said aloud, in the forms that tags use. */
export const sayingVerbs = list(`
  said say says saying asked ask asks asking replied reply replies answered answers answer told tells tell
  whispered whispers muttered mutters murmured murmurs mumbled mumbles shouted shouts yelled yells screamed
  screams cried cries called calls exclaimed exclaims snapped snaps hissed hisses growled growls grumbled grunted
  groaned groans moaned sighed sighs breathed breathes gasped gasps laughed laughs chuckled chuckles giggled
  smiled grinned added adds continued continues repeated repeats agreed agrees admitted admits announced
  announces explained explains insisted insists suggested suggests offered offers began begins interrupted
  protested protests pleaded pleads begged begs demanded demands declared declares remarked remarks observed
  commented noted stated states responded responds returned retorted retorts countered conceded promised
  warned warns joked teased mocked sneered scoffed drawled purred cooed croaked rasped choked sobbed wailed
  bellowed roared barked ordered instructed corrected confirmed confessed complained objected persisted
  finished concluded inquired enquired queried questioned greeted ventured volunteered
  stammered stuttered blurted babbled rambled shrugged piped chirped chimed squeaked squealed shrieked
  hollered spat smirked deadpanned quipped teased urged coaxed soothed reassured informed
  wrote writes typed types texted texts mouthed recited quoted sang sings prayed went goes
`)

/** Verbs that tag what is thought. `said`, `told`, `asked` + self are tags of thought too: see `selfTags`. */
export const thinkingVerbs = list(`
  thought thinks think thinking wondered wonders wonder wondering mused muses musing reflected reflects
  pondered ponders realised realized realises realizes decided decides reasoned reasons considered
  vowed marvelled marveled marvels remembered remembers
  reminded reminds figured supposed guessed noted noticed swore cursed prayed pleaded amended
  speculated ruminated concluded
`)

/** The verbs that nearly always introduce thought; the rest of `thinkingVerbs` may be said aloud or take an object. */
export const surelyThinking = list(`
  thought thinks think thinking wondered wonders wonder wondering mused muses musing pondered ponders reflected reflects reasoned
`)

/** Verbs that tag a thought when their object is the thinker: told herself, asked himself, reminded myself. */
export const selfTags = list(`
  told tells tell telling asked asks ask asking said says say saying reminded reminds remind reminding
  assured assures assuring promised promises promising scolded scolds scolding warned warns warning chided chides chiding
  ordered orders ordering admonished cursed berated urged commanded muttered murmured whispered
  thought thinks think thinking mused repeated added cautioned corrected cried groaned sighed snapped lectured encouraged consoled
  comforted reassured reassures instructed rebuked coached snarled growled yelled screamed
`)

export const reflexives = list('myself yourself himself herself itself themself themselves ourselves oneself')
