/** Snapshots of classifications: kept as bytes, and compared with each other. */
export * from './catalogue';
export { comparisonNotes } from './comparison-notes';
export { type Effect, effectOf, type EffectRow } from './effect';
export {
  commonTiers,
  direction,
  type Migration,
  migrationOf,
  type Moved,
  type MoveKind,
  moveKinds,
} from './migration';
export { retentionDays } from './retention';
export { isSameData } from './same-data';
export * from './snapshot';
export { decodeSnapshot, encodeInSteps, encodeSnapshot } from './snapshot-codec';
export { snapshotOf } from './snapshot-of';
