/** The manuscript itself. */
export const page = {
  name: 'Manuscript',
  scene: 'Scene',
  sceneNamed: (title: string) => `Scene: ${title}`,
  /** Shown where nothing is written yet. */
  chapterTitle: 'Title of the chapter',
  begin: 'Begin here.',
  detail: 'nothing yet',
  thinker: {
    question: 'Who thinks this?',
    nobody: 'Who?',
    by: 'Thought by',
    to: 'To',
    toHint: 'Only for telepathy: who hears it.',
  },
}
