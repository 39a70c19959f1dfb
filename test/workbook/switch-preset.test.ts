import { presets } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import { orderRows } from '../support/order-rows';
import { runOnSelection, rowsOf, sheetOf, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const translate = translatorFor('en');
const office = useOffice(() => ({ workbook: workbookOf(orderRows(400), 'Orders') }));

it.each([
  ['government', 'simple'],
  ['simple', 'government'],
])('after the preset %s the preset %s takes its columns and colours in place', async (a, b) => {
  for (const name of [a, b]) {
    const preset = presets.find((one) => one.name === name);
    if (!preset) throw new Error(`There is no preset ${name}`);
    const { classification } = await runOnSelection(preset.recipe);
    const sheet = sheetOf(office().workbook, 'Customer tiers');
    const headers = classification.columns.map(({ header }) => translate(header));
    expect(rowsOf(sheet)[0]?.sort()).toEqual(['Customer', ...headers].sort());
    expect(rowsOf(sheet)).toHaveLength(1 + classification.ids.length);
    expect(sheet.conditionalFormats.length).toBeGreaterThan(1);
    expect(sheet.conditionalFormats.length).toBeLessThanOrEqual(12);
  }
});
