import { UserError } from '../../classify';
import { officeCode } from '../excel';

/** How often something is tried that must come to its end. */
const attempts = 3;

/**
 * Does a job that may be done again and again until it succeeds, because a request of it can fail by chance.
 *
 * @throws the last error, once it failed three times; at once where the session is lost
 */
export async function insist<T>(job: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await job();
    } catch (error) {
      if (attempt === attempts || isHopeless(error)) throw error;
    }
  }
}

const isHopeless = (error: unknown): boolean =>
  error instanceof UserError ? hopeless.includes(error.kind) : officeCode(error) === undefined;

const hopeless: readonly string[] = [
  'sessionLost',
  'sheetProtected',
  'cannotUndo',
] satisfies UserError['kind'][];
