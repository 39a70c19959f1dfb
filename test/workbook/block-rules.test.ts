import { presets, recipeSchema } from '../../src/classify';
import { startOffice } from '../support/office-in-node';
import { customerRows, orderRows } from '../support/order-rows';
import { conditionalLook, rulesInOrder } from '../../src/workbench/model/conditional/cell-look';
import { rowsOf, runOnSelection, sheetOf, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

describe('conditional formats of order rows', () => {
  const office = useOffice(() => ({ workbook: workbookOf(orderRows(400), 'Orders') }));
  const types = () =>
    sheetOf(office().workbook, 'Customer tiers').conditionalFormats.map(({ rule }) => rule.type);

  it('eleven segments leave room for the data bar on the revenue', async () => {
    await runOnSelection(recipeSchema.parse({ version: 1 }));
    expect(types().filter((type) => type === 'Custom')).toHaveLength(11);
    expect(types().filter((type) => type !== 'Custom')).toEqual(['DataBar']);
  });

  it('fewer tiers leave room for one colour scale over all scores as well', async () => {
    await runOnSelection(recipeSchema.parse({ version: 1, methods: [{ method: 'rfm', segments: 'eight' }] }));
    expect(types().filter((type) => type === 'DataBar')).toHaveLength(1);
    const [scale, ...more] = sheetOf(office().workbook, 'Customer tiers').conditionalFormats.filter(
      ({ rule }) => rule.type === 'ColorScale',
    );
    expect(more).toEqual([]);
    expect(scale.areas.map(({ columnCount }) => columnCount)).toEqual([3]);
  });

  it('the text on the scale is dark, which Excel in dark mode would write white', async () => {
    const { workbook } = office();
    await runOnSelection(recipeSchema.parse({ version: 1, methods: [{ method: 'rfm', segments: 'eight' }] }));
    const sheet = sheetOf(workbook, 'Customer tiers');
    const [header] = rowsOf(sheet);
    const scores = header.flatMap((name, column) => (/^[RFM] score$/.test(String(name)) ? [column] : []));
    expect(scores).toHaveLength(3);
    const rules = rulesInOrder(sheet);
    for (const column of scores)
      for (const row of [1, 5, 20]) {
        const look = conditionalLook(workbook, sheet, rules, row, column);
        expect(look?.format.fontColor).toBe('#1B1B2B');
        expect(look?.format.fill).toMatch(/^#/);
      }
    expect(conditionalLook(workbook, sheet, rules, 0, scores[0])).toBeUndefined();
  });

  it.each(presets.map(({ name }) => name))('%s has at most twelve, all on bounded ranges', async (name) => {
    const preset = presets.find((one) => one.name === name);
    await runOnSelection(preset?.recipe ?? recipeSchema.parse({ version: 1 }));
    const formats = sheetOf(office().workbook, 'Customer tiers').conditionalFormats;
    expect(formats.length).toBeLessThanOrEqual(12);
    for (const { areas } of formats) for (const { rowCount } of areas) expect(rowCount).toBeLessThan(1000);
  });
});

it('scores beside customer rows have the colour scale even with eleven segments', async () => {
  const office = await startOffice({ workbook: workbookOf(customerRows(80), 'Customers') });
  try {
    await runOnSelection(recipeSchema.parse({ version: 1 }));
    const types = sheetOf(office.workbook, 'Customers').conditionalFormats.map(({ rule }) => rule.type);
    expect(types).toHaveLength(12);
    expect(types).toContain('ColorScale');
  } finally {
    await office.stop();
  }
});
