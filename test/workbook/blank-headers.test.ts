import { recipeSchema } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import { enterValue, type Workbook } from '../../src/workbench/model';
import { refreshTiers } from '../../src/workbook/refresh';
import { removeEverything } from '../../src/workbook/remove-everything';
import { undoLastRun } from '../../src/workbook/undo-last-run';
import { customerRows } from '../support/order-rows';
import {
  classifyHere,
  rowsOf,
  runOnSelection,
  sheetOf,
  snapshot,
  today,
  workbookOf,
} from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1, outputs: { history: false } });
const refresh = (language: 'en' | 'zh-CN' = 'en') =>
  refreshTiers({ classifier: classifyHere, translate: translatorFor(language), today });

describe('a header of ours outside tables', () => {
  const office = useOffice(() => ({ workbook: workbookOf(customerRows(12), 'Customers') }));
  const headers = () => rowsOf(sheetOf(office().workbook, 'Customers'))[0] ?? [];

  /** Types over the header of a column. */
  function retitle(workbook: Workbook, header: string, text: string): void {
    enterValue(workbook, sheetOf(workbook, 'Customers'), 0, headers().indexOf(header), text, 'user');
  }

  const pivots = () =>
    sheetOf(office().workbook, 'Summary').pivots.map(({ rows }) => rows.map(({ field }) => field));

  it.each(['RFM segment', 'ABC class', 'R score'])(
    '%s, emptied by the user, is written again; an undo empties it',
    async (header) => {
      const { workbook } = office();
      const before = snapshot(workbook);
      await runOnSelection(recipe);
      const full = headers();
      const fields = pivots();
      retitle(workbook, header, '');
      const blank = headers();
      await refresh();
      expect(headers()).toEqual(full);
      expect(pivots()).toEqual(fields);
      await undoLastRun();
      expect(headers()).toEqual(blank);
      await refresh();
      expect(headers()).toEqual(full);
      await removeEverything();
      expect(snapshot(workbook)).toBe(before);
    },
  );

  it('is written in the language of the run, one that the user chose as they chose it', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    retitle(workbook, 'Value tier', 'Our tier');
    await refresh();
    const full = headers();
    retitle(workbook, 'Our tier', '');
    retitle(workbook, 'ABC class', '');
    await refresh('zh-CN');
    expect(headers()).toHaveLength(full.length);
    expect(headers()).toContain('Our tier');
    expect(headers()).toContain('ABC 类别');
    expect(headers()).not.toContain('');
  });
});
