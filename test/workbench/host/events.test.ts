import {
  activateSheet,
  addSheet,
  areaOf,
  enterValue,
  select,
  type Sheet,
} from '../../../src/workbench/model';
import { useOffice } from '../../support/use-office';

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('events through Office.js', () => {
  const office = useOffice();
  function firstSheet(): Sheet {
    const [sheet] = office().workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    return sheet;
  }

  it('tells of selections on the workbook and on a sheet, until the handler is removed', async () => {
    const workbookEvents: unknown[] = [];
    const addresses: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.onSelectionChanged.add(async (event) => {
        workbookEvents.push(event);
      });
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onSelectionChanged.add(async (event) => {
        addresses.push(event.address);
      });
      await context.sync();
      return added;
    });
    select(office().workbook, firstSheet(), [areaOf(1, 1, 2, 2)]);
    await settle();
    expect(workbookEvents).toHaveLength(1);
    expect(addresses).toEqual(['B2:C3']);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    select(office().workbook, firstSheet(), [areaOf(0, 0)]);
    await settle();
    expect(workbookEvents).toHaveLength(1);
    expect(addresses).toEqual(['B2:C3', 'A1']);
  });

  it('tells who changed which cells: a person or the add-in', async () => {
    const seen: [string, string, string, unknown][] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(async (event) => {
        seen.push([event.address, event.changeType, event.source, event.triggerSource]);
      });
      await context.sync();
      sheet.getRange('A1:B1').values = [[1, 2]];
      await context.sync();
    });
    enterValue(office().workbook, firstSheet(), 4, 2, 'typed', 'user');
    await settle();
    expect(seen).toEqual([
      ['A1:B1', 'RangeEdited', 'Local', 'ThisLocalAddin'],
      ['C5', 'RangeEdited', 'Local', 'Unknown'],
    ]);
  });

  it('gives the changed range, and tells of tables, added and activated sheets', async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        [1, 2],
      ];
      const table = sheet.tables.add('A1:B2', true);
      await context.sync();
      table.onChanged.add(async (event) => {
        const values = await Excel.run(async (own) => {
          const range = event.getRange(own).load('values');
          await own.sync();
          return range.values;
        });
        seen.push(['table', event.address, values]);
      });
      context.workbook.worksheets.onAdded.add(async () => {
        seen.push('added');
      });
      context.workbook.worksheets.onActivated.add(async () => {
        seen.push('activated');
      });
      await context.sync();
    });
    enterValue(office().workbook, firstSheet(), 1, 1, 7, 'user');
    await settle();
    activateSheet(office().workbook, addSheet(office().workbook, 'New').id);
    await settle();
    expect(seen).toEqual([['table', 'B2', [[7]]], 'added', 'activated']);
  });

  it('says nothing nobody asked for', async () => {
    const messages: string[] = [];
    office().host.onEvent((text) => messages.push(text));
    enterValue(office().workbook, firstSheet(), 0, 0, 1, 'user');
    await settle();
    expect(messages).toEqual([]);
  });
});
