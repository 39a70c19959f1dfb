import { screen, within } from '@testing-library/react';
import { TouchList } from '../../../src/taskpane/plan/TouchList';
import type { PlannedTouch } from '../../../src/workbook/write-plan';
import { draw } from '../draw';

const touches: PlannedTouch[] = [
  { what: 'sheet', sheet: 'Customer tiers', how: 'add' },
  {
    what: 'columns',
    sheet: 'Customer tiers',
    range: 'A1:H9',
    how: 'add',
    headers: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  },
  { what: 'columns', sheet: 'Orders', range: 'K1:L99', how: 'remove', headers: [] },
  { what: 'columns', sheet: 'Orders', range: 'J1:J99', how: 'update', headers: ['Tier'] },
  { what: 'conditionalFormats', sheet: 'Orders', range: 'J1:J99', rules: 3 },
  { what: 'sheet', sheet: 'Summary', how: 'replace' },
  { what: 'pivot', sheet: 'Summary', range: 'A14:D20' },
  { what: 'chart', sheet: 'Summary', range: 'F1:K9' },
  { what: 'chart', sheet: 'Summary', range: 'F11:K19' },
];

const ofSheet = (name: string): HTMLElement =>
  screen.getByRole('heading', { name }).closest('li') ?? document.body;

describe('TouchList', () => {
  it('says for each sheet what will be touched, and what stands there now', () => {
    draw(<TouchList touches={touches} />);
    expect(ofSheet('Orders').textContent).toContain('Your sheet');
    const lines = within(ofSheet('Orders')).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Columns removed: K1:L99Written by the last run.',
      '1 column updated: J1:J99TierWritten by the last run.',
      '3 colour rules: J1:J99Only in the columns of this add-in; your own rules stay.',
    ]);
  });

  it('says once of a sheet of ours what stands there now, and puts ranges of a kind together', () => {
    draw(<TouchList touches={touches} />);
    expect(ofSheet('Summary').textContent).toContain('Brought up to date');
    const lines = within(ofSheet('Summary')).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Now: what the last run wrote there; it is drawn again.',
      'PivotTable: A14:D20',
      'Charts: F1:K9, F11:K19',
    ]);
  });

  it('does not say of a new sheet that nothing stands there, and counts what it does not name', () => {
    draw(<TouchList touches={touches} />);
    const { textContent } = ofSheet('Customer tiers');
    expect(textContent).toContain('New sheet');
    expect(textContent).toContain('8 new columns: A1:H9');
    expect(textContent).toContain('a, b, c, d, e, f and 2 more');
    expect(textContent).not.toContain('Empty now');
  });

  it('speaks Chinese', () => {
    draw(<TouchList touches={touches} />, 'zh-CN');
    expect(screen.getByTestId('touches').textContent).not.toMatch(/pane\.|undefined|columns/);
  });
});
