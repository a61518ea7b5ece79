import { createContext } from 'react'

/** Ends the renaming of a row, by a key or by leaving the field; null: its title stays. */
export type FinishRenaming = (rowKey: string, title: string | null, by: 'key' | 'blur') => void

export const RenamingContext = createContext<FinishRenaming>(() => undefined)
