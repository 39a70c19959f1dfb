import { retentionDays } from '../../../src/classify/history';
import { retentionIn } from '../../../src/classify/history/retention';
import { schemeOf, snapshotWith } from '../../support/snapshots';

const customer = (id: string, last: number, tier = 'A') => ({ id, orders: 1, amount: 1, last, tier });
const kept = (snapshot: ReturnType<typeof snapshotWith>) => {
  const { sign, isKept } = retentionIn(snapshot);
  return { sign, kept: snapshot.states.ids.map((_, i) => isKept(i)) };
};

it('goes by the last order: within a year of the date of the data', () => {
  const asOf = 45_000;
  const list = [
    customer('a', asOf - retentionDays),
    customer('b', asOf - retentionDays - 1),
    customer('c', NaN),
  ];
  expect(kept(snapshotWith(list, { asOf }))).toEqual({ sign: 'lastOrder', kept: [true, false, false] });
});

it('goes by the lifecycle stage where there is one', () => {
  const scheme = schemeOf('AB', { method: 'lifecycle' });
  scheme.categories[1].key = 'dormant';
  const list = [customer('a', 1, 'A'), customer('b', 44_999, 'dormant')];
  expect(kept(snapshotWith(list, {}, scheme))).toEqual({ sign: 'lifecycle', kept: [true, false] });
});

it('without either, who is there is kept', () => {
  expect(kept(snapshotWith([customer('a', NaN)]))).toEqual({ sign: 'present', kept: [true] });
});
