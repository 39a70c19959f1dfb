import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultRecipe, presets, recipeSchema } from '../../../src/classify';
import { MethodsStep } from '../../../src/taskpane/methods/MethodsStep';
import { currentRecipe, draw } from '../draw';

const choose = (label: string, option: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: label }), option);
const optionsOf = (method: string) => currentRecipe().methods.find((each) => each.method === method);

describe('MethodsStep', () => {
  it('leaves methods out and takes them in again, in the usual order, but never the last one', async () => {
    draw(<MethodsStep />);
    const used = () => currentRecipe().methods.map(({ method }) => method);
    await userEvent.click(screen.getByRole('checkbox', { name: 'RFM' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Value tiers' }));
    expect(used()).toEqual(['abc']);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'ABC' }).disabled).toBe(true);
    await userEvent.click(screen.getByRole('checkbox', { name: 'RFM' }));
    expect(used()).toEqual(['rfm', 'abc']);
  });

  it('chooses the 8 segments and what divides high from low', async () => {
    draw(<MethodsStep />);
    await choose('Segments', '8 segments');
    await choose('High means above', 'the median value');
    expect(optionsOf('rfm')).toMatchObject({ segments: { scheme: 'eight', threshold: 'median' } });
  });

  it('keeps the number of score levels from one scoring to the next', async () => {
    draw(<MethodsStep />);
    const levels = screen.getByRole('spinbutton', { name: 'Score levels' });
    await userEvent.clear(levels);
    await userEvent.type(levels, '7');
    await userEvent.tab();
    await choose('Scores by', 'Ranks');
    expect(optionsOf('rfm')).toMatchObject({ scoring: { type: 'rank', bins: 7 } });
  });

  it('takes thresholds that make sense, and says what is wrong with others', async () => {
    draw(<MethodsStep />);
    const a = screen.getByRole('textbox', { name: 'A up to' });
    await userEvent.clear(a);
    await userEvent.type(a, '70');
    expect(optionsOf('abc')).toMatchObject({ thresholds: [0.7, 0.95] });
    await userEvent.type(a, '0');
    expect(screen.getByText('Above 0 and below B')).toBeTruthy();
    expect(optionsOf('abc')).toMatchObject({ thresholds: [0.7, 0.95] });
  });

  it('counts recency from a chosen day', async () => {
    draw(<MethodsStep />);
    await choose('Recency counted from', 'A chosen day');
    const day = screen.getByLabelText('Day');
    await userEvent.clear(day);
    await userEvent.type(day, '2006-12-31');
    expect(currentRecipe().referenceDate).toEqual({ policy: 'date', date: '2006-12-31' });
  });

  it('starts from the methods of a kind of business, and says so when they are changed', async () => {
    draw(<MethodsStep />);
    const start = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Made for' });
    await choose('Made for', 'Retail');
    expect(currentRecipe().methods).toEqual(presets.find(({ name }) => name === 'retail')?.recipe.methods);
    expect(start.value).toBe('retail');
    await userEvent.click(screen.getByRole('checkbox', { name: 'RFM' }));
    expect(start.selectedOptions[0]?.textContent).toBe('Own choice');
    await choose('Made for', 'Any business (RFM, ABC, value tiers)');
    expect(currentRecipe().methods).toEqual(defaultRecipe.methods);
  });

  it('takes in further methods with their usual options', async () => {
    draw(<MethodsStep />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Loyalty' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Lifecycle stage' }));
    expect(currentRecipe().methods.map(({ method }) => method)).toEqual([
      'rfm',
      'abc',
      'valueTiers',
      'lifecycle',
      'loyalty',
    ]);
    expect(recipeSchema.safeParse(currentRecipe()).success).toBe(true);
  });

  it('makes a valid recipe whatever is chosen', async () => {
    draw(<MethodsStep />, 'zh-CN');
    for (const list of screen.getAllByRole<HTMLSelectElement>('combobox')) {
      for (const { value } of [...list.options]) {
        await userEvent.selectOptions(list, value);
        expect(recipeSchema.safeParse(currentRecipe())).toMatchObject({ success: true });
      }
    }
  });
});
