import { openFile, saveFile } from '../../../../src/workbench/files';
import { fillSample } from '../../../../src/workbench/files/fill-sample';
import { resolveChart, type Sheet } from '../../../../src/workbench/model';
import { translatorFor } from '../../../../src/locales/translate';
import { rowsOf, runOnSelection } from '../../../support/run-in-office';
import { useOffice } from '../../../support/use-office';
import { structureProblems } from '../../../support/xlsx-structure';

describe.each([
  ['en', 'en-US'],
  ['zh', 'zh-CN'],
] as const)('a classified workbook, saved (%s)', (sample, language) => {
  const office = useOffice(() => {
    const workbook = fillSample(sample);
    workbook.language = language;
    return { workbook, displayLanguage: language };
  });

  it('has sound parts and opens again the same', async () => {
    await runOnSelection(undefined, { translate: translatorFor(sample === 'zh' ? 'zh-CN' : 'en') });
    const { workbook } = office();
    const bytes = await saveFile(workbook);
    expect(await structureProblems(bytes)).toEqual([]);

    const again = await openFile(bytes, 'classified.xlsx');
    const shown = (sheets: readonly Sheet[]) =>
      sheets.map((sheet) => ({
        name: sheet.name,
        rows: rowsOf(sheet),
        tables: sheet.tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
        rules: [...sheet.conditionalFormats]
          .sort((a, b) => a.priority - b.priority)
          .map(({ areas, rule }) => [areas, rule.type]),
        pivots: sheet.pivots.map(({ name, area, values }) => [name, area, values.map((one) => one.name)]),
        charts: sheet.charts.map(({ name, series }) => [name, series.map(({ values }) => values)]),
        visibility: sheet.visibility,
      }));
    expect(shown(again.sheets)).toEqual(shown(workbook.sheets));
    for (const [index, sheet] of workbook.sheets.entries())
      for (const [at, chart] of sheet.charts.entries()) {
        const reopened = again.sheets[index].charts[at];
        expect(resolveChart(again, reopened).series.map(({ values }) => values)).toEqual(
          resolveChart(workbook, chart).series.map(({ values }) => values),
        );
      }
  }, 300_000);
});
