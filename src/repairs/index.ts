export {
  type CheckOptions,
  checkBlock,
  checkScene,
  checkStory,
  checkTitle,
  type Neighbours,
} from './check.ts'
export { letterScene } from './letter-scene.ts'
export { type Profile, profileOf } from './profile.ts'
export { REPAIR_CODES, type RepairCode, type RepairReason } from './rule.ts'
