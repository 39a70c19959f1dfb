import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type MethodName, methodNames, profileTable, recipeSchema } from '../../../src/classify';
import { MethodsStep } from '../../../src/taskpane/methods/MethodsStep';
import { useSelectionStore } from '../../../src/taskpane/selection/selection-store';
import { currentRecipe, draw } from '../draw';
import { ordersClassification } from '../orders-classification';

const headers = ['Customer', 'Order date', 'Amount', 'Region', 'Visits'];
const data = Array.from({ length: 40 }, (_, row) => [
  `C${row % 9}`,
  45000 + row * 3,
  10.5 + row * 1.25,
  ['North', 'South', 'East'][row % 3] ?? '',
  row % 4,
]);

/** The pane beside a sheet of orders with a region and a number of visits. */
function drawMethods(language: 'en' | 'zh-CN' = 'en') {
  draw(<MethodsStep />, language);
  const region = {
    sheetId: '1',
    sheetName: 'Orders',
    address: 'A1:E41',
    firstRow: 0,
    firstColumn: 0,
    rowCount: 41,
    columnCount: 5,
  };
  act(() => useSelectionStore.getState().understand(region, profileTable([headers, ...data], [])));
}

const names: Record<MethodName, string> = {
  rfm: 'RFM',
  abc: 'ABC',
  valueTiers: 'Value tiers',
  lifetimeValue: 'Customer lifetime value',
  lifecycle: 'Lifecycle stage',
  loyalty: 'Loyalty',
  clusters: 'Clusters',
  attributeGroups: 'Attribute groups',
  compositeScore: 'Composite score',
  matrix: 'Matrix',
};

const take = (name: MethodName) => userEvent.click(screen.getByRole('checkbox', { name: names[name] }));
const card = (name: string | RegExp) => within(screen.getByRole('group', { name }));
const optionsOf = (name: MethodName) => currentRecipe().methods.find(({ method }) => method === name);
const retype = async (field: HTMLElement, text: string) => {
  await userEvent.clear(field);
  await userEvent.type(field, text);
  await userEvent.tab();
};

describe('MethodPanel', () => {
  it('takes in every method there is, and the engine runs them all', async () => {
    drawMethods();
    for (const name of methodNames) if (!optionsOf(name)) await take(name);
    expect(currentRecipe().methods.map(({ method }) => method)).toEqual(methodNames);
    expect(optionsOf('attributeGroups')).toMatchObject({ by: { type: 'categories', column: 'Region' } });
    expect(recipeSchema.safeParse(currentRecipe()).success).toBe(true);
    const methods = currentRecipe().methods.filter(({ method }) => method !== 'attributeGroups');
    expect(ordersClassification({ ...currentRecipe(), methods }).methods).toHaveLength(
      methodNames.length - 1,
    );
  });

  it.each(methodNames)('makes a valid recipe whatever is chosen for %s', async (name) => {
    drawMethods();
    if (!optionsOf(name)) await take(name);
    const group = card(new RegExp(`^${names[name]}`));
    for (const label of group.queryAllByRole('combobox').map((list) => list.id)) {
      const list = document.getElementById(label);
      if (!(list instanceof HTMLSelectElement)) continue;
      for (const value of [...list.options].map((option) => option.value)) {
        if (!list.isConnected) break;
        fireEvent.change(list, { target: { value } });
        expect(recipeSchema.safeParse(currentRecipe())).toMatchObject({ success: true });
      }
    }
  });

  it('tells which columns of the data may be grouped by, and groups by several', async () => {
    drawMethods();
    await take('attributeGroups');
    await userEvent.click(screen.getByRole('button', { name: 'Group by another column' }));
    const groups = currentRecipe().methods.filter(({ method }) => method === 'attributeGroups');
    expect(groups.map(({ id }) => id)).toEqual([undefined, 'attributeGroups2']);
    const [, second] = screen.getAllByRole('group', { name: /^Attribute groups/ });
    const list = within(second ?? document.body).getByRole('combobox', { name: 'Groups by' });
    await userEvent.selectOptions(list, 'Bands of a number');
    expect(currentRecipe().methods.filter(({ method }) => method === 'attributeGroups')).toMatchObject([
      { by: { type: 'categories', column: 'Region' } },
      { by: { type: 'bands', measure: 'amount', count: 4 } },
    ]);
  });

  it('shows the least gap of the lifecycle, and takes another', async () => {
    drawMethods();
    await take('lifecycle');
    const field = card(/^Lifecycle stage/).getByRole('textbox', { name: 'Usual gap at least (days)' });
    expect(field).toHaveProperty('value', '1');
    await retype(field, '365');
    expect(optionsOf('lifecycle')).toMatchObject({ leastGap: 365 });
  });

  it('names tiers and their limits as the user likes', async () => {
    drawMethods();
    const tiers = card('Value tiers');
    await userEvent.selectOptions(tiers.getByRole('combobox', { name: 'Tiers' }), 'Own names');
    await retype(tiers.getByRole('textbox', { name: 'Names, best first' }), 'Gold; Silver');
    await userEvent.selectOptions(tiers.getByRole('combobox', { name: 'Divided by' }), 'Fixed limits');
    await retype(tiers.getByRole('textbox', { name: 'Lowest value of each tier but the last' }), '2,500');
    expect(optionsOf('valueTiers')).toMatchObject({
      tiers: ['Gold', 'Silver'],
      cut: { by: 'thresholds', thresholds: [2500] },
    });
  });

  it('cuts tiers by shares, and says what is wrong with others', async () => {
    drawMethods();
    const shares = card('Value tiers').getByRole('textbox', { name: /^Share of each tier/ });
    expect(shares).toHaveProperty('value', '20; 30');
    await retype(shares, '10; 95');
    expect(card('Value tiers').getByText(/add up to at most 100/)).toBeTruthy();
    await retype(shares, '10; 25');
    expect(optionsOf('valueTiers')).toMatchObject({ cut: { by: 'shareOfCustomers', shares: [0.1, 0.25] } });
  });

  it('weighs the measures of a composite score', async () => {
    drawMethods();
    await take('compositeScore');
    const score = card('Composite score');
    await userEvent.click(score.getByRole('button', { name: 'Add a measure' }));
    await userEvent.click(score.getByRole('button', { name: 'Remove Orders' }));
    const [weight] = score.getAllByRole('textbox', { name: 'Weight' });
    if (weight) await retype(weight, '60');
    expect(optionsOf('compositeScore')).toMatchObject({
      parts: [
        { measure: 'amount', weight: 60 },
        { measure: 'recency', weight: 20 },
        { measure: 'averageOrder', weight: 20 },
      ],
    });
  });

  it('runs a method inside each value of a column', async () => {
    drawMethods();
    const list = card('ABC').getByRole('combobox', { name: 'Separately for each' });
    await userEvent.selectOptions(list, 'Region');
    expect(optionsOf('abc')).toMatchObject({ within: 'Region' });
    await userEvent.selectOptions(list, '– (all together)');
    expect(recipeSchema.parse(JSON.parse(JSON.stringify(currentRecipe()))).methods).toEqual(
      recipeSchema.parse({ version: 1 }).methods,
    );
  });

  it('crosses two results, and stops where there are no longer two', async () => {
    drawMethods();
    await take('matrix');
    await userEvent.selectOptions(card('Matrix').getByRole('combobox', { name: 'Rows' }), 'RFM');
    expect(optionsOf('matrix')).toMatchObject({ rows: 'rfm.segment', columns: 'valueTiers.tier' });
    await take('rfm');
    await take('abc');
    expect(optionsOf('matrix')).toBeUndefined();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Matrix' }).disabled).toBe(true);
  });

  it('speaks Chinese', async () => {
    drawMethods('zh-CN');
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) {
      if (!box.checked && !box.disabled) await userEvent.click(box);
    }
    const text = [...document.querySelectorAll('label, p, button, legend')].map(
      ({ textContent }) => textContent,
    );
    expect(text.join(' ').replace(/RFM|ABC|R、F、M|Region|Visits/g, '')).not.toMatch(/[a-z]{3}|pane\./i);
  });
});
