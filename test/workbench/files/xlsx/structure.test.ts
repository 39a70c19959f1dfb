import { saveFile } from '../../../../src/workbench/files';
import { closeZip, openZip, putPart, readPart } from '../../../../src/workbench/files/xlsx/zip';
import { structureProblems } from '../../../support/xlsx-structure';
import { chartsWorkbook } from '../charts-workbook';
import { tiersWorkbook } from '../tiers-workbook';

describe('the parts of a saved file', () => {
  it.each([
    ['tables, rules, a pivot and settings', tiersWorkbook],
    ['charts', chartsWorkbook],
  ])('are as Excel wants them: %s', async (_what, make) => {
    expect(await structureProblems(await saveFile(make()))).toEqual([]);
  });
});

/** The tiers workbook with one part changed. */
async function damaged(part: string, change: (xml: string) => string): Promise<string[]> {
  const zip = openZip(await saveFile(tiersWorkbook()));
  const before = (await readPart(zip, part)) ?? '';
  const after = change(before);
  expect(after).not.toBe(before);
  await putPart(zip, part, after);
  return structureProblems(closeZip(zip));
}

describe('the structural check', () => {
  it.each<[string, string, (xml: string) => string, RegExp]>([
    [
      'a missing part',
      'xl/_rels/workbook.xml.rels',
      (xml) => xml.replace('styles.xml', 'gone.xml'),
      /gone.xml, which is not there/,
    ],
    [
      'a missing content type',
      '[Content_Types].xml',
      (xml) => xml.replace(/<Default Extension="xml"[^>]*>/, ''),
      /has no content type/,
    ],
    [
      'a wrong content type',
      '[Content_Types].xml',
      (xml) => xml.replace('spreadsheetml.table+xml', 'xml'),
      /is a table, but/,
    ],
    [
      'a dangling id',
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace(/(<tablePart r:id=")\w+/, '$1rId99'),
      /refers to rId99/,
    ],
    [
      'elements out of order',
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace(/(<sheetViews>.*?<\/sheetViews>)(.*?<\/sheetData>)/s, '$2$1'),
      /<sheetViews> too late/,
    ],
    [
      'a missing attribute',
      'xl/tables/table1.xml',
      (xml) => xml.replace(/ displayName="[^"]*"/, ''),
      /needs displayName/,
    ],
    [
      'a header unlike its cell',
      'xl/tables/table1.xml',
      (xml) => xml.replace('name="Sales"', 'name="Turnover"'),
      /header "Turnover", but D1 says "Sales"/,
    ],
    [
      'a style that is not there',
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace(/(<c r="A1"[^>]* s=")\d+/, '$1999'),
      /style 999 of/,
    ],
    [
      'a look that is not there',
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace(/dxfId="\d+"/, 'dxfId="77"'),
      /dxfId 77 of/,
    ],
    [
      'a record too few',
      'xl/pivotCache/pivotCacheRecords1.xml',
      (xml) => xml.replace(/<r>.*?<\/r>/, ''),
      /records are not counted so/,
    ],
    [
      'an item the cache does not have',
      'xl/pivotTables/pivotTable1.xml',
      (xml) => xml.replace('<item x="0"/>', '<item x="9"/>'),
      /items the cache does not have/,
    ],
    [
      'fields unlike the source',
      'xl/pivotCache/pivotCacheDefinition1.xml',
      (xml) => xml.replace('name="Segment"', 'name="Tier"'),
      /but the source says/,
    ],
    [
      'a name on no sheet',
      'xl/workbook.xml',
      (xml) => xml.replace(/'Customer tiers'!(?=\$B\$1<)/, 'Gone!'),
      /is on gone, which is not there/,
    ],
    [
      'a string that is not there',
      'xl/sharedStrings.xml',
      (xml) => xml.replace(/<si>.*?<\/si>(?!.*<si>)/s, ''),
      /has string \d+ of/,
    ],
  ])('finds %s', async (_what, part, change, problem) => {
    expect(await damaged(part, change)).toContainEqual(expect.stringMatching(problem));
  });
});
