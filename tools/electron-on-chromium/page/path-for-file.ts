/**
 * The path of a File that the person chose or dropped; the empty string for one made by script. Pauses for the host,
 * which knows this function by its name, reads `found.file` and writes `found.path`.
 *
 * @throws TypeError for anything but a File, as Electron does
 */
export function getPathForFile(file: File): string {
  if (!(file instanceof File)) throw new TypeError('getPathForFile expected to receive a File')
  return __electronOnChromiumPathForFile(file)
}

function __electronOnChromiumPathForFile(file: File): string {
  const found = { file, path: '' }
  // biome-ignore lint/suspicious/noDebugger: the pause is how the host is asked and waited for
  debugger
  return found.path
}
