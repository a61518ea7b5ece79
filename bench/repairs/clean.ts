import { type Labelled, readCorpus, readOwn } from '../thoughts/corpus.ts'

/** Our own texts that are careless on purpose, or hold chat and letters of careless people: not clean. */
const careless =
  /careless|lost-quotes|teen|anime|starblade|number-forty|mail-and-chat|chat-script|diary|machines|songfic|roman/

/** Texts of the corpus whose files keep signs of their italics or other slips. */
const doubtful = /tts|robotech|squeeze|timelord|pelican|marauders|boy-who|group-chat|night-ferry/

/** Carefully written texts, as they are: what is found in them is a false alarm, or a slip that nobody saw. */
export const cleanTexts = (): Labelled[] => [
  ...readCorpus().filter(({ name }) => !doubtful.test(name)),
  ...readOwn().filter(({ name }) => !careless.test(name)),
]
