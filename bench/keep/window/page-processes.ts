import { readdirSync, readFileSync } from 'node:fs'

/** The processes of an app's pages: those below `root` that Chromium started as renderers. Linux only. */
export function pageProcesses(root: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : ''
    // The program's name stands in brackets, and may hold some itself.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 1).split(' ')[2])
    if (parent > 0) parents.set(Number(name), parent)
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent !== undefined && (parent === root || isBelow(parent))
  }
  return [...parents.keys()].filter(
    (pid) => isBelow(pid) && read(`/proc/${pid}/cmdline`).includes('--type=renderer'),
  )
}

/** '' where the process is gone meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return ''
    throw error
  }
}
