import type { Confidence } from '../../../src/findings/index.ts'
import type { GrammarReason } from '../../../src/grammar/index.ts'
import type { RepairCode, RepairReason } from '../../../src/repairs/index.ts'
import type { ReasonCode } from '../../../src/thoughts/evidence.ts'

/** How sure a proposal is. */
const confidence: { readonly [C in Confidence]: string } = {
  'very likely': 'Very likely',
  likely: 'Likely',
  possible: 'Possible',
}

/** What a repair is about, in a few words. */
const repairs: { readonly [C in RepairCode]: string } = {
  'lost-quote': 'A quotation mark is missing',
  'quote-space': 'Space beside a quotation mark',
  'lost-character': 'A question mark that was something else',
  'damaged-character': 'Damaged characters',
  'wrapped-paragraph': 'A paragraph in two pieces',
  'mail-mark': 'Marks that mail left',
  'letter-scene': 'A letter that stands as a scene',
  punctuation: 'Punctuation',
  'doubled-word': 'The same word twice',
  'then-than': 'Then or than',
  its: 'Its or it’s',
  your: 'Your or you’re',
  their: 'Their, there or they’re',
  lose: 'Lose or loose',
  'have-of': 'Have or of',
  'mixed-up': 'Two words that sound alike',
  dash: 'Hyphens for a dash',
  'straight-quotes': 'Straight quotation marks',
  'doubled-space': 'Doubled spaces',
}

/** What a remark on spelling or grammar is about, in a few words. */
const grammar: { readonly [R in GrammarReason]: string } = {
  'in-no-dictionary': 'Not in the dictionary',
  'close-to-a-name': 'A name spelt another way',
  'known-slip': 'A common slip',
  'mixed-up': 'Two words that are easily mixed up',
  'usual-wording': 'A saying in other words',
  'one-word-or-two': 'One word or two',
  article: 'A, an or the',
  'verb-form': 'The form of a verb',
  'says-it-twice': 'Says the same twice',
  'long-sentence': 'A long sentence',
}

type Reason = (words: string | null) => string

const always = (text: string) => () => text
/** With the words that show it, where there are any. */
const showing =
  (text: string): Reason =>
  (words) =>
    words === null ? `${text}.` : `${text}: “${words}”.`

/** Why a repair is proposed, in a sentence. */
const reasons: { readonly [R in RepairReason]: Reason } = {
  'never-opens': always('The speech ends here but never begins.'),
  'never-closes': always('The speech begins here but never ends.'),
  'no-space-before-quote': always('The speech begins right after a word.'),
  'no-space-after-quote': always('A word begins right after the speech.'),
  'space-within-quote': always('There is a space between the mark and its words.'),
  'was-an-apostrophe': always('It stands where an apostrophe belongs; old files often lose theirs.'),
  'was-an-accent': always('It stands where a letter with an accent belongs.'),
  'was-a-quote': always('It stands where a quotation mark belongs; old files often lose theirs.'),
  'was-a-dash': always('It stands where a dash belongs; old files often lose theirs.'),
  'breaks-off': always('Nobody asks anything here: the sentence breaks off.'),
  'is-no-question': always('It reads as a statement, and this file seems to have lost its ellipses.'),
  'read-in-the-wrong-encoding': always('These characters were read in the wrong encoding.'),
  'stops-mid-sentence': always('It stops in mid-sentence, and the next one goes on with a small letter.'),
  'quoted-as-in-mail': always('Mail puts this before each quoted line.'),
  'speaks-to-somebody': always('It speaks to somebody, as letters do.'),
  'letter-named-before': always('The scene before it ends with something to read.'),
  greets: always('It begins with a greeting.'),
  signs: always('It ends with a signature.'),
  'space-before-mark': always('There is a space before the mark.'),
  'no-space-after-mark': always('There is no space after the mark.'),
  'mark-twice': always('The mark stands there twice.'),
  'two-marks': always('Two marks stand where one belongs.'),
  'word-twice': always('The word stands there twice in a row.'),
  compares: always('Two things are compared here.'),
  'follows-in-time': always('One thing follows another here; nothing is compared.'),
  'belongs-to-it': showing('Something of its own'),
  'it-is': showing('It is, or it has'),
  'belongs-to-you': showing('Something of yours'),
  'you-are': showing('You are'),
  'belongs-to-them': showing('Something of theirs'),
  there: showing('There is, or there was'),
  'fails-to-keep': showing('Something is lost, not let loose'),
  'have-done': showing('It is have, though it sounds like of'),
  'sounds-alike': always('It sounds like the other word, and only that one fits.'),
  'two-hyphens': always('Typewriters had no dash.'),
  straight: always('Typewriters had one mark for both sides.'),
  spaces: always('Readers never see the second space.'),
}

/** Why a remark on spelling or grammar is made. */
const grammarReasons: { readonly [R in GrammarReason]: Reason } = {
  'in-no-dictionary': always('It looks like a slip of the pen for a word that is known.'),
  'close-to-a-name': (words) =>
    `Elsewhere the story has ${words === null ? 'a name like it' : `“${words}”`}.`,
  'known-slip': always('It is often written so, and nearly always by mistake.'),
  'mixed-up': always('The other word is far more usual here.'),
  'usual-wording': always('The saying usually goes the other way.'),
  'one-word-or-two': always('It is usually written the other way.'),
  article: always('The other one goes with the word after it.'),
  'verb-form': always('The verb usually takes another form here.'),
  'says-it-twice': always('One of the words says it already.'),
  'long-sentence': always('A reader may lose the thread.'),
}

/** Why words may be thought. */
const thoughts: { readonly [R in ReasonCode]: Reason } = {
  tag: showing('Tagged as a thought'),
  'tag to oneself': showing('Somebody tells themselves'),
  'inner voice': showing('An inner voice speaks'),
  'tag follows': showing('The next sentence says who thought it'),
  'tag, but narrated': showing('Tagged as a thought, though told like narration'),
  'beside a tag': always('Next to a tagged thought.'),
  quoted: always('In quotation marks that this story does not use for speech.'),
  'stressed by the author': always('You stressed the whole sentence.'),
  'first person': showing('First person in a third-person story'),
  'first person plural': showing('First person in a third-person story'),
  'second person': showing('Speaks to somebody outside dialogue'),
  'addresses somebody': showing('Speaks to somebody by name'),
  'present tense': showing('Present tense in a story told in the past'),
  command: showing('An order to oneself'),
  'subject left out': always('The subject is left out, as in speech.'),
  question: always('A question in a character’s voice.'),
  exclamation: always('An exclamation in a character’s voice.'),
  interjection: showing('Begins like speech'),
  oath: showing('Strong language'),
  'trails off': always('Trails off.'),
  fragment: always('Not a whole sentence.'),
  contraction: showing('Worded as people speak'),
  'here and now': showing('Points at the here and now'),
  'beside first person': always('Next to a sentence in the first person.'),
  'beside present tense': always('Next to a sentence in the present tense.'),
  'amid narration': always('Stands alone among narration.'),
  'unlike the narration': always('Reads unlike the narration around it.'),
}

/** The words for what the app proposes. */
export const findings = {
  confidence,
  repairs,
  reasons,
  grammar,
  grammarReasons,
  thoughts,
  /** Findings all over the story that are one. */
  places: (count: number) => `${count.toLocaleString('en')} places`,
  /** Two blocks that become one. */
  joins: 'goes on in the next paragraph',
  quotes: 'becomes quoted matter of the scene before it',
  nothing: 'Nothing to repair.',
  noThoughts: 'No thoughts found.',
  /** Of a passage that the old file itself marks. */
  marked: 'Marked as a thought in the file.',
  /** What the finder cannot tell by. */
  firstPerson:
    'This story is told in the first person: only what is tagged as a thought can be told from it.',
  presentTense: 'This story is told in the present tense: the tense says nothing about thoughts here.',
}
