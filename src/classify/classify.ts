import type { CategoryCount, Classification, MethodResult, OutputColumn, Progress } from './classification';
import type { Dataset } from './dataset/dataset';
import { dataNotes } from './data-notes';
import { factColumns } from './fact-columns';
import { methodHeaders } from './method-headers';
import { isOptional, methodId, type MethodOptions, runMethod } from './methods';
import type { Message } from './message';
import type { MethodContext, MethodOutput } from './methods/method';
import { outputOrder } from './output-order';
import { type Recipe, repeatedId } from './recipe';
import { reorder, reorderIds, reorderRows } from './reorder';
import { referenceDay } from './reference-date';
import { neumaierSumsBy } from './statistics/neumaier-sum';
import { tally } from './tally';
import { list } from './value-message';
import { UserError } from './user-error';

/** Circumstances of a run. */
export interface ClassifyOptions {
  /** Serial day of the run (1900 system): the clock is a parameter. */
  today: number;
  /** Told before each method, while reasons are worked out, and at the end. */
  onProgress?: (progress: Progress) => void;
}

/**
 * Classifies the customers of a dataset by every method of a recipe.
 *
 * The result depends on the customers and the recipe only, not on the order of rows, and is the same to the last bit
 * each time. Data of any kind give a result: `notes` say what little it may mean (one customer, all returns, …).
 *
 * @returns customers by amount descending, then by id; columns: the facts, then each method's scores and results
 * @throws UserError `invalidRecipe` if two methods have one id; `unknownColumn` if a method that is not optional asks
 *   for a column that the data does not have
 *
 * @example
 * classify(dataset, recipeSchema.parse({ version: 1, methods: [{ method: 'abc' }] }), { today: 45292 })
 */
export function classify(
  dataset: Dataset,
  recipe: Recipe,
  { today, onProgress = () => undefined }: ClassifyOptions,
): Classification {
  const repeated = repeatedId(recipe.methods);
  if (repeated !== undefined)
    throw new UserError('invalidRecipe', { problem: { key: 'errors.invalidRecipe.problems.sameId' } });
  const referenceDate = referenceDay(dataset, recipe.referenceDate, today);
  const followsLatest = recipe.referenceDate.policy === 'dayAfterLatest';
  const columns = factColumns(dataset, referenceDate);
  const written = [...columns];
  const reasons: OutputColumn[] = [];
  const results: MethodResult[] = [];
  const notes = dataNotes(dataset);
  const skipped: Message[] = [];
  const total = recipe.methods.length;
  recipe.methods.forEach((options, done) => {
    onProgress({ stage: 'classify', done, total });
    const id = methodId(options);
    const context = { id, dataset, referenceDate, followsLatest, before: columns, reasons };
    const output = runOrSkip(context, options, skipped);
    if (!output) return;
    const named = methodHeaders(context, options, columns);
    const scores = (output.scores ?? []).map(named);
    const found = output.columns.map(named);
    const onShare = (share: number): void => onProgress({ stage: 'reasons', done: done + share, total });
    const why = recipe.outputs.why && output.why ? [named(output.why(onShare))] : [];
    columns.push(...scores, ...found);
    reasons.push(...why);
    written.push(...(recipe.outputs.scores ? scores : []), ...found, ...why);
    const counts = output.result.counts ?? countsOf(output.columns, output.result.column, dataset);
    results.push({ ...output.result, method: context.id, counts });
  });
  onProgress({ stage: 'classify', done: total, total });
  if (skipped.length > 0) notes.push({ key: 'rules.skipped', params: { items: list(skipped) } });
  return { ...inOutputOrder(dataset, written), referenceDate, methods: results, notes };
}

/** Runs a method; an optional one whose column is missing leaves a note instead. */
function runOrSkip(
  context: MethodContext,
  options: MethodOptions,
  skipped: Message[],
): MethodOutput | undefined {
  try {
    return runMethod(context, options);
  } catch (error) {
    if (!isOptional(options) || !(error instanceof UserError) || error.kind !== 'unknownColumn') throw error;
    const method: Message = { key: `methods.${options.method}.name` };
    skipped.push({ key: 'rules.skippedMethod', params: { method, column: error.params['column'] } });
    return undefined;
  }
}

function countsOf(columns: readonly OutputColumn[], key: string, dataset: Dataset): CategoryCount[] {
  const column = columns.find((candidate) => candidate.key === key);
  return column?.kind === 'category' ? tally(column, dataset) : [];
}

function inOutputOrder(
  dataset: Dataset,
  columns: readonly OutputColumn[],
): Omit<Classification, 'referenceDate' | 'methods' | 'notes'> {
  const order = outputOrder(dataset.amount);
  return {
    kind: dataset.kind,
    ids: reorderIds(dataset.ids, order),
    sheetRows: reorderRows(dataset.sheetRows, order),
    totals: {
      customers: dataset.ids.length,
      orders: finiteSum(dataset.orders),
      amount: finiteSum(dataset.amount),
    },
    columns: columns.map((column) => reorder(column, order)),
    quality: dataset.quality,
    ...(dataset.currency === undefined ? {} : { currency: dataset.currency }),
  };
}

const finiteSum = (values: Float64Array): number =>
  neumaierSumsBy(new Uint16Array(values.length), values, 1)[0];
