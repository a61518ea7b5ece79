/** The system's own dialogs. */
export const dialogs = {
  open: { title: 'Open a story', button: 'Open', stories: 'Stories and text files', all: 'All files' },
  folder: { title: 'Open a folder of old files', button: 'Look through' },
  saveAll: { title: 'Save the stories to a folder', button: 'Save here' },
  save: { title: 'Save the story', button: 'Save', kind: 'Italica story' },
  export: { title: 'Export as a web page', button: 'Export', kind: 'Web page' },
  archive: {
    title: 'Save everything as one archive',
    button: 'Save',
    kind: 'Archive',
    name: (date: string) => `Italica ${date}`,
  },
  untitled: 'Untitled story',
}
