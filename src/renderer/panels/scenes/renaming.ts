import { createContext } from 'react'

/** Ends the renaming of a row: null leaves its title. `next` is where the focus goes; null: it went by itself. */
export type FinishRenaming = (rowKey: string, title: string | null, next: 'row' | 'page' | null) => void

export const RenamingContext = createContext<FinishRenaming>(() => undefined)
