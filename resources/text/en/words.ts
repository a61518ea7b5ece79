const number = new Intl.NumberFormat('en')

/** '1 word', '4,056 words'. */
export const words = (count: number): string => `${number.format(count)} ${count === 1 ? 'word' : 'words'}`
