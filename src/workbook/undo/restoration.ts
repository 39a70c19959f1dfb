import type { OwnRows } from './own-table-rows';
import type { RestoreEnd } from './restore-end';
import type { FormerBlock } from './undo-record';

/** A restoration under way, whose steps are tried again where they fail by chance. */
export interface Restoration {
  end: RestoreEnd;
  /** Whether an earlier write may have broken off halfway, so that rows stand there twice, or blank. */
  isResumed: boolean;
  /** What was found out of our own tables before the first of their cells was written. */
  ownRows: Map<FormerBlock, OwnRows>;
}

/** Begins a restoration. */
export const beginRestoration = (end: RestoreEnd, isResumed: boolean): Restoration => ({
  end,
  isResumed,
  ownRows: new Map(),
});
