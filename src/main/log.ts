/** A line for who looks into the app: never needed by the author. */
export function log(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** What was thrown, with where it was: a bug of ours. */
export function logError(error: unknown): void {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error))
}
