import { DOMParser } from '@xmldom/xmldom';
import { openFile, saveFile } from '../../../../src/workbench/files';
import { openZip, readPart } from '../../../../src/workbench/files/xlsx/zip';
import {
  addRule,
  areaOf,
  type ConditionalRule,
  createWorkbook,
  defaultDataBar,
  putValue,
} from '../../../../src/workbench/model';
import { convertInLibreOffice } from '../../../support/libreoffice';
import { structureProblems } from '../../../support/xlsx-structure';

const format = { fill: '#C6E0B4', fontColor: '#1E4620', bold: true };
const preset = (criterion: string): ConditionalRule => ({ type: 'PresetCriteria', criterion, format });
const text = (operator: string): ConditionalRule => ({
  type: 'ContainsText',
  operator,
  text: '重要 "A" & <B>',
  format,
});

const rules: ConditionalRule[] = [
  { type: 'Custom', formula: '=AND($A1="Lost",B1<>"<&>")', format },
  { type: 'CellValue', operator: 'EqualTo', formula1: '="Champions"', formula2: undefined, format },
  { type: 'CellValue', operator: 'Between', formula1: '=1', formula2: '=$D$1', format },
  ...['Contains', 'NotContains', 'BeginsWith', 'EndsWith'].map(text),
  ...['Blanks', 'NonBlanks', 'Errors', 'NonErrors', 'DuplicateValues', 'UniqueValues'].map(preset),
  ...['AboveAverage', 'EqualOrBelowAverage', 'TwoStdDevAboveAverage', 'Yesterday', 'LastMonth'].map(preset),
  { type: 'TopBottom', rank: 3, kind: 'TopItems', format },
  { type: 'TopBottom', rank: 20, kind: 'BottomPercent', format },
  {
    type: 'DataBar',
    bar: {
      ...defaultDataBar,
      lower: { type: 'Number', formula: '=0' },
      positiveColor: '#9DB8C7',
      positiveBorder: '',
      positiveGradient: false,
      negativeColor: '#C55A11',
      direction: 'LeftToRight',
      showBarOnly: true,
    },
  },
  { type: 'DataBar', bar: defaultDataBar },
  {
    type: 'ColorScale',
    minimum: { type: 'LowestValue', color: '#FFFFFF' },
    midpoint: undefined,
    maximum: { type: 'Percentile', formula: '=90', color: '#1F4E79' },
  },
  {
    type: 'ColorScale',
    minimum: { type: 'Number', formula: '=1', color: '#F8696B' },
    midpoint: { type: 'Formula', formula: '=$D$1/2', color: '#FFEB84' },
    maximum: { type: 'HighestValue', color: '#63BE7B' },
  },
  {
    type: 'IconSet',
    style: 'ThreeSymbols2',
    reverse: true,
    showIconOnly: true,
    criteria: [
      { type: 'Percent', formula: '=0', operator: 'GreaterThanOrEqual' },
      { type: 'Number', formula: '=5', operator: 'GreaterThan' },
      { type: 'Percentile', formula: '=75', operator: 'GreaterThanOrEqual' },
    ],
  },
  ...['ThreeStars', 'ThreeTriangles', 'FiveBoxes'].map((style, at): ConditionalRule => ({
    type: 'IconSet',
    style,
    reverse: at === 1,
    showIconOnly: at === 2,
    criteria: [
      { type: 'Percent', formula: '=0', operator: 'GreaterThanOrEqual' },
      { type: 'Number', formula: '=5', operator: 'GreaterThan' },
      { type: 'Percentile', formula: '=75', operator: 'GreaterThanOrEqual' },
      ...(at < 2
        ? []
        : ['=80', '=90'].map((formula) => ({ type: 'Percent', formula, operator: 'GreaterThanOrEqual' }))),
    ],
  })),
];

describe('conditional formats of every type', () => {
  const workbook = createWorkbook(['Rules']);
  const [sheet] = workbook.sheets;
  for (let row = 0; row < 10; row += 1)
    for (let column = 0; column < 4; column += 1) putValue(sheet.cells, row, column, row * 3 + column);
  rules.forEach((rule, at) => {
    const added = addRule(workbook, sheet, [areaOf(0, at % 4, 10, 1), areaOf(12, 0, 2, 1)], rule);
    added.stopIfTrue = 'format' in rule && at % 2 === 0;
  });
  const saved = saveFile(workbook);

  it('names no set of icons in the rules of 2007 that came later', async () => {
    const xml = await readPart(openZip(new Uint8Array(await saved)), 'xl/worksheets/sheet1.xml');
    const at = String(xml).lastIndexOf('<extLst>');
    const [older, newer] = [String(xml).slice(0, at), String(xml).slice(at)];
    expect([...older.matchAll(/<iconSet iconSet="(\w+)"/g)].map(([, name]) => name)).toEqual(['3Symbols2']);
    for (const name of ['3Stars', '3Triangles', '5Boxes'])
      expect(newer).toContain(`<x14:iconSet iconSet="${name}"`);
  });

  it('are saved soundly', async () => {
    expect(await structureProblems(await saved)).toEqual([]);
  });

  it.each(rules.map((rule, at) => [JSON.stringify(rule), at] as const))(
    'come back as they were: %s',
    async (_, at) => {
      const again = await openFile(await saved, 'rules.xlsx');
      const ordered = [...again.sheets[0].conditionalFormats].sort((a, b) => b.priority - a.priority);
      const before = sheet.conditionalFormats[at];
      expect({ ...ordered[at], id: '' }).toEqual({ ...before, id: '' });
    },
  );

  it('are all known to LibreOffice', async () => {
    const xml = (await convertInLibreOffice(await saved, 'fods')).toString('utf8');
    const document = new DOMParser().parseFromString(xml, 'text/xml');
    const count = (name: string) => document.getElementsByTagName(`calcext:${name}`).length;
    expect([count('data-bar'), count('color-scale'), count('icon-set')]).toEqual([2, 2, 4]);
    expect(count('condition') + count('date-is')).toBe(rules.length - 8);
  });
});
