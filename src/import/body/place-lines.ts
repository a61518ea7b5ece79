/** A time of day in a line: `6:07 am`, `2300 hours`. */
export const TIME = /\b\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b|\b\d{4} (?:hours|hrs)\b/i

/** Where a scene of a script is: `INT. MESS HALL - NIGHT`. */
const OF_SCRIPTS = /^(?:int|ext|int\.?\s?\/\s?ext|i\/e)(?:\.|\s[-–—:])\s*\p{Lu}/iu

/** Whether a line says where or when a scene begins, and so is no title. */
export const isPlaceLine = (text: string): boolean => OF_SCRIPTS.test(text) || TIME.test(text)
