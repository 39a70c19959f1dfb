import { recipeSchema } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import { fillSample } from '../../src/workbench/files/fill-sample';
import { forEachChunk, putValue, type Sheet, type Workbook } from '../../src/workbench/model';
import { containsCell, wholeSheet } from '../../src/workbench/model/area';
import { contrast } from '../support/colour';
import { rowsOf, runOnSelection } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const office = useOffice(() => ({ workbook: fillSample('en') }));

/** A cell that has text and the colours its own format and its rules give it; undefined where Excel chooses. */
interface Coloured {
  place: string;
  fill: string | undefined;
  colour: string | undefined;
}

function colouredCells({ styles }: Workbook, sheet: Sheet): Coloured[] {
  const found: Coloured[] = [];
  forEachChunk(sheet.cells, wholeSheet, (chunk, top, column, from, to) => {
    for (let offset = from; offset <= to; offset++) {
      if (chunk.values[offset] === '') continue;
      const style = styles.styles[chunk.styles?.[offset] ?? 0];
      const place = `${sheet.name} ${String(top + offset)} ${String(column)}`;
      found.push({ place, fill: style.fill || undefined, colour: style.fontColor || undefined });
      for (const { rule, areas } of sheet.conditionalFormats) {
        if (!areas.some((area) => containsCell(area, top + offset, column))) continue;
        if (rule.type === 'Custom')
          found.push({ place, fill: rule.format.fill, colour: rule.format.fontColor ?? style.fontColor });
        if (rule.type === 'ColorScale' && typeof chunk.values[offset] === 'number')
          for (const criterion of [rule.minimum, rule.midpoint, rule.maximum])
            found.push({ place, fill: criterion?.color, colour: style.fontColor || undefined });
      }
    }
  });
  return found;
}

/** Runs twice, the second time with later orders, so that the history compares. */
async function everySheet(): Promise<Sheet[]> {
  const { workbook } = office();
  const recipe = recipeSchema.parse({ version: 1 });
  const options = { translate: translatorFor('en'), otherLanguage: translatorFor('zh-CN') };
  await runOnSelection(recipe, options);
  const [orders] = workbook.sheets;
  const [header, ...rows] = rowsOf(orders);
  const date = header.findIndex((name) => /date/i.test(String(name)));
  const latest = Math.max(...rows.map((row) => Number(row[date])).filter(Number.isFinite));
  for (let row = 1; row <= 160; row += 8) putValue(orders.cells, row, date, latest + 30);
  await runOnSelection(recipe, { ...options, today: 45_700 });
  return workbook.sheets.filter((sheet) => sheet !== orders);
}

it('names the colour of the text on every fill, so that Excel in dark mode writes no white on light', async () => {
  const sheets = await everySheet();
  expect(sheets.length).toBeGreaterThan(3);
  const filled = sheets
    .flatMap((sheet) => colouredCells(office().workbook, sheet))
    .filter(({ fill }) => fill !== undefined);
  expect(filled.length).toBeGreaterThan(500);
  expect(filled.filter(({ colour }) => colour === undefined).map(({ place }) => place)).toEqual([]);
  for (const { place, fill, colour } of filled)
    if (fill !== undefined && colour !== undefined && contrast(fill, colour) < 4.5)
      throw new Error(`${place}: ${colour} on ${fill}`);
});

it('is read on white where there is no fill', async () => {
  const sheets = await everySheet();
  for (const sheet of sheets)
    for (const { place, fill, colour } of colouredCells(office().workbook, sheet))
      if (fill === undefined && colour !== undefined && contrast('#FFFFFF', colour) < 4.5)
        throw new Error(`${place}: ${colour} on white`);
});
