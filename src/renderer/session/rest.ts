/** Does something when nothing has happened for a while. */
export interface Rest {
  /** Something happened: the while begins again. */
  again(): void
  /** Nothing more is to be done. */
  end(): void
}

/** `pause` in milliseconds. */
export function atRest(pause: number, then: () => void): Rest {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    again() {
      clearTimeout(timer)
      timer = setTimeout(then, pause)
    },
    end: () => clearTimeout(timer),
  }
}
