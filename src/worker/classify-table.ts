import { buildDataset, classify, UserError } from '../classify';
import type { Classification, ErrorKind, Progress, RawTable, Recipe } from '../classify';

/** An error as it crosses between threads, where classes and causes are lost. */
export interface PlainError {
  kind: ErrorKind;
  params: UserError['params'];
  cells: readonly string[];
}

/** What comes back from the worker: a classification, or why there is none. */
export type Reply = { classification: Classification } | { error: PlainError };

export interface ClassifyTableOptions {
  /** Serial day of today, for a reference date that follows the calendar. */
  today: number;
  onProgress?: ((progress: Progress) => void) | undefined;
}

const wordsOf = (error: unknown): UserError['params'] =>
  error instanceof Error
    ? { code: error.name, message: error.message }
    : { code: 'Error', message: String(error) };

const asPlain = (error: unknown): PlainError =>
  error instanceof UserError
    ? { kind: error.kind, params: error.params, cells: error.cells }
    : { kind: 'unexpected', params: wordsOf(error), cells: [] };

/**
 * The whole computation, from raw columns to a classification: what the worker does with a table.
 *
 * It never throws; an error becomes part of the reply, so that its kind and cells survive the crossing.
 */
export function classifyTable(
  table: RawTable,
  recipe: Recipe,
  { today, onProgress }: ClassifyTableOptions,
): Reply {
  try {
    const total = table.rowCount;
    const prepared = (share: number): void =>
      onProgress?.({ stage: 'prepare', done: Math.floor(share * total), total });
    prepared(0);
    const dataset = buildDataset(table, recipe, { onProgress: prepared });
    prepared(1);
    return { classification: classify(dataset, recipe, { today, ...(onProgress ? { onProgress } : {}) }) };
  } catch (error) {
    return { error: asPlain(error) };
  }
}
