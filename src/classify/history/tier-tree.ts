import { argsort } from '../statistics/argsort';
import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { inOne } from './in-one';

/** What tiers mostly follow from, in columns by customer: orders, amount, last order. */
export type Facts = readonly Float64Array[];

/** Questions of the form "is this fact at most so much?", answered yes on the left; a leaf is a tier. */
type TierTree = { tier: number } | { fact: number; atMost: number; left: TierTree; right: TierTree };

/** Leaves a tree may have, and customers a question has to concern: below that, exceptions take fewer bytes. */
const mostLeaves = 250;
const fewest = 12;

/**
 * Finds cut points that give customers their tiers, as far as the tiers follow from the facts (ABC classes and RFM
 * segments do, to the last customer).
 *
 * A greedy decision tree: each question is the one that leaves the least Gini impurity, as in CART (Breiman, Friedman,
 * Olshen and Stone 1984), without pruning. It serves to write tiers in few bytes, not to explain them.
 *
 * @param customers Places of the customers who count.
 */
export function growTree(codes: Uint16Array, facts: Facts, customers: Uint32Array): TierTree {
  return inOne(growTreeInSteps(codes, facts, customers));
}

/** Customers after whom the tree rests: a step is some milliseconds long. */
const stepSize = 4000;

/** {@link growTree} step by step, so that the thread it runs on can do other things in between. */
export function* growTreeInSteps(
  codes: Uint16Array,
  facts: Facts,
  customers: Uint32Array,
): Generator<void, TierTree> {
  const tiers = customers.reduce((most, i) => Math.max(most, codes[i] + 1), 1);
  const sorted = facts.map((fact) => {
    const values = Float64Array.from(customers, (i) => answer(fact[i]));
    return Uint32Array.from(argsort(values), (place) => customers[place]);
  });
  const isLeft = new Uint8Array(codes.length);
  let leaves = 1;
  let seen = 0;
  function* grow(orders: readonly Uint32Array[]): Generator<void, TierTree> {
    const [members] = orders;
    const counts = new Float64Array(tiers);
    for (const i of members) counts[codes[i]]++;
    const tier = counts.indexOf(Math.max(...counts));
    if (counts[tier] === members.length || members.length < fewest || leaves >= mostLeaves) return { tier };
    seen += members.length;
    if (seen > stepSize) {
      seen = 0;
      yield;
    }
    const split = bestSplit(codes, facts, orders, counts);
    if (!split) return { tier };
    leaves++;
    for (const i of members) isLeft[i] = answer(facts[split.fact][i]) <= split.atMost ? 1 : 0;
    const left = orders.map((order) => order.filter((i) => isLeft[i] === 1));
    const right = orders.map((order) => order.filter((i) => isLeft[i] === 0));
    return { ...split, left: yield* grow(left), right: yield* grow(right) };
  }
  return customers.length === 0 ? { tier: 0 } : yield* grow(sorted);
}

/** A fact that is missing comes before every other. */
const answer = (value: number): number => (value === value ? value : -Infinity);

function bestSplit(
  codes: Uint16Array,
  facts: Facts,
  orders: readonly Uint32Array[],
  counts: Float64Array,
): { fact: number; atMost: number } | undefined {
  let best: { fact: number; atMost: number } | undefined;
  let most = counts.reduce((sum, count) => sum + count * count, 0) / orders[0].length;
  for (const [fact, order] of orders.entries()) {
    const left = new Float64Array(counts.length);
    const right = counts.slice();
    // Sums of the squared counts on both sides, kept up to date as customers change sides.
    let [squaresLeft, squaresRight] = [0, counts.reduce((sum, count) => sum + count * count, 0)];
    for (let at = 0; at < order.length - 1; at++) {
      const code = codes[order[at]];
      squaresLeft += 2 * left[code]++ + 1;
      squaresRight -= 2 * right[code]-- - 1;
      const atMost = answer(facts[fact][order[at]]);
      if (atMost === answer(facts[fact][order[at + 1]])) continue;
      const purity = squaresLeft / (at + 1) + squaresRight / (order.length - at - 1);
      if (purity > most) [most, best] = [purity, { fact, atMost }];
    }
  }
  return best;
}

/** The tier of each of these customers by the tree, `otherwise` for all others. */
export function tiersByTree(
  tree: TierTree,
  facts: Facts,
  customers: Uint32Array,
  count: number,
  otherwise: number,
): Uint16Array {
  const codes = new Uint16Array(count).fill(otherwise);
  for (const i of customers) {
    let node = tree;
    while ('fact' in node) node = answer(facts[node.fact][i]) <= node.atMost ? node.left : node.right;
    codes[i] = node.tier;
  }
  return codes;
}

/** Questions in a tree. */
export const sizeOf = (tree: TierTree): number =>
  'fact' in tree ? 1 + sizeOf(tree.left) + sizeOf(tree.right) : 0;

const leaf = 0;

/** Writes a tree: a byte for a leaf or the fact, then its tier, or the value and both sides. */
export function writeTree(writer: ByteWriter, tree: TierTree): void {
  if ('fact' in tree) {
    writer.byte(1 + tree.fact);
    writer.float64(tree.atMost);
    writeTree(writer, tree.left);
    writeTree(writer, tree.right);
  } else {
    writer.byte(leaf);
    writer.varint(tree.tier);
  }
}

/** Reads a tree. @throws RangeError where the bytes are damaged */
export function readTree(reader: ByteReader, facts: number): TierTree {
  const kind = reader.byte();
  if (kind === leaf) return { tier: reader.varint() };
  if (kind > facts) throw new RangeError('no such fact');
  return {
    fact: kind - 1,
    atMost: reader.float64(),
    left: readTree(reader, facts),
    right: readTree(reader, facts),
  };
}
