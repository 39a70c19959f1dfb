import { snapshotsOf } from '../../classify';
import type { DrawnSheet } from '../drawn-sheet/sheet-drawing';
import type { Translate } from '../tier-columns';
import type { PlannedDrawing } from '../write-plan';
import { drawHistory } from './history-drawing';
import type { HistoryPlan } from './plan-history';

/**
 * The history sheet of a run: its snapshot compared with the one before.
 *
 * @param there The sheet of the last run.
 * @param freeSheet Gives a name that no sheet has.
 */
export function historySheet(
  { catalogue, snapshot, previous }: HistoryPlan,
  there: DrawnSheet | undefined,
  translate: Translate,
  freeSheet: (wanted: string) => string,
): PlannedDrawing {
  const drawing = drawHistory(
    {
      snapshots: snapshotsOf(catalogue),
      compared: previous === 'unreadable' ? previous : previous && { before: previous, after: snapshot },
    },
    translate,
  );
  const sheet = there
    ? { id: there.sheetId, name: there.sheetName }
    : { name: freeSheet(translate({ key: 'history.sheet' })) };
  return { what: 'history', sheet, drawing, previous: there };
}
