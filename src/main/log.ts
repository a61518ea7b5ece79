/** A line for who looks into the app: never needed by the author. */
export function log(line: string): void {
  process.stderr.write(`${line}\n`)
}
