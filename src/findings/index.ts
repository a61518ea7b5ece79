export { applyFinding, applyFindings, type NotApplied } from './apply.ts'
export { type Asked, type BlockCache, blockCache } from './cache.ts'
export { carryFindings } from './carry.ts'
export { type ChangedBlocks, changedBlocks } from './changed-blocks.ts'
export { compatible } from './compatible.ts'
export {
  type Alike,
  afterOf,
  type Change,
  CONFIDENCES,
  type Confidence,
  type Finding,
  type FindingKind,
  type Found,
  quoteOf,
  type Reason,
  rangeOf,
} from './finding.ts'
export { foundIn, type Pending, type PendingByPart, type Queue, type QueueItem, queueOf } from './pending.ts'
export { type Item, itemsOf } from './queue.ts'
export { placeOf, reject, rejectionsOf, takeBack, withoutRejected } from './rejected.ts'
