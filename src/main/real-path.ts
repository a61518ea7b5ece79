import { realpath } from 'node:fs/promises'

/** Where a file really lies, links followed; the path itself where nothing is there: reading it will say so. */
export const realPath = (path: string): Promise<string> => realpath(path).catch(() => path)
