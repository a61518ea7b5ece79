export { type CheckOptions, checkBlock, checkStory, type Neighbours } from './check.ts'
export { letterScene } from './letter-scene.ts'
export { type Profile, profileOf } from './profile.ts'
export { REPAIR_CODES, type RepairCode, type RepairReason } from './rule.ts'
