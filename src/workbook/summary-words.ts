import type { Classification, Message } from '../classify';
import type { PivotPlanner } from './plan-pivot';
import type { Translate } from './tier-columns';

/** A word of the summary in the run's language. */
export type Word = (key: string, params?: Message['params']) => string;

/** What the pieces of the summary are made from. */
export interface SummaryParts {
  classification: Classification;
  translate: Translate;
  word: Word;
  /** Number format of amounts: without cents once they are large. */
  money: string;
  /** Makes pivots; absent where Excel or the rows cannot feed one. */
  pivots: PivotPlanner | undefined;
}
