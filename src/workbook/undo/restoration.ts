import { inExcel } from '../excel';
import { storedWritten } from '../locate-written';
import type { Written } from '../written';
import type { BlockNow } from './locate-block';
import type { OwnRows } from './own-table-rows';
import type { RestoreEnd } from './restore-end';
import type { FormerBlock } from './undo-record';

/** A restoration under way, whose steps are tried again where they fail by chance. */
export interface Restoration {
  end: RestoreEnd;
  /** Whether an earlier write may have broken off halfway, so that rows stand there twice, or blank. */
  isResumed: boolean;
  /** Tells what the settings say that was written; what has to stand in the workbook before the first change comes along. */
  begin: () => Promise<Written | undefined>;
  /** Blocks as they were just found; what was changed since is looked up anew. */
  located: Map<FormerBlock, BlockNow>;
  /** What was found out of our own tables before the first of their cells was written. */
  ownRows: Map<FormerBlock, OwnRows>;
}

/** Prepares a restoration. */
export const newRestoration = (
  about: Pick<Restoration, 'end' | 'isResumed'> & Partial<Pick<Restoration, 'begin' | 'located'>>,
): Restoration => ({
  begin: () => inExcel(storedWritten),
  located: new Map(),
  ...about,
  ownRows: new Map(),
});
