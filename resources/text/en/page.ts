/** The manuscript itself. */
export const page = {
  name: 'Manuscript',
  /** For screen readers: how the keyboard leaves it. */
  wayOut: 'Tab does nothing here. F6 goes to the next part of the window, Shift+F6 to the one before.',
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
