import { isSamePlan, takesAway } from '../../../src/taskpane/plan/shown-plan';
import type { PlannedTouch } from '../../../src/workbook/write-plan';

const columns = (how: 'add' | 'update' | 'remove', sheet = 'Orders'): PlannedTouch => ({
  what: 'columns',
  sheet,
  range: 'H1:H9',
  how,
  headers: ['Tier'],
  now: { is: 'empty' },
});

describe('a plan', () => {
  it('asks before columns go, and for nothing else', () => {
    expect(takesAway(columns('remove'))).toBe(true);
    expect(takesAway(columns('update'))).toBe(false);
    expect(takesAway({ what: 'sheet', sheet: 'Summary', how: 'replace', now: { is: 'nothing' } })).toBe(
      false,
    );
  });

  it('is another one as soon as a range is', () => {
    expect(isSamePlan([columns('add')], [columns('add')])).toBe(true);
    expect(isSamePlan([columns('add')], [columns('add', 'Other')])).toBe(false);
  });
});
