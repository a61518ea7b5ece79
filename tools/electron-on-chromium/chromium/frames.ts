const END = 0

/** Cuts a stream of bytes into the NUL-ended messages that travel over `--remote-debugging-pipe`. */
export class Frames {
  #parts: Buffer[] = []

  /** @returns the messages that `chunk` completes, as text */
  push(chunk: Buffer): string[] {
    const messages: string[] = []
    let from = 0
    for (;;) {
      const end = chunk.indexOf(END, from)
      if (end < 0) break
      messages.push(Buffer.concat([...this.#parts, chunk.subarray(from, end)]).toString())
      this.#parts = []
      from = end + 1
    }
    if (from < chunk.length) this.#parts.push(chunk.subarray(from))
    return messages
  }
}
