/**
 * Classifying customers: pure functions over typed columns, entered only here.
 *
 * cells → {@link RawTable} → {@link Dataset} → {@link Classification}. Nothing here knows a sheet, a page or a
 * language; texts are {@link Message} keys.
 */
export * from './classification';
export { classify, type ClassifyOptions } from './classify';
export { buildDataset } from './dataset/build-dataset';
export * from './dataset/dataset';
export * from './dataset/quality';
export * from './dataset/raw-table';
export type { Message } from './message';
export { methodId, type MethodName, methodNames, type MethodOptions } from './methods';
export * from './recipe';
export * from './roles';
export { serialDay } from './serial-day';
export * from './user-error';
