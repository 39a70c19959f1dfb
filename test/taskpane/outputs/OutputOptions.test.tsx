import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recipeSchema } from '../../../src/classify';
import { OutputOptions } from '../../../src/taskpane/outputs/OutputOptions';
import { currentRecipe, draw } from '../draw';

describe('OutputOptions', () => {
  it('switches every output on and off', async () => {
    draw(<OutputOptions kind="orders" />);
    const before = currentRecipe().outputs;
    for (const box of screen.getAllByRole('checkbox')) await userEvent.click(box);
    const changed = Object.entries(currentRecipe().outputs);
    expect(changed).toEqual(Object.entries(before).map(([name, on]) => [name, !on]));
    expect(recipeSchema.safeParse(currentRecipe()).success).toBe(true);
  });

  it('offers tiers beside orders only where there are orders', () => {
    draw(<OutputOptions kind="customers" />);
    expect(screen.queryByRole('checkbox', { name: 'The tier beside every order' })).toBeNull();
    expect(screen.getByText(/to the right of the data/)).toBeTruthy();
  });

  it('speaks Chinese', () => {
    draw(<OutputOptions kind="orders" />, 'zh-CN');
    expect(document.body.textContent).not.toMatch(/pane\.|[a-z]{3}/);
  });
});
