import { recipeSchema } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import { addTable, enterValue, renameTableColumn, type Workbook } from '../../src/workbench/model';
import { customerRows, orderRows } from '../support/order-rows';
import { rowsOf, runOnSelection, stateOf, sheetOf, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1 });
const chinese = { translate: translatorFor('zh-CN') };

function tableOfCustomers(): Workbook {
  const workbook = workbookOf(customerRows(60), 'Customers');
  addTable(workbook, workbook.sheets[0], { row: 0, column: 0, rowCount: 61, columnCount: 4 }, true);
  return workbook;
}

describe.each([
  ['order rows', () => workbookOf(orderRows(400), 'Orders'), 'Customer tiers'],
  ['customer rows in a range', () => workbookOf(customerRows(60), 'Customers'), 'Customers'],
  ['customer rows in a table', tableOfCustomers, 'Customers'],
])('headers of %s', (_, make, name) => {
  const office = useOffice(() => ({ workbook: make() }));
  const sheet = () => sheetOf(office().workbook, name);
  const headers = () => rowsOf(sheet())[0]?.map(String) ?? [];
  const rename = (at: number, header: string) => {
    const [table] = sheet().tables;
    if (table) renameTableColumn(office().workbook, sheet(), table, at, header);
    else enterValue(office().workbook, sheet(), 0, at, header, 'user');
  };

  it('follow the language of the run, unless the user renamed them', async () => {
    await runOnSelection(recipe);
    const english = headers();
    const last = english.length - 1;
    rename(last, 'My tier');
    await runOnSelection(recipe, chinese);
    expect(headers()).toHaveLength(english.length);
    expect(headers()[last]).toBe('My tier');
    expect(headers()).toEqual(expect.arrayContaining(['RFM 客户类型', 'ABC 类别']));
    expect(new Set(headers()).size).toBe(english.length);
    const [pivot] = office().workbook.sheets.flatMap(({ pivots }) => pivots);
    expect(pivot?.rows.map(({ field }) => field)).toEqual(['RFM 客户类型']);
    await runOnSelection(recipe);
    expect(headers()).toEqual([...english.slice(0, -1), 'My tier']);
  });

  it('are what they were when a run in another language is cancelled late', async () => {
    await runOnSelection(recipe);
    const { workbook, host } = office();
    const before = stateOf(workbook);
    const { handle } = host;
    const abort = new AbortController();
    host.handle = (request) => {
      const answer = handle(request);
      if (headers().includes('RFM 客户类型')) abort.abort();
      return answer;
    };
    await expect(runOnSelection(recipe, { ...chinese, signal: abort.signal })).rejects.toThrow('cancelled');
    host.handle = handle;
    expect(stateOf(workbook)).toBe(before);
  });
});
