import { createClassifier, type Classify } from './classifier';

const classifier = createClassifier(
  () => new Worker(new URL('./worker.ts', import.meta.url), { name: 'classify' }),
);

/**
 * Classifies a table in the add-in's worker: off the UI thread, with progress, and cancelled at once by a signal.
 *
 * The table's typed arrays move to the worker, so the table cannot be used again.
 *
 * @example
 * const classification = await classifyInWorker(table, recipe, { today: 45292, signal });
 */
export const classifyInWorker: Classify = classifier.classify;

/** Loads the worker ahead of the first run. */
export const warmUpWorker = classifier.warmUp;
