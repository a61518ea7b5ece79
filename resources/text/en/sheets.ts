/** What lies over a window: the palette, the list of shortcuts, the words about Italica. */
export const sheets = {
  palette: {
    name: 'All commands',
    search: 'What would you like to do?',
    none: 'No command of that name.',
    results: (count: number) => (count === 1 ? '1 command' : `${count} commands`),
  },
  keys: { name: 'Keyboard shortcuts', or: 'or' },
  words: {
    name: 'My words',
    hint: 'These words are right in all your stories. Names of a story’s people need not be here.',
    list: 'Words',
    none: 'Type a word and press Enter',
  },
  about: {
    name: 'About Italica',
    version: (version: string) => `Version ${version}`,
    runs: (electron: string, chromium: string) => `Electron ${electron}, Chromium ${chromium}`,
    promise: 'Your stories are files on your disk. No account, no telemetry, nothing sent anywhere.',
  },
}
