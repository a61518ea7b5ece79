/**
 * The path of a File that the person chose or dropped; the empty string for one made by script. Pauses for the host,
 * which knows this function by its name, reads `file` and writes `path`.
 *
 * @throws TypeError for anything but a File, as Electron does
 */
export function getPathForFile(file: File): string {
  if (!(file instanceof File)) throw new TypeError('getPathForFile expected to receive a File')
  return __electronOnChromiumPathForFile(file)
}

function __electronOnChromiumPathForFile(file: File): string {
  void file
  const path = ''
  // biome-ignore lint/suspicious/noDebugger: the pause is how the host is asked and waited for
  // biome-ignore lint/style/useConst: the host writes it during the pause
  debugger
  return path
}
