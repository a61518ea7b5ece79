/** What the shared controls say. */
export const controls = {
  close: 'Close',
  remove: (value: string) => `Remove ${value}`,
}
