import { packBits, unpackBits } from './bit-set';
import { type ByteReader, createByteReader } from './byte-reader';
import { type ByteWriter, createByteWriter } from './byte-writer';
import { checksum } from './checksum';
import { inOne } from './in-one';
import { noTier, type Snapshot, type SnapshotAbout, type SnapshotStates, type TierScheme } from './snapshot';
import { growTreeInSteps, readTree, sizeOf, tiersByTree, writeTree } from './tier-tree';
import { readIds, writeIds } from './write-ids';
import { readNumbers, writeNumbers } from './write-numbers';
import { readTiers, writeTiers } from './write-tiers';

const format = 1;
const checksumBytes = 4;

/**
 * A snapshot's customers as bytes, written against an earlier snapshot where there is one.
 *
 * Layout, version 1: the version; customers known before; new ids; a bit per customer for "changed"; for the changed
 * ones a bit for "still there", then orders, amount and last order as differences; a column of tiers per method, against
 * those of before or those that cut points give; a checksum. Numbers are {@link writeNumbers}'s. The bytes are meant to be deflated.
 *
 * @param snapshot Its first ids must be those of the base, in the same order (see {@link continueIds}).
 *
 * @example
 * decodeSnapshot(encodeSnapshot(april, march), april.about, march) // as april
 */
export function encodeSnapshot(snapshot: Snapshot, base?: Snapshot): Uint8Array<ArrayBuffer> {
  return inOne(encodeInSteps(snapshot, base));
}

/**
 * {@link encodeSnapshot} step by step, so that the thread it runs on can do other things in between.
 *
 * @example
 * const steps = encodeInSteps(april, march);
 * for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
 */
export function* encodeInSteps(
  { about, states }: Snapshot,
  base?: Snapshot,
): Generator<void, Uint8Array<ArrayBuffer>> {
  const writer = createByteWriter();
  const known = base?.states.ids.length ?? 0;
  writer.byte(format);
  writer.varint(known);
  writeIds(writer, states.ids.slice(known));
  yield;
  const changed = changedCustomers(states, base?.states);
  writer.bytes(packBits(changed.flags));
  writer.bytes(packBits(changed.list.map((i) => states.present[i])));
  for (const [column, anchor] of factsOf(states, base?.states, about.asOf)) {
    writeNumbers(
      writer,
      Float64Array.from(changed.list, (i) => column[i]),
      (k) => anchor(changed.list[k]),
    );
    yield;
  }
  yield* writeAllTiers(writer, about, states, base);
  const bytes = writer.written();
  const whole = createByteWriter();
  whole.bytes(bytes);
  const sum = checksum(bytes);
  for (let place = 0; place < checksumBytes; place++) whole.byte((sum >>> (8 * place)) & 0xff);
  return whole.written();
}

/**
 * Reads a snapshot back.
 *
 * @param base The snapshot named by `about.base`.
 * @throws RangeError where the bytes are damaged, of a later version, or do not belong to this base
 *
 * @example
 * decodeSnapshot(bytes, april.about, march).states.tiers[0][7] // place of customer 7 in the first scheme
 */
export function decodeSnapshot(bytes: Uint8Array, about: SnapshotAbout, base?: Snapshot): Snapshot {
  const body = bytes.subarray(0, bytes.length - checksumBytes);
  const sum = bytes.subarray(bytes.length - checksumBytes);
  const told = sum.reduce((all, byte, place) => all + byte * 2 ** (8 * place), 0);
  if (bytes.length <= checksumBytes || told !== checksum(body)) throw new RangeError('the bytes are damaged');
  const reader = createByteReader(body);
  if (reader.byte() !== format) throw new RangeError('a later version wrote these bytes');
  const known = reader.varint();
  if (known !== (base?.states.ids.length ?? 0)) throw new RangeError('the snapshot has another base');
  const ids = [...(base?.states.ids ?? []), ...readIds(reader)];
  const flags = unpackBits(reader.bytes(Math.ceil(ids.length / 8)), ids.length);
  const list = Uint32Array.from(ids.keys()).filter((i) => flags[i] === 1);
  const states = grown(base?.states, ids, about.tiers.length);
  const there = unpackBits(reader.bytes(Math.ceil(list.length / 8)), list.length);
  for (const [k, i] of list.entries()) states.present[i] = there[k];
  for (const [column, anchor] of factsOf(states, base?.states, about.asOf)) {
    const values = readNumbers(reader, list.length, (k) => anchor(list[k]));
    for (const [k, i] of list.entries()) column[i] = values[k];
  }
  readAllTiers(reader, about, states, base);
  return { about, states };
}

type Facts = Pick<SnapshotStates, 'present' | 'orders' | 'amount' | 'lastOrder'>;

/** What a customer has who was not there before. */
const unknown = { present: 0, orders: 0, amount: 0, lastOrder: NaN };

const before = (base: Facts | undefined, name: keyof Facts, i: number): number =>
  base && i < base.present.length ? base[name][i] : unknown[name];

/** Each column with what its values are written against: a last order is nearer to the day of the snapshot. */
const factsOf = (
  { orders, amount, lastOrder }: Facts,
  base: Facts | undefined,
  asOf: number,
): [Float64Array, (i: number) => number][] => [
  [orders, (i) => before(base, 'orders', i)],
  [amount, (i) => before(base, 'amount', i)],
  [lastOrder, () => asOf],
];

function changedCustomers(states: SnapshotStates, base: Facts | undefined) {
  const names = ['present', 'orders', 'amount', 'lastOrder'] as const;
  const flags = Uint8Array.from(states.ids, (_, i) =>
    names.some((name) => !Object.is(states[name][i], before(base, name, i))) ? 1 : 0,
  );
  return { flags, list: Uint32Array.from(flags.keys()).filter((i) => flags[i] === 1) };
}

function grown(base: SnapshotStates | undefined, ids: string[], tiers: number): SnapshotStates {
  const longer = (values: ArrayLike<number>, fill: number): Float64Array => {
    const column = new Float64Array(ids.length).fill(fill, values.length);
    column.set(values);
    return column;
  };
  return {
    ids,
    present: Uint8Array.from(longer(base?.present ?? [], unknown.present)),
    orders: longer(base?.orders ?? [], unknown.orders),
    amount: longer(base?.amount ?? [], unknown.amount),
    lastOrder: longer(base?.lastOrder ?? [], unknown.lastOrder),
    tiers: Array.from({ length: tiers }, () => new Uint16Array(ids.length).fill(noTier)),
  };
}

/** The tiers of the base under the same method, if it had the same categories. */
function tiersBefore(scheme: TierScheme, base: Snapshot | undefined): Uint16Array | undefined {
  const at = base?.about.tiers.findIndex(
    ({ key, categories }) =>
      key === scheme.key &&
      categories.length === scheme.categories.length &&
      categories.every((category, i) => category.key === scheme.categories[i].key),
  );
  return at === undefined ? undefined : base?.states.tiers[at];
}

/** How the tiers of a method are written: against those of before, or against those that cut points give. */
const byBefore = 0;
const byTree = 1;

/** About how many bytes a customer takes whose tier is told, and a question of a tree. */
const bytesPerTold = 0.8;
const bytesPerQuestion = 9;

function* writeAllTiers(
  writer: ByteWriter,
  about: SnapshotAbout,
  states: SnapshotStates,
  base: Snapshot | undefined,
): Generator<void, void> {
  const facts = factsOfTiers(states);
  const there = presentIn(states);
  for (const [method, codes] of states.tiers.entries()) {
    const before = tiersBefore(about.tiers[method], base);
    yield;
    const tree = yield* growTreeInSteps(codes, facts, there);
    yield;
    const expected = tiersByTree(tree, facts, there, codes.length, noTier);
    const told = (other: Uint16Array | undefined): number =>
      codes.reduce((count, code, i) => count + (code === (other?.[i] ?? noTier) ? 0 : 1), 0);
    const isTree =
      bytesPerQuestion * sizeOf(tree) + bytesPerTold * told(expected) < bytesPerTold * told(before);
    writer.byte(isTree ? byTree : byBefore);
    if (isTree) writeTree(writer, tree);
    writeTiers(writer, codes, isTree ? expected : before);
  }
}

function readAllTiers(
  reader: ByteReader,
  about: SnapshotAbout,
  states: SnapshotStates,
  base: Snapshot | undefined,
): void {
  const facts = factsOfTiers(states);
  const there = presentIn(states);
  for (const [method, codes] of states.tiers.entries()) {
    const against =
      reader.byte() === byTree
        ? tiersByTree(readTree(reader, facts.length), facts, there, codes.length, noTier)
        : tiersBefore(about.tiers[method], base);
    codes.set(readTiers(reader, codes.length, against));
  }
}

const factsOfTiers = ({ orders, amount, lastOrder }: Facts): Float64Array[] => [orders, amount, lastOrder];

const presentIn = ({ present }: Facts): Uint32Array =>
  Uint32Array.from(present.keys()).filter((i) => present[i] === 1);
