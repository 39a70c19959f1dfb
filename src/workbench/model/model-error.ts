/** The codes Excel gives refused operations (Excel.ErrorCodes). */
export type ModelErrorCode =
  | 'InvalidArgument'
  | 'InvalidReference'
  | 'ItemNotFound'
  | 'ItemAlreadyExists'
  | 'AccessDenied'
  | 'InvalidOperation'
  | 'InvalidSelection'
  | 'InsertDeleteConflict'
  | 'RangeExceedsLimit'
  | 'Conflict';

/** An operation that Excel would refuse, with Excel's code for it. */
export class ModelError extends Error {
  readonly code: ModelErrorCode;
  constructor(code: ModelErrorCode, message: string) {
    super(message);
    this.name = 'ModelError';
    this.code = code;
  }
}
