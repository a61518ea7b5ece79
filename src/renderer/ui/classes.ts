/** A class attribute from what applies: `classes('row', current && 'is-current')`. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')
