/** The list with one entry moved by so many places; as it was where that leads beyond its ends. */
export function moved<T>(list: readonly T[], at: number, by: number): T[] {
  const entry = list[at]
  const to = at + by
  if (entry === undefined || to < 0 || to >= list.length) return [...list]
  return list.toSpliced(at, 1).toSpliced(to, 0, entry)
}
