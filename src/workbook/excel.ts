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

const lost = new Set(['InvalidOrTimedOutSession', 'InvalidOrTimedOutSessionMessage', 'Unauthenticated']);
const throttled = new Set(['ActivityLimitReached', 'TooManyRequests', 'ServiceNotAvailable']);

/**
 * How long an answer of Excel is waited for, in milliseconds. Four megabytes on a slow connection take some twenty
 * seconds; an Excel that is silent for longer than this will not answer any more.
 */
export const patience = { answer: 120_000 };

/** A context whose syncs do not wait for ever: Office.js itself has no time limit. */
export function newContext(): Excel.RequestContext {
  const context = new Excel.RequestContext();
  const sync = context.sync.bind(context);
  context.sync = (passThrough) => inTime(sync(passThrough));
  return context;
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new UserError('noAnswer', { seconds: Math.round(patience.answer / 1000) }));
    }, patience.answer);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

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
  if (lost.has(code)) return new UserError('sessionLost', {}, [], { cause: error });
  if (throttled.has(code)) return new UserError('excelBusy', {}, [], { cause: error });
  if (code === 'AccessDenied') return new UserError('sheetProtected', { sheet }, [], { cause: error });
  if (tooLarge.has(code)) return new UserError('tooLarge', { sheet }, [], { cause: error });
  if (code === 'InsertDeleteConflict') return new UserError('tornCells', {}, [], { cause: error });
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
    return await job(newContext());
  } catch (error) {
    throw toUserError(error, sheet);
  }
}

/** Throws the readable form of a cancelled job. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new UserError('cancelled');
}
