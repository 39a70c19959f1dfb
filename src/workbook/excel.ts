import { UserError } from '../classify';

/** A value from Excel before anyone looked at it, e.g. an OfficeExtension.Error. */
interface OfficeErrorShape {
  code: string;
  message: string;
}

function isOfficeError(error: unknown): error is OfficeErrorShape {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'message' in error &&
    typeof error.message === 'string'
  );
}

const busy = new Set(['InvalidOperationInCellEditMode', 'InvalidSelection', 'HostIsBusy', 'ExcelIsBusy']);
const tooLarge = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'PayloadLimitExceeded',
  'RangeExceedsLimit',
  'CellLimitExceeded',
]);

/** The code of an Office.js error, e.g. `ItemNotFound`; undefined for anything else. */
export const officeCode = (error: unknown): string | undefined =>
  isOfficeError(error) ? error.code : undefined;

/**
 * Any error as one that a user can read.
 *
 * @param sheet The sheet that was being read or written, for the message.
 */
export function toUserError(error: unknown, sheet = ''): UserError {
  if (error instanceof UserError) return error;
  if (error instanceof DOMException && error.name === 'AbortError')
    return new UserError('cancelled', {}, [], { cause: error });
  if (!isOfficeError(error)) {
    const message = error instanceof Error ? error.message : String(error);
    return new UserError('unexpected', { code: 'Error', message }, [], { cause: error });
  }
  const { code, message } = error;
  if (code === 'AccessDenied') return new UserError('sheetProtected', { sheet }, [], { cause: error });
  if (tooLarge.has(code)) return new UserError('tooLarge', { sheet }, [], { cause: error });
  if (busy.has(code)) return new UserError('cellEditing', {}, [], { cause: error });
  return new UserError('unexpected', { code, message }, [], { cause: error });
}

/**
 * Runs a job against the open workbook; whatever goes wrong arrives as a {@link UserError}.
 *
 * The context is a bare one: `Excel.run` would ask Excel to keep a reference to every range of the job and to
 * forget it afterwards, which doubles the actions of a large write. In return a range may not be used after the
 * sync that follows it; sheets, tables and columns, which have ids, may.
 *
 * @param sheet The sheet concerned, to be named if it turns out to be protected.
 * @example
 * const name = await inExcel(async (context) => {
 *   const sheet = context.workbook.worksheets.getActiveWorksheet();
 *   sheet.load('name');
 *   await context.sync();
 *   return sheet.name;
 * });
 */
export async function inExcel<T>(
  job: (context: Excel.RequestContext) => Promise<T>,
  sheet?: string,
): Promise<T> {
  try {
    return await job(new Excel.RequestContext());
  } catch (error) {
    throw toUserError(error, sheet);
  }
}

/** Throws the readable form of a cancelled job. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new UserError('cancelled');
}
