import { profileTable, type ColumnProfile } from '../../../src/classify';
import { offeredRoles } from '../../../src/taskpane/selection/offered-roles';

const rows = Array.from({ length: 30 }, (_, i) => [`C${i % 6}`, `Name ${i % 6}`, 45000 + i, 5 + i]);
const { columns } = profileTable([['Customer ID', 'Customer name', 'Order date', 'Amount'], ...rows], []);
const column = (header: string): ColumnProfile => {
  const found = columns.find((one) => one.header === header);
  if (!found) throw new Error(header);
  return found;
};

describe('offeredRoles', () => {
  it('names first what a column may well be', () => {
    const { likely, others } = offeredRoles(column('Customer name'), 'orders');
    expect(likely).toContain('customer');
    expect(likely[0]).toBe(column('Customer name').role);
    expect(others).toContain('amount');
  });

  it('offers every role of the kind of rows once', () => {
    for (const kind of ['orders', 'customers'] as const)
      for (const one of columns) {
        const { likely, others } = offeredRoles(one, kind);
        const all = [...likely, ...others];
        expect(new Set(all).size).toBe(all.length);
        expect(all).toEqual(expect.arrayContaining(['customer', 'attribute', 'metric', 'ignored']));
        expect(all.includes('orderCount')).toBe(kind === 'customers');
      }
  });

  it('keeps a role that the kind of rows does not know, where the column has it', () => {
    const odd: ColumnProfile = { ...column('Amount'), role: 'orderCount' };
    expect(offeredRoles(odd, 'orders').likely[0]).toBe('orderCount');
  });
});
