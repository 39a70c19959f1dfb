import { UserError } from '../../classify';

/** Any error as one that can be shown. What nobody foresaw keeps its own words, for a report. */
export const userErrorOf = (error: unknown): UserError =>
  error instanceof UserError
    ? error
    : new UserError(
        'unexpected',
        error instanceof Error
          ? { code: error.name, message: error.message }
          : { code: 'Error', message: String(error) },
        [],
        { cause: error },
      );
