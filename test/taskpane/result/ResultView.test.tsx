import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ResultView } from '../../../src/taskpane/result/ResultView';
import { currentRecipe, draw } from '../draw';
import { ordersClassification } from '../orders-classification';

const places = [
  { what: 'tiers', sheet: 'Customer tiers', address: 'A1:K7' },
  { what: 'summary', sheet: 'Summary', address: 'A1' },
] as const;

describe('ResultView', () => {
  it('says how many customers were classified, and takes the focus there', () => {
    draw(<ResultView classification={ordersClassification()} places={places} sourceSheet="one" />);
    const title = screen.getByRole('heading', { name: '5 customers classified' });
    expect(document.activeElement).toBe(title);
    expect(screen.getByTestId('open-tiers').textContent).toBe('Open tiers');
    expect(screen.getByTestId('open-summary').textContent).toBe('Open summary');
  });

  it('shows every tier with the counts and the revenue of the classification', () => {
    const classification = ordersClassification();
    draw(<ResultView classification={classification} places={places} sourceSheet="one" />);
    const tables = screen.getAllByRole('table');
    expect(tables).toHaveLength(classification.methods.length + 1);
    classification.methods.forEach(({ counts }, index) => {
      const [, ...rows] = within(tables[index] ?? document.body).getAllByRole('row');
      const shown = rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      );
      expect(shown.map(([customers]) => Number(customers))).toEqual(counts.map(({ customers }) => customers));
      const revenue = counts.map(({ amount }) => Math.round(amount).toLocaleString('en'));
      expect(shown.map(([, , amount]) => amount)).toEqual(revenue);
    });
  });

  it('shows the tiers in the colours of the sheet', () => {
    draw(<ResultView classification={ordersClassification()} places={places} sourceSheet="one" />);
    const [table] = screen.getAllByRole('table');
    const fills = within(table ?? document.body)
      .getAllByRole('rowheader')
      .map((header) => header.querySelector<HTMLElement>('[style]')?.style.backgroundColor);
    expect(new Set(fills).size).toBe(11);
  });

  it('speaks Chinese', () => {
    draw(<ResultView classification={ordersClassification()} places={places} sourceSheet="one" />, 'zh-CN');
    expect(screen.getByRole('heading', { name: '已为 5 位客户分级' })).toBeTruthy();
    expect(screen.getByTestId('result').textContent).not.toMatch(
      /pane\.|rules\.|columns\.|issues\.|undefined/,
    );
  });

  it('lets an issue be handled otherwise the next time', async () => {
    draw(<ResultView classification={ordersClassification()} places={places} sourceSheet="one" />);
    const choice = screen.getByRole('combobox', { name: 'Handling of Returns' });
    await userEvent.selectOptions(choice, 'Left out');
    expect(currentRecipe().cleaning.returns).toBe('exclude');
    expect(screen.getByRole('status').textContent).toBe('Classify again to apply this.');
  });

  it('warns of what the classification notes', () => {
    const classification = ordersClassification();
    expect(classification.notes.length).toBeGreaterThan(0);
    draw(<ResultView classification={classification} places={places} sourceSheet="one" />);
    expect(screen.getByTestId('result').textContent).toContain('5 customers');
  });
});
