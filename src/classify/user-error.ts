import type { Message } from './message';

/** Every way a run can end early. Each has `errors.<kind>.what` and `errors.<kind>.do` in the locale files. */
export const errorKinds = [
  'emptySheet',
  'emptySelection',
  'oneColumn',
  'headerOnly',
  'noCustomerColumn',
  'noDateColumn',
  'noAmountColumn',
  'noUsableRows',
  'mixedCurrencies',
  'notCells',
  'severalAreas',
  'cellEditing',
  'sheetProtected',
  'occupiedCells',
  'mergedCells',
  'tornCells',
  'tooLarge',
  'unknownColumn',
  'invalidRecipe',
  'noStoredRecipe',
  'dataMoved',
  'changedMeanwhile',
  'sessionLost',
  'excelBusy',
  'noAnswer',
  'interrupted',
  'nothingToUndo',
  'cannotUndo',
  'snapshotUnreadable',
  'noHistorySheet',
  'cancelled',
  'unexpected',
] as const;

/** One of {@link errorKinds}. */
export type ErrorKind = (typeof errorKinds)[number];

/**
 * An error a user can read and act on: what happened, which cells, what to do.
 *
 * It has no language; the pane and the ribbon commands translate `errors.<kind>.what` and `.do` with `params`.
 *
 * @example
 * throw new UserError('occupiedCells', { sheet: 'Orders' }, ['H1:J12']);
 */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    readonly kind: ErrorKind,
    readonly params: NonNullable<Message['params']> = {},
    /** A1 addresses of the cells concerned. */
    readonly cells: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(`${kind} ${JSON.stringify(params)} ${cells.join(' ')}`.trim(), options);
  }
}
