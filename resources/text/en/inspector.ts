import type { InspectorTab } from '../../../src/contract/settings.ts'
import type { DetailName } from '../../../src/story/details.ts'

const languages = new Intl.DisplayNames('en', { type: 'language' })

/** The name of a language, by its tag (BCP 47); what is no tag is its own name. */
function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch (error) {
    if (error instanceof RangeError) return tag
    throw error
  }
}

/** The panel beside the page: what is known about the story, the chapter, the scene. */
export const inspector = {
  name: 'Details and notes',
  tabs: {
    details: 'Details',
    review: 'Review',
    chapter: 'Chapter',
    scene: 'Scene',
    history: 'History',
  } satisfies Record<InspectorTab, string>,
  width: 'Width of the details panel',

  details: {
    title: 'Title',
    author: 'Author',
    disclaimer: 'Disclaimer',
    notes: 'Notes',
    feedback: 'Feedback',
    summary: 'Summary',
    rating: 'Rating',
    fandom: 'Fandom',
    pairings: 'Pairings',
    characters: 'Characters',
    spoilers: 'Spoilers',
    warnings: 'Warnings',
    category: 'Categories',
    archive: 'Archive',
    series: 'Series',
    date: 'Date',
    language: 'Language',
    own: 'Fields of your own',
  } satisfies Record<DetailName, string>,
  /** An example of what goes into an empty field. */
  examples: {
    feedback: 'name@example.org',
    rating: 'PG-13, Teen, …',
    archive: 'Who may keep a copy',
  } satisfies Partial<Record<DetailName, string>>,
  noLanguage: 'Not said',
  language: languageName,
  several: 'Add, then Enter',
  rest: 'Spoilers, warnings, series and more',

  own: {
    none: 'Thanks, Beta, Dedication: whatever else belongs above your story.',
    add: 'Add a field',
    label: 'Name of the field',
    newLabel: 'Name, such as Thanks',
    value: (label: string) => (label === '' ? 'Text of the field' : `Text of ${label}`),
    more: (label: string) => (label === '' ? 'More about this field' : `More about ${label}`),
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
  },

  scene: {
    none: 'The cursor is in a chapter’s title. Put it into a scene to see that scene here.',
    title: 'Title',
    titleHint: 'For you. Readers see it only where an export asks for it.',
    status: 'Status',
    pov: 'Point of view',
    povExample: 'Whose eyes?',
    synopsis: 'Synopsis',
    notes: 'Private notes',
    notesHint: 'In no export.',
    breakBefore: 'Ornament before this scene',
    breakExample: 'Plain break',
    include: 'Goes into exports',
  },

  chapter: {
    none: 'This part of the story is in no chapter. “New chapter” in the Scenes menu begins one.',
    title: 'Title',
    status: 'Status',
    posted: 'Posted on',
    postedExample: 'Not yet',
    summary: 'Summary',
    notes: 'Notes before the chapter',
    endNotes: 'Notes after the chapter',
  },
}
