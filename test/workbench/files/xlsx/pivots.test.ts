import { DOMParser, type Element } from '@xmldom/xmldom';
import { openFile, saveFile } from '../../../../src/workbench/files';
import { drawPivot, readValues, requireSheet, type Workbook } from '../../../../src/workbench/model';
import { convertInLibreOffice } from '../../../support/libreoffice';
import { structureProblems } from '../../../support/xlsx-structure';
import { pivotsWorkbook, wishes } from '../pivots-workbook';

/** What a sheet shows from its pivot's first cell on, as text; blank lines and columns at its end are left out. */
function drawn(workbook: Workbook, name: string): string[][] {
  const sheet = requireSheet(workbook, name);
  const [pivot] = sheet.pivots;
  if (!pivot) throw new Error(`no pivot on ${name}`);
  return readValues(sheet.cells, pivot.area).map((row) => row.map(String));
}

/** The numbers of a table in reading order. */
const numbers = (rows: readonly (readonly (string | number)[])[]): number[] =>
  rows.flatMap((row) => row.filter((cell) => cell !== '' && Number.isFinite(Number(cell))).map(Number));

describe.each(['en-US', 'zh-CN'] as const)('pivots saved in %s', (language) => {
  const before = pivotsWorkbook(language);
  const saved = saveFile(before);
  const opened = saved.then((bytes) => openFile(bytes, 'pivots.xlsx'));
  const inLibreOffice = saved
    .then((bytes) => convertInLibreOffice(bytes, 'fods'))
    .then((xml) => new DOMParser().parseFromString(xml.toString('utf8'), 'text/xml'));

  it('have sound parts', async () => {
    expect(await structureProblems(await saved)).toEqual([]);
  });

  it.each(wishes.map(({ name }) => name))('are drawn alike when opened and refreshed: %s', async (name) => {
    const workbook = await opened;
    expect(drawn(workbook, name)).toEqual(drawn(before, name));
    const sheet = requireSheet(workbook, name);
    const [pivot] = sheet.pivots;
    workbook.language = language;
    if (pivot) drawPivot(workbook, sheet, pivot);
    expect(drawn(workbook, name)).toEqual(drawn(before, name));
  });

  it.each(wishes.map(({ name }) => name))('are computed alike by LibreOffice: %s', async (name) => {
    const tables = [...(await inLibreOffice).getElementsByTagName('table:table')];
    const sheet = tables.find((one) => one.getAttribute('table:name') === name);
    if (!sheet) throw new Error(`LibreOffice has no sheet ${name}`);
    const cells = [...sheet.getElementsByTagName('table:table-row')].map((row) =>
      [...row.getElementsByTagName('table:table-cell')].map((cell: Element) =>
        cell.getAttribute('office:value-type') === 'float' ? (cell.getAttribute('office:value') ?? '') : '',
      ),
    );
    const ours = numbers(drawn(before, name));
    const theirs = numbers(cells);
    expect(ours.length).toBeGreaterThan(8);
    expect(theirs).toHaveLength(ours.length);
    theirs.forEach((value, at) => expect(value).toBeCloseTo(ours[at] ?? Number.NaN, 6));
  });
});
