/**
 * Classifying customers: pure functions over typed columns, entered only here.
 *
 * cells → {@link RawTable} → {@link Dataset} → {@link Classification}. Nothing here knows a sheet, a page or a
 * language; texts are {@link Message} keys.
 *
 * Conventions, everywhere:
 * - *Days* are serial days of the 1900 system (45292 is 2024-01-01), whole; times of day are dropped. *Money* is in the
 *   unit of the amount column, returns subtracted; sums do not depend on the order of rows.
 * - *Recency* is whole days from the last order to the reference date (the day after the latest order unless chosen
 *   otherwise). *Frequency* is distinct orders, *monetary* their net sum, or the mean per order where asked for.
 * - *Quantiles* are type 7 of Hyndman and Fan (1996), those of Excel's PERCENTILE.INC, R and NumPy; a value on a cut
 *   point belongs to the bin below it. Equal values always share a score, tier or class.
 * - *Unknown* is NaN: it scores lowest, counts as the mean in clusters and as 50 in a composite score, and is counted
 *   in the notes. Zero and negative values are C in ABC and add nothing to its total.
 * - *Deterministic*: the same customers and recipe give the same result to the last bit, in any order of rows; random
 *   draws are seeded, and the clock is a parameter.
 * - *A change for the better* of one customer (more money in an order, one more order, a last order on a later day),
 *   with every cut point computed anew, never makes worse: the scores and the total of RFM by quantiles, ranks, natural
 *   breaks, the package's rule, own cuts, mean or median; the 8 segments on such scores; ABC; value tiers; historic and
 *   simple lifetime value; loyalty; bands; the composite score of a customer with an order. Not promised: segments of
 *   the 11, the 10 or an own grid (names, not a ladder); one more order where monetary is a mean per order; more than
 *   money under nested scoring (a customer changes groups); lifecycle, clusters, predicted value (their own gap, centres
 *   and fit move); rules and matrices (their order is the user's). Tested in test/classify/methods/promises.test.ts.
 * - *Reasons* (`outputs.why`): a change that is named leads to the tier that is named, by the method itself with every cut
 *   point, group and number of groups found anew after the change, all other customers as they are; a newest order moves
 *   the reference date where that follows the latest order. On each measure it is the least step (a day, an order, a cent)
 *   that does, and among measures the one over the fewest scores (RFM) or standard deviations (clusters, where it is the
 *   least of all that were tried: clusters do not move steadily with a value, and may do so in between). What a change
 *   does to everyone is followed from what is known, not classified again, so that all customers of long lists are
 *   answered. Where that cannot be (a lifetime value model whose fit is no plain maximum, clusters of far more than
 *   100,000 customers) work is limited, and the text says what is said of the model as it stands, or was not tried.
 *   Tested by applying the changes in test/classify/methods/why-after-change.test.ts and in why.test.ts of each
 *   method, and for the least by trying every smaller step.
 *
 * Methods, each documented at its file in `methods/`: RFM (Hughes 1994), ABC (Pareto), value tiers (natural breaks:
 * Jenks 1967, exact by Wang and Song 2011), lifetime value (BG/NBD: Fader, Hardie and Lee 2005; MBG/NBD: Batislam,
 * Denizel and Filiztekin 2007; Pareto/NBD: Schmittlein, Morrison and Colombo 1987; Gamma-Gamma: Fader and Hardie 2013),
 * lifecycle, loyalty, clusters (k-means++: Arthur and Vassilvitskii 2007; silhouette: Rousseeuw 1987), attribute
 * groups, composite score, matrix; any of them within groups.
 *
 * Errors are {@link UserError}s whose kind says what is wrong, as where no row can be used; any dataset that was built gives
 * a result. Only {@link recipeSchema} by itself throws zod's error: read saved recipes by {@link parseRecipe}.
 *
 * @example
 * const column = (role: Role, cells: CellValue[]) => {
 *   const encoder = createColumnEncoder({ role, header: role, sheetColumn: 0, numberFormat: 'General' });
 *   encoder.add(cells);
 *   return encoder.finish();
 * };
 * const columns = [
 *   column('customer', ['Ann', 'Bo', 'Ann']),
 *   column('orderDate', [45292, 45293, 45300]),
 *   column('amount', [100, 40, 60]),
 * ];
 * const table: RawTable = { sheetName: 'Orders', rowCount: 3, firstRow: 1, dateSystem: 1900, columns };
 * const result = classify(buildDataset(table, defaultRecipe), defaultRecipe, { today: 45323 });
 * result.methods[1].counts; // ABC: of A 1 customer with 2 orders, 160 in all; of B 1 with 1 order, 40; of C none
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
