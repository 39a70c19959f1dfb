import { presets, recipeSchema } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import { orderRows } from '../support/order-rows';
import { rowsOf, runOnSelection, sheetOf, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const dirty = [...orderRows(300), ['', 45_100, 12], ['C001', 'soon', 9]];
const office = useOffice(() => ({ workbook: workbookOf(dirty, 'Orders') }));
const recipe = recipeSchema.parse({ version: 1 });
const zh = translatorFor('zh-CN');
const rules = () => rowsOf(sheetOf(office().workbook, 'Rules'));

it('names every tier in both languages, with its rule, its count and what to do', async () => {
  const { classification } = await runOnSelection(recipe, { otherLanguage: zh });
  const rows = rules();
  const [rfm] = classification.methods;
  for (const { name, customers } of rfm.counts) {
    const row = rows.find(([label, other]) => label === translatorFor('en')(name) && other === zh(name));
    expect(row?.[3]).toBe(customers);
    expect(String(row?.[2])).toMatch(/^\d{3}/);
    expect(String(row?.[4]).length).toBeGreaterThan(20);
  }
});

it('says every rule of every method: cut points, ties, reference date', async () => {
  const { classification } = await runOnSelection(recipe, { otherLanguage: zh });
  const text = rules().flat().join(' ').replaceAll('\n', ' ');
  const translate = translatorFor('en');
  for (const { rules: own, convention } of classification.methods) {
    expect(text).toContain(translate(convention));
    for (const { label, value } of own) {
      expect(text).toContain(translate(label));
      expect(text).toContain(translate(value));
    }
  }
});

it('accounts for what was left out, by kind, count, cells and handling', async () => {
  const { classification } = await runOnSelection(recipe, { otherLanguage: zh });
  const { issues, rows: counted } = classification.quality;
  expect(issues.length).toBeGreaterThan(1);
  for (const { kind, count, cells, handling } of issues) {
    const row = rules().find(([label]) => label === translatorFor('en')({ key: `issues.${kind}.name` }));
    expect(row?.[1]).toBe(zh({ key: `issues.${kind}.name` }));
    expect(row?.[3]).toBe(count);
    expect(String(row?.[4])).toContain(cells[0]);
    expect(row?.[5]).toBe(translatorFor('en')({ key: `handlings.${handling}` }));
  }
  expect(rules().flat().join(' ')).toContain(`${String(counted.excluded)} left out`);
});

it('has the playbook of a preset: who looks after a tier, and how often it is looked at again', async () => {
  const simple = presets.find(({ name }) => name === 'simple');
  await runOnSelection(simple?.recipe ?? recipe, { otherLanguage: zh });
  const header = rules().find(([label]) => label === 'Tier');
  expect(header?.slice(4)).toEqual(['What to do', 'Owner', 'Review']);
  const high = rules().find(([label]) => label === 'High');
  expect(high?.slice(5)).toEqual(['Owner or manager', 'Every month']);
});

it('is not written where it is not wanted', async () => {
  await runOnSelection(recipeSchema.parse({ version: 1, outputs: { rules: false } }));
  expect(office().workbook.sheets.map(({ name }) => name)).not.toContain('Rules');
});
