import { basename } from 'node:path'
import type { Met } from '../contract/outside.ts'
import type { DiskFault } from '../storage/disk.ts'
import type { Versions } from '../storage/history/versions.ts'
import { conclude, join, readTheirs, type Theirs } from '../storage/meeting.ts'
import type { OpenStory } from '../storage/open-story.ts'
import type { Room } from '../storage/room.ts'
import { ok, type Result } from '../story/result.ts'
import type { Story } from '../story/story.ts'
import { openProblem } from './problems-of.ts'

/** A story and what somebody else wrote, on their way into one document. */
export interface MeetingPoint {
  /** What the window has to do; it has sent all it has. `copy`: a conflict copy's path, null for the file. */
  meet(copy: string | null): Promise<Met>
  /** Whether the window has been told what to do and has not said that it is done. */
  isUnderWay(): boolean
  /** It has done so. */
  met(): Promise<Result<void, DiskFault>>
}

export function meetingPoint(room: Room, open: OpenStory, versions: Versions): MeetingPoint {
  let waiting: { readonly theirs: Theirs; readonly before: Story } | null = null
  return {
    async meet(copy) {
      const { version } = open
      const theirs = await readTheirs(room, open, copy)
      if (!theirs.ok) return { kind: 'failed', problem: openProblem(theirs.error, copy ?? open.place.path) }
      if (theirs.value === null) return { kind: 'same' }
      // What came in while the file was read is not in the window's steps: it asks again.
      if (open.version !== version) return this.meet(copy)
      waiting = { theirs: theirs.value, before: open.story }
      return { kind: 'steps', ...join(open, theirs.value) }
    },
    isUnderWay: () => waiting !== null,
    async met() {
      const meeting = waiting
      waiting = null
      return meeting ? conclude(room, open, meeting.theirs, meeting.before, versions) : ok(undefined)
    },
  }
}

/** The conflict copy of that name among those that were found; null where there is none. */
export const copyNamed = (copies: readonly string[], name: string): string | null =>
  copies.find((each) => basename(each) === name) ?? null
