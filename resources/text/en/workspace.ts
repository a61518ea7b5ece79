import { words } from './words.ts'

const number = new Intl.NumberFormat('en')

/** Words a minute that a reader reads, as archives reckon. */
const PACE = 250

/** The toolbar, the status bar and the preview. */
export const workspace = {
  from: (file: string) => `from ${file}`,
  thought: 'Thought',
  strong: 'Bold',
  /** What the button for emphasis shows: a sample of it. */
  emphasis: 'em',
  thinks: (by: string, to: string | null) => (to === null ? `${by} thinks` : `${by} to ${to}`),
  sceneBreak: 'Scene break',
  find: 'Find',
  preview: 'Preview',
  export: 'Export…',

  words,
  selected: (count: number) => `${words(count)} selected`,
  place: (scene: number, of: number) => `Scene ${number.format(scene)} of ${number.format(of)}`,
  reading: (count: number) => {
    const minutes = Math.max(1, Math.round(count / PACE))
    return minutes < 90 ? `${minutes} min read` : `${number.format(Math.round(minutes / 60))} h read`
  },
  zoom: (factor: number) => `${Math.round(factor * 100)}%`,
  look: 'Size and theme',

  previewName: 'The exported page',
  previewWidth: 'Width of the preview',
  previewClose: 'Close the preview',
}
