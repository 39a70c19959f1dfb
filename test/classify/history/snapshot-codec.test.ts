import fc from 'fast-check';
import { decodeSnapshot, encodeSnapshot, noTier, type Snapshot } from '../../../src/classify/history';
import { continueIds } from '../../../src/classify/history/snapshot-of';
import { schemeOf, snapshotWith, type TestState } from '../../support/snapshots';

const states = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 60 }).map((n) => `c${String(n)}`),
    orders: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(NaN)),
    amount: fc
      .oneof(
        fc.integer({ min: -999, max: 99_999 }).map((n) => n / 100),
        fc.double(),
      )
      .map((n) => n + 0),
    last: fc.oneof(fc.integer({ min: 44_000, max: 45_000 }), fc.constant(NaN)),
    tier: fc.constantFrom('A', 'B', 'C', 'none'),
  }),
  { selector: ({ id }) => id },
);

/** The same customers over the ids that are known before, as a run makes them. */
function continued(list: TestState[], about: Snapshot['about'], base: Snapshot | undefined): Snapshot {
  const plain = snapshotWith(list, about, about.tiers[0]);
  const ids = continueIds(base?.states.ids ?? [], plain.states.ids);
  const at = ids.map((id) => plain.states.ids.indexOf(id));
  const column = (values: Float64Array, absent: number): Float64Array =>
    Float64Array.from(at, (i) => (i < 0 ? absent : values[i]));
  return {
    about: plain.about,
    states: {
      ids,
      present: Uint8Array.from(at, (i) => (i < 0 ? 0 : 1)),
      orders: column(plain.states.orders, 0),
      amount: column(plain.states.amount, 0),
      lastOrder: column(plain.states.lastOrder, NaN),
      tiers: plain.states.tiers.map((codes) => Uint16Array.from(at, (i) => (i < 0 ? noTier : codes[i]))),
    },
  };
}

const aboutOf = (id: number, scheme = schemeOf()): Snapshot['about'] =>
  snapshotWith([], { id: String(id), asOf: 45_000 + id, ...(id > 0 && { base: String(id - 1) }) }, scheme)
    .about;

it('gives a chain of snapshots back as they were: customers come, go and return, schemes change', () => {
  const schemes = fc.constantFrom(schemeOf('ABC'), schemeOf('ABCD'), schemeOf('AB'));
  fc.assert(
    fc.property(fc.array(fc.tuple(states, schemes), { minLength: 1, maxLength: 5 }), (months) => {
      let base: Snapshot | undefined;
      for (const [id, [list, scheme]] of months.entries()) {
        const snapshot = continued(list, aboutOf(id, scheme), base);
        base = decodeSnapshot(encodeSnapshot(snapshot, base), snapshot.about, base);
        expect(base).toEqual(snapshot);
      }
    }),
    { numRuns: 60 },
  );
});

it('refuses bytes with any one changed or missing, and a base that is not theirs', () => {
  const list = [
    { id: 'a', orders: 1, amount: 9.99, last: 44_900, tier: 'A' },
    { id: 'b', orders: 2, amount: 5, last: 44_800, tier: 'B' },
  ];
  const snapshot = continued(list, aboutOf(0), undefined);
  const bytes = encodeSnapshot(snapshot);
  for (let at = 0; at < bytes.length; at++) {
    const changed = bytes.slice();
    changed[at] ^= 0x10;
    expect(() => decodeSnapshot(changed, snapshot.about)).toThrow(RangeError);
    expect(() => decodeSnapshot(bytes.subarray(0, at), snapshot.about)).toThrow(RangeError);
  }
  expect(() => decodeSnapshot(bytes, snapshot.about, snapshot)).toThrow(RangeError);
});
