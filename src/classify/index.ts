/**
 * Classifying customers: pure functions over typed columns, entered only here.
 *
 * cells → {@link RawTable} → {@link Dataset} → {@link Classification}. Nothing here knows a sheet, a page or a
 * language; texts are {@link Message} keys.
 */
export * from './classification';
export { classify, type ClassifyOptions } from './classify';
export { applyColumns, findColumn, neededColumns, requireRoles } from './dataset/apply-columns';
export { buildDataset, type BuildOptions } from './dataset/build-dataset';
export { cellAddress, columnLetters } from './dataset/cell-address';
export { type ColumnEncoder, type ColumnMeta, createColumnEncoder } from './dataset/column-encoder';
export { foldText, trimText } from './dataset/cell-text';
export { columnsContinuing } from './dataset/continue-columns';
export type { DateOrder } from './dataset/date-order';
export type { DateQuestion } from './dataset/date-question';
export { largestGap, rowsContinuingAbove, rowsContinuingBelow } from './dataset/continue-rows';
export { customerOfRows } from './dataset/customer-of-rows';
export * from './dataset/dataset';
export { rolesOf } from './dataset/assign-roles';
export { type ColumnProfile, type Profile, profileTable, type RoleCandidate } from './dataset/profile';
export * from './dataset/quality';
export * from './dataset/raw-table';
export { type CellBlock, type TableShape, tableShape } from './dataset/table-shape';
export type { Message } from './message';
export { anyNeeds, methodId, type MethodName, methodNames, type MethodOptions } from './methods';
export { type PlaybookEntry, type Preset, type PresetName, presets } from './presets';
export * from './recipe';
export * from './roles';
export { serialDay } from './serial-day';
export { adviceFor } from './segment-advice';
export * from './user-error';
export { tierShares } from './methods/value-tiers/cut-tiers';
export { tierSets } from './methods/value-tiers/tier-names';
export * from './history';
