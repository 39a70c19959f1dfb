import { comparisonNotes, effectOf, migrationOf, type Snapshot } from '../../../src/classify/history';
import en from '../../../src/locales/en.json';
import { schemeOf, snapshotWith } from '../../support/snapshots';

const customer = (id: string, orders: number, last: number) => ({ id, orders, amount: 10, last, tier: 'A' });
const before = snapshotWith([customer('a', 2, 44_000), customer('b', 1, 44_000)], { currency: 'CNY' });
const notes = (then: Snapshot, now: Snapshot): string[] => {
  const migration = migrationOf(then, now, 'test.tier');
  const effect = effectOf(then, now, 'test.tier');
  if (!migration || !effect) throw new Error('no tiers in common');
  return comparisonNotes(then.about, now.about, migration, effect).map(({ key }) => key);
};

it('always says how repurchase and retention were decided', () => {
  expect(notes(before, before)).toEqual(['history.bought.dates', 'history.kept.lastOrder']);
});

it('says where the data do not cover both', () => {
  const after = snapshotWith([customer('a', 1, 44_500)], { currency: 'EUR', kind: 'customers' });
  expect(notes(before, after).slice(2)).toEqual(
    ['currency', 'dropped', 'gone', 'kind'].map((name) => `history.notes.${name}`),
  );
  const window = snapshotWith([customer('a', 1, 44_500)], { currency: 'CNY' });
  expect(notes(before, window)).toContain('history.notes.window');
});

it('says where the tiers were decided differently', () => {
  const of = (scheme: ReturnType<typeof schemeOf>) => snapshotWith([customer('a', 2, 44_000)], {}, scheme);
  expect(notes(of(schemeOf('ABC')), of(schemeOf('ABCD')))).toContain('history.notes.scheme');
  expect(notes(of(schemeOf('ABC')), of(schemeOf('ABC', { options: '2' })))).toContain(
    'history.notes.options',
  );
  const regions = of(schemeOf('AB', { isOrdered: false }));
  expect(notes(regions, regions)).toContain('history.notes.unordered');
});

it('in words', () => {
  expect(Object.keys(en.history.notes).sort()).toEqual([
    'currency',
    'dropped_one',
    'dropped_other',
    'gone_one',
    'gone_other',
    'kind',
    'options',
    'scheme',
    'unordered',
    'window',
  ]);
});
