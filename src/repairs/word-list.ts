/** The words of a list as rules write it down: parted by spaces and line ends. */
export const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))
