let listener: (() => void) | undefined
let told = false

/** Calls `listen` soon after menus have changed, once for all changes of a turn. */
export function onMenuChange(listen: () => void): void {
  listener = listen
}

export function menuChanged(): void {
  if (told) return
  told = true
  setImmediate(() => {
    told = false
    listener?.()
  })
}
