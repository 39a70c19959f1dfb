import { screen, within } from '@testing-library/react';
import { TouchList } from '../../../src/taskpane/plan/TouchList';
import type { PlannedTouch } from '../../../src/workbook/write-plan';
import { draw } from '../draw';

const at = new Date(2026, 10, 28, 9, 5).toISOString();
const ours: PlannedTouch['now'] = { is: 'ours', at, headers: ['Tier'], rows: 98 };

const touches: PlannedTouch[] = [
  { what: 'sheet', sheet: 'Customer tiers', how: 'add', now: { is: 'nothing' } },
  {
    what: 'columns',
    sheet: 'Customer tiers',
    range: 'A1:H9',
    how: 'add',
    headers: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
    now: { is: 'empty' },
  },
  { what: 'columns', sheet: 'Orders', range: 'K1:L99', how: 'remove', headers: [], now: ours },
  { what: 'columns', sheet: 'Orders', range: 'J1:J99', how: 'update', headers: ['Tier'], now: ours },
  { what: 'widths', sheet: 'Orders', range: 'M1', now: { is: 'widths' } },
  { what: 'conditionalFormats', sheet: 'Orders', range: 'J1:J99', rules: 3, now: { is: 'rules', count: 2 } },
  {
    what: 'sheet',
    sheet: 'Summary',
    how: 'replace',
    now: { is: 'drawn', at, tables: 4, pivots: 2, charts: 3 },
  },
  { what: 'pivot', sheet: 'Summary', range: 'A14:D20', now: { is: 'empty' } },
  { what: 'chart', sheet: 'Summary', range: 'F1:K9', now: { is: 'empty' } },
  { what: 'chart', sheet: 'Summary', range: 'F11:K19', now: { is: 'empty' } },
  { what: 'snapshot', sheet: '', now: { is: 'snapshots', count: 3 } },
];

const ofSheet = (name: string): HTMLElement =>
  screen.getByRole('heading', { name }).closest('li') ?? document.body;

describe('TouchList', () => {
  it('says for each sheet what will be touched, and what stands there now', () => {
    draw(<TouchList touches={touches} />);
    expect(ofSheet('Orders').textContent).toContain('Your sheet');
    const lines = within(ofSheet('Orders')).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Columns removed: K1:L99TierNow: 98 rows from the run of Nov 28, 2026, 9:05 AM.',
      '1 column updated: J1:J99TierNow: 98 rows from the run of Nov 28, 2026, 9:05 AM.',
      'Column widths: M1Now: your widths. Columns that are too narrow get wider.',
      '3 colour rules: J1:J99Now: 2 rules of this add-in; your own rules stay.',
    ]);
  });

  it('says once of a sheet of ours what stands there now, and puts ranges of a kind together', () => {
    draw(<TouchList touches={touches} />);
    expect(ofSheet('Summary').textContent).toContain('Brought up to date');
    const lines = within(ofSheet('Summary')).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Now, from the run of Nov 28, 2026, 9:05 AM: 4 tables of values, 2 PivotTables, 3 charts. It is drawn again.',
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

  it('names what is kept in the file and on no sheet', () => {
    draw(<TouchList touches={touches} />);
    const lines = within(ofSheet('In the workbook file')).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Snapshot of this run, for the historyNow: 3 snapshots.',
    ]);
  });

  it('speaks Chinese', () => {
    draw(<TouchList touches={touches} />, 'zh-CN');
    expect(screen.getByTestId('touches').textContent).not.toMatch(/pane\.|undefined|columns/);
  });
});
