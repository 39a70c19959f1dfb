import { isSamePlan, takesAway } from '../../../src/taskpane/plan/shown-plan';
import type { PlannedTouch } from '../../../src/workbook/write-plan';

const columns = (how: 'add' | 'update' | 'remove'): PlannedTouch => ({
  what: 'columns',
  sheet: 'Orders',
  range: 'H1:H9',
  how,
  headers: ['Tier'],
});

describe('a plan', () => {
  it('asks before columns go, and for nothing else', () => {
    expect(takesAway(columns('remove'))).toBe(true);
    expect(takesAway(columns('update'))).toBe(false);
    expect(takesAway({ what: 'sheet', sheet: 'Summary', how: 'replace' })).toBe(false);
  });

  it('is another one as soon as a range is', () => {
    expect(isSamePlan([columns('add')], [columns('add')])).toBe(true);
    expect(isSamePlan([columns('add')], [{ ...columns('add'), sheet: 'Other' }])).toBe(false);
  });
});
