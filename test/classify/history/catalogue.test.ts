import {
  addEntry,
  type Catalogue,
  type CatalogueEntry,
  chainOf,
  emptyCatalogue,
  isChainFull,
  keyEvery,
  nextId,
  outdatedEntries,
  removeEntry,
  sameDate,
  snapshotBefore,
  snapshotsOf,
  withoutEntries,
} from '../../../src/classify/history';
import { snapshotWith } from '../../support/snapshots';

const entry = (id: string, asOf: number, base?: string, source = 'Orders'): CatalogueEntry => ({
  about: snapshotWith([], { id, asOf, source, ...(base !== undefined && { base }) }).about,
  bytes: 100,
  parts: 1,
});
const ids = (catalogue: Catalogue): string[] => snapshotsOf(catalogue).map(({ id }) => id);
const listOf = (...entries: CatalogueEntry[]): Catalogue =>
  entries.reduce((list, one) => addEntry(list, one, undefined), emptyCatalogue);

it('orders snapshots by the date of their data, not by when they were made', () => {
  const list = listOf(entry('1', 300), entry('2', 100), entry('3', 200));
  expect(ids(list)).toEqual(['2', '3', '1']);
  expect(snapshotBefore(list, '1')?.id).toBe('3');
  expect(snapshotBefore(list, '2')).toBeUndefined();
});

it('compares with the same sheet first', () => {
  const list = listOf(
    entry('1', 100, undefined, 'East'),
    entry('2', 200, undefined, 'West'),
    entry('3', 300, undefined, 'East'),
  );
  expect(snapshotBefore(list, '3')?.id).toBe('1');
  expect(snapshotBefore(list, '2')?.id).toBe('1');
  expect(sameDate(list, { asOf: 200, source: 'West' })?.id).toBe('2');
  expect(sameDate(list, { asOf: 200, source: 'East' })).toBeUndefined();
});

it('keeps what was replaced aside for one run, and brings it back', () => {
  const first = listOf(entry('1', 100), entry('2', 200));
  const second = addEntry(first, entry('3', 200), '2');
  expect(ids(second)).toEqual(['1', '3']);
  expect(outdatedEntries(second).map(({ about }) => about.id)).toEqual(['2']);
  expect(removeEntry(second, '3')).toEqual(first);
});

it('drops what was replaced without bringing anything back', () => {
  const second = addEntry(addEntry(listOf(entry('1', 100)), entry('2', 100), '1'), entry('3', 100), '2');
  expect(ids(second)).toEqual(['3']);
  expect(ids(withoutEntries(second, second.entries.slice(1, 2)))).toEqual(['3']);
});

it('keeps a replaced snapshot as long as another one is written against it', () => {
  const list = addEntry(listOf(entry('1', 100), entry('2', 200, '1')), entry('3', 100), '1');
  expect(outdatedEntries(list)).toEqual([]);
  expect(ids(list)).toEqual(['3', '2']);
});

it('knows the chain to read; a gap or a circle is none', () => {
  const list = listOf(
    entry('1', 1),
    entry('2', 2, '1'),
    entry('3', 3, '2'),
    entry('4', 4, '9'),
    entry('5', 5, '5'),
  );
  expect(chainOf(list, '3')?.map(({ about }) => about.id)).toEqual(['1', '2', '3']);
  expect(chainOf(list, '4')).toBeUndefined();
  expect(chainOf(list, '5')).toBeUndefined();
  expect(isChainFull(list, '3')).toBe(false);
  expect(isChainFull(list, '4')).toBe(true);
});

it(`a chain is full with ${String(keyEvery)} snapshots`, () => {
  const chain = Array.from({ length: keyEvery }, (_, i) =>
    entry(String(i), i, i === 0 ? undefined : String(i - 1)),
  );
  const list = listOf(...chain);
  expect(isChainFull(list, String(keyEvery - 2))).toBe(false);
  expect(isChainFull(list, String(keyEvery - 1))).toBe(true);
});

it('gives ids that were never used', () => {
  expect(nextId([])).toBe('1');
  expect(nextId(['3', '10', 'x'])).toBe('11');
});
