import type { Finding } from '../findings/finding.ts'

/** What an author can switch on and off, gravest first. */
export const GRAMMAR_SORTS = ['misspelling', 'grammar', 'style'] as const
export type GrammarSort = (typeof GRAMMAR_SORTS)[number]

/** Why a remark is made. */
export type GrammarReason =
  | 'in-no-dictionary'
  | 'close-to-a-name'
  | 'known-slip'
  | 'mixed-up'
  | 'usual-wording'
  | 'one-word-or-two'
  | 'article'
  | 'verb-form'
  | 'says-it-twice'
  | 'long-sentence'

const names = (text: string) => text.trim().split(/\s+/)

/**
 * The rules of Harper's that are asked, by the reason they stand for; some nine hundred others are not. Of all
 * that fired on a hundred thousand words of fiction these were right: fixed phrases and slips that nobody writes on
 * purpose. What judges commas, sentences, capitals, swearing or the shape of a sentence is left out.
 */
const ASKED: { readonly [S in GrammarSort]: { readonly [R in GrammarReason]?: readonly string[] } } = {
  misspelling: {
    'known-slip': names('Cant Didnt Payed The TransposedSpace WrongApostrophe'),
    'one-word-or-two': names('AfterAll EveryTime Nowadays OpenCompounds'),
  },
  grammar: {
    article: names('AnA AnAnother AnotherAn TheAnother TheMy'),
    'verb-form': names(`
      BeAllowed CanBeSeen DidPast DontCan IDo IsBeenAuxSequence ItCan IveGotTo LetToDo LooksLikes MakeSense ModalOf
      NowKnownAs PronounKnew SimplePastToPastParticiple SupposedTo UseToUsedTo WillNonLemma`),
    'mixed-up': names(`
      AllThough ApartFrom AtLeasToLeast AtLestToLeast BoarderBorder Bought CeaseTo ColdModalTypo DoesOrDose EludedTo
      EverEvery GetPassGoPass GoingTo HavePassed InThe LetAlone NotTo OfCourse OughtToBe SafeToSave SeamToSeem
      SomethingIs ThatThis TheWhetherWeather Theres ThereOwn ThesesThese ThingThink ThoughThought ThoughtProcess
      ThrowAway ToTooIdioms TooTo WaistWaste WantBe WasAloud WayTooAdjective WorseOrWorst`),
    'one-word-or-two': names(`
      ALongTime Alongside ForALongTime Haphazard IAm InAnyWay InsteadOf LikelyHood OnTopOf Piggyback`),
    'usual-wording': names(`
      AMeansToAnEnd AccuseOf Ado Akimbo AllIntentsAndPurposes AllOfASudden AllWellAndGood AnotherThings AsLongAs
      AtFaceValue BadRap BareInMind BatedBreath BeckAndCall BeenThere BesideThePoint CaseInPoint CloseTightKnit
      CoursingThroughVeins DespiteOf ElsePossessive EverSince FetalPosition FirstAidKit ForTheMostPart FreeRein
      GetRidOf GrindToAHalt HalfAnHour HitTheNailOnTheHead HungerPang InAHurry InHindsight InLieuOf InTheFirstPlace
      JawDropping MakeDoWith MootPoint MyHouse NailInCoffin NakedEye NeedHelp NoLonger OldWivesTale OnSecondThought
      OnTheSpurOfTheMoment OnceInAWhile OnceOrTwice OneAndTheSame OneFellSwoop OnesOwnAccord OutOfSync PassersBy
      PeaceOfMind PedalToTheMetal PeekBehindTheCurtain PiqueInterest PrayingMantis RifeWith ScantilyClad
      SlipperySlope SneakPeekPreview SneakingSuspicion SomebodyElses SpinalChord StrikeChord ThanksALot TrialAndError
      TurnItOff WhetYourAppetite WithOpenArms WithoutOut WreakHavoc WroteToRote`),
  },
  style: {
    'says-it-twice': names(`
      AdjectiveDoubleDegree AvoidAndAlso CondenseAllThe LikeAsIf MoreBetter RedundantThat VeryUnique WholeEntire`),
    'long-sentence': names('LongSentences'),
  },
}

interface Asked {
  readonly sort: GrammarSort
  readonly reason: GrammarReason
}

const BY_NAME: ReadonlyMap<string, Asked> = new Map(
  GRAMMAR_SORTS.flatMap((sort) =>
    Object.entries(ASKED[sort]).flatMap(
      ([reason, rules]) =>
        rules.map((rule): [string, Asked] => [rule, { sort, reason: reason as GrammarReason }]), // as: its own keys
    ),
  ),
)

/** A word in no dictionary, and one that is close to a name of the story. */
export const MISSPELLING = 'misspelling'
export const MISSPELT_NAME = 'misspelt-name'

/** Whether it is about a word that no dictionary has. */
export const isUnknownWord = ({ kind, code }: Pick<Finding, 'kind' | 'code'>): boolean =>
  kind === 'grammar' && (code === MISSPELLING || code === MISSPELT_NAME)

/** The names of Harper's rules that are asked. */
export const RULES: readonly string[] = [...BY_NAME.keys()]

/** What a rule of Harper's stands for; null where it is not asked. */
export const askedOf = (rule: string): Asked | null => BY_NAME.get(rule) ?? null

/** The sort of a finding's code. */
export const sortOf = (code: string): GrammarSort => BY_NAME.get(code)?.sort ?? 'misspelling'
