import { saveFile } from '../../../../src/workbench/files';
import { fillSample } from '../../../../src/workbench/files/fill-sample';
import {
  type Area,
  type CellValue,
  putValue,
  type Sheet,
  type Workbook,
} from '../../../../src/workbench/model';
import { containsArea, containsCell } from '../../../../src/workbench/model/area';
import { translatorFor } from '../../../../src/locales/translate';
import { addressOf } from '../../../../src/workbook/address';
import { type FlatDocument, type FlatSheet, readFlatDocument } from '../../../support/flat-document';
import { convertAllInLibreOffice } from '../../../support/libreoffice';
import { startOffice } from '../../../support/office-in-node';
import { customerRows } from '../../../support/order-rows';
import { rowsOf, runOnSelection, workbookOf } from '../../../support/run-in-office';

interface SavedCase {
  name: string;
  language: 'en-US' | 'zh-CN';
  make: () => Workbook;
  /** Whether the rows are in an Excel table, which our columns then enlarge. */
  isTable?: boolean;
}

const chinese = ['客户编号', '最近购买日期', '订单数', '消费金额'];

const cases: readonly SavedCase[] = [
  { name: 'orders, English', language: 'en-US', make: () => fillSample('en') },
  { name: 'orders, Chinese', language: 'zh-CN', make: () => fillSample('zh') },
  { name: 'customers, English', language: 'en-US', make: () => workbookOf(customerRows(200)), isTable: true },
  {
    name: 'customers, Chinese',
    language: 'zh-CN',
    make: () => workbookOf([chinese, ...customerRows(200).slice(1)]),
  },
];

/** Classifies twice, with later rows the second time, so that the history compares two snapshots. */
async function classified({ language, make, isTable }: SavedCase): Promise<Workbook> {
  const workbook = make();
  workbook.language = language;
  const office = await startOffice({ workbook, displayLanguage: language });
  try {
    if (isTable)
      await Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().tables.add('A1:D201', true);
        await context.sync();
      });
    const options = { translate: translatorFor(language), otherLanguage: translatorFor('en') };
    await runOnSelection(undefined, options);
    makeNews(workbook.sheets[0]);
    await runOnSelection(undefined, { ...options, today: 45_700 });
  } finally {
    await office.stop();
  }
  return workbook;
}

/** Every eighth of the first rows is of a later day. */
function makeNews({ cells, ...sheet }: Sheet): void {
  const [header, ...rows] = rowsOf({ ...sheet, cells });
  const date = header.findIndex((name) => /date|日期/i.test(String(name)));
  const latest = Math.max(...rows.map((row) => Number(row[date])).filter(Number.isFinite));
  for (let row = 1; row <= 160; row += 8) putValue(cells, row, date, latest + 30);
}

/** A range as LibreOffice writes it: one cell as `B2:B2`. */
function rangeOf({ row, column, rowCount, columnCount }: Area): string {
  const address = addressOf({ firstRow: row, firstColumn: column, rowCount, columnCount });
  return address.includes(':') ? address : `${address}:${address}`;
}

const kinds: Record<string, string> = {
  Custom: 'condition',
  DataBar: 'data-bar',
  ColorScale: 'color-scale',
  IconSet: 'icon-set',
};

/** Cells as text with their address; spacing apart, which OpenDocument keeps in elements of its own. */
function cellsOf(rows: readonly (readonly CellValue[])[], leaveOut: readonly Area[]): string[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((value, column) => {
      if (value === '' || leaveOut.some((area) => containsCell(area, row, column))) return [];
      const text = typeof value === 'number' ? value.toPrecision(9) : String(value).replaceAll(/\s+/g, '');
      return [`${rangeOf({ row, column, rowCount: 1, columnCount: 1 })} ${text}`];
    }),
  );
}

/** LibreOffice draws a pivot itself, of several figures one row lower. */
const pivotAreas = ({ pivots }: Sheet): Area[] =>
  pivots.flatMap(({ area }) => (area ? [{ ...area, rowCount: area.rowCount + 1 }] : []));

/** Without those on pivots: LibreOffice clears the cells of a pivot, rules and all, when it draws it. */
function rulesOf(sheet: Sheet): string[] {
  const pivots = pivotAreas(sheet);
  return sheet.conditionalFormats
    .filter(({ areas }) => !areas.every((area) => pivots.some((pivot) => containsArea(pivot, area))))
    .map(({ areas, rule }) => `${areas.map(rangeOf).join(' ')} ${kinds[rule.type]}`)
    .sort();
}

const numbersOf = (rows: readonly (readonly CellValue[])[]): string[] =>
  rows
    .flat()
    .filter((cell) => typeof cell === 'number')
    .sort((a, b) => a - b)
    .map((number) => number.toPrecision(9));

describe('classified workbooks in LibreOffice', () => {
  const found = new Map<SavedCase, { workbook: Workbook; document: FlatDocument }>();

  beforeAll(async () => {
    const workbooks: Workbook[] = [];
    for (const one of cases) workbooks.push(await classified(one));
    const files = await Promise.all(workbooks.map((workbook) => saveFile(workbook)));
    const documents = await convertAllInLibreOffice(files, 'fods');
    for (const [at, one] of cases.entries())
      found.set(one, { workbook: workbooks[at], document: readFlatDocument(documents[at]) });
  }, 300_000);

  const of = (one: SavedCase) => {
    const both = found.get(one);
    if (!both) throw new Error(`${one.name} was not saved`);
    const pairs = both.workbook.sheets.map((sheet): [Sheet, FlatSheet] => {
      const theirs = both.document.sheets.find(({ name }) => name === sheet.name);
      if (!theirs) throw new Error(`LibreOffice has no sheet ${sheet.name}`);
      return [sheet, theirs];
    });
    return { ...both, pairs };
  };

  it.each(cases)('$name: tables with name, range and headers', (one) => {
    const { document, pairs } = of(one);
    const quoted = (name: string) => (/[^\p{L}\p{N}_]/u.test(name) ? `'${name}'` : name);
    const ours = pairs.flatMap(([sheet]) =>
      sheet.tables.map(({ name, area }) => {
        const [start, end] = rangeOf(area).split(':');
        return [name, `${quoted(sheet.name)}.${start}:${quoted(sheet.name)}.${end}`];
      }),
    );
    expect(ours).toHaveLength(one.name.startsWith('orders') || one.isTable ? 1 : 0);
    expect(document.tables).toEqual(ours);
    for (const [sheet, theirs] of pairs)
      for (const { area, columns } of sheet.tables)
        expect(theirs.rows[area.row].slice(area.column, area.column + area.columnCount)).toEqual(
          columns.map(({ name }) => name),
        );
  });

  it.each(cases)('$name: the same conditional formats on the same ranges', (one) => {
    const { pairs } = of(one);
    for (const [sheet, theirs] of pairs)
      expect([sheet.name, theirs.rules]).toEqual([sheet.name, rulesOf(sheet)]);
    const all = pairs.flatMap(([, { rules }]) => rules);
    for (const kind of Object.values(kinds)) expect(all.some((rule) => rule.endsWith(kind))).toBe(true);
  });

  it.each(cases)('$name: the same values on every sheet', (one) => {
    const { pairs } = of(one);
    expect(pairs.length).toBeGreaterThan(3);
    for (const [sheet, theirs] of pairs) {
      const pivots = pivotAreas(sheet);
      expect(cellsOf(theirs.rows, pivots)).toEqual(cellsOf(rowsOf(sheet), pivots));
      expect(numbersOf(theirs.rows)).toEqual(numbersOf(rowsOf(sheet)));
    }
  });

  it.each(cases)('$name: as many pivots and charts', (one) => {
    const { document, workbook } = of(one);
    const pivots = workbook.sheets.flatMap((sheet) => sheet.pivots);
    expect(pivots.length).toBeGreaterThan(0);
    expect(document.pivots).toBe(pivots.length);
    expect(document.charts).toBe(workbook.sheets.flatMap((sheet) => sheet.charts).length);
  });
});
