import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Opened } from '../contract/open-story.ts'
import { filesBelow } from '../storage/files-below.ts'
import { nodeDisk } from '../storage/node-disk.ts'
import { type AppWindow, report } from './app-window.ts'
import { type OpeningDoor, open } from './opening.ts'
import { openProblem } from './problems-of.ts'

/**
 * Opens what was chosen together: each story for itself, the first one here where there is room. Old files are
 * looked through together where there are several, or a folder of them.
 */
export async function openTogether(
  door: OpeningDoor,
  paths: readonly string[],
  window: AppWindow | null,
): Promise<readonly Opened[]> {
  const isStory = (path: string) => extname(path).toLowerCase() === '.italica'
  const opened: Opened[] = []
  for (const path of paths.filter(isStory)) opened.push(await open(door, { kind: 'file', path }, window))
  const old = paths.filter((path) => !isStory(path))
  if (old.length > 0) opened.push(await openOld(door, old, window))
  return opened
}

/** The same where no call waits for the answer: what goes wrong is told to a window. */
export async function openTogetherAndTell(
  door: OpeningDoor,
  paths: readonly string[],
  window: AppWindow | null,
): Promise<void> {
  for (const opened of await openTogether(door, paths, window))
    if (opened.kind === 'failed') report(window ?? door.newWindow(), opened.problem)
}

async function openOld(
  door: OpeningDoor,
  paths: readonly string[],
  window: AppWindow | null,
): Promise<Opened> {
  const [first = '', ...others] = paths
  const isFolder = await stat(first).then(
    (facts) => facts.isDirectory(),
    () => false, // what is not there is told by who reads it
  )
  if (others.length === 0 && !isFolder) return open(door, { kind: 'file', path: first }, window)
  const files = await filesBelow(nodeDisk, paths)
  const name = basename(first)
  if (!files.ok) {
    const { error } = files
    const problem = error.code === 'too-many-files' ? { ...error, name } : openProblem(error, error.path)
    return { kind: 'failed', problem }
  }
  const [one, ...more] = files.value
  if (!one) return { kind: 'failed', problem: { code: 'nothing-inside', name } }
  if (more.length === 0) return open(door, { kind: 'file', path: one.path }, window)
  return open(door, { kind: 'collection', name: isFolder ? name : null, files: files.value }, window)
}
