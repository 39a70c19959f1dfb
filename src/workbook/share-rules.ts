import { type Block, columnName } from './address';
import { cellItself, fillFormula, textsOfFormula } from './fill-rules';
import { type FillRule, maxRules, type SheetRule } from './sheet-rule';

/** The rules that one list wants on its sheet. */
export interface ListRules {
  rules: readonly SheetRule[];
  /** The first cell of its tiers, header included: what tells it from other lists on the sheet. */
  corner: { row: number; column: number };
}

/**
 * The rules of all lists on a sheet, at most twelve: lists share the rule of each colour. Data bars and colour scales stay
 * apart where there is room for all; else those of the same kind are shared too.
 *
 * A text that two lists colour otherwise, such as the best of three tiers and the second of five, is told by where it
 * stands.
 */
export function shareRules(all: readonly ListRules[]): SheetRule[] {
  const lists = all.filter(({ rules }) => rules.length > 0);
  const [only, second] = lists;
  if (!only || !second) return only ? [...only.rules] : [];
  const fills = sharedFills(lists);
  const room = maxRules - fills.length;
  const others = lists.map(({ rules }) => rules.filter(({ kind }) => kind !== 'fill'));
  const apart = inTurn(others);
  const shown = apart.length > room ? joined(others) : apart;
  return [...fills, ...shown.slice(0, Math.max(0, room))];
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/** The first data bars of all lists as one, their second ones, their scales. */
function joined(lists: readonly (readonly SheetRule[])[]): SheetRule[] {
  const named = lists.map((rules) =>
    rules.map((rule, at) => {
      const earlier = rules.slice(0, at).filter(({ kind }) => kind === rule.kind).length;
      return { name: `${rule.kind} ${String(earlier)}`, rule };
    }),
  );
  const byName = new Map<string, SheetRule>();
  for (const { name, rule } of inTurn(named)) {
    const known = byName.get(name);
    byName.set(name, known ? { ...known, blocks: [...known.blocks, ...rule.blocks] } : rule);
  }
  return [...byName.values()];
}

/** A text that a list fills with a colour. */
interface Filled {
  list: ListRules;
  rule: FillRule;
  text: string;
}

function sharedFills(lists: readonly ListRules[]): FillRule[] {
  const filled = lists.flatMap((list) =>
    list.rules
      .filter((rule) => rule.kind === 'fill')
      .flatMap((rule) => textsOfFormula(rule.formula).map((text): Filled => ({ list, rule, text }))),
  );
  const colours = new Map(filled.map(({ rule: { swatch } }) => [swatch.fill, swatch]));
  return [...colours.values()].map((swatch): FillRule => {
    const own = filled.filter(({ rule }) => rule.swatch.fill === swatch.fill);
    const blocks = inReadingOrder([...new Set(own.map(({ rule }) => rule))].flatMap((rule) => rule.blocks));
    return { kind: 'fill', swatch, blocks, formula: fillFormula(cellOf(blocks), testsOf(own, filled)) };
  });
}

const inReadingOrder = (blocks: readonly Block[]): Block[] =>
  [...blocks].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);

/**
 * The cell a formula is about. Programs disagree whether its address counts from the first block or from the corner of
 * all blocks: where these differ, it is told without an address.
 */
function cellOf(blocks: readonly Block[]): string {
  const [first] = blocks;
  const isCorner = first && blocks.every(({ firstColumn }) => firstColumn >= first.firstColumn);
  return isCorner ? `${columnName(first.firstColumn)}${String(first.firstRow + 1)}` : cellItself;
}

function testsOf(own: readonly Filled[], filled: readonly Filled[]): { text: string; where?: string }[] {
  const tests = new Map<string, { text: string; where?: string }>();
  for (const { list, rule, text } of own) {
    const others = filled.filter((one) => one.list !== list && one.text === text);
    const isOtherwise = others.some((one) => one.rule.swatch.fill !== rule.swatch.fill);
    const rivals = isOtherwise ? [...new Set(others.map((one) => one.list))] : [];
    const where = rivals.map((rival) => apartFrom(list, rival)).join(',');
    tests.set(`${text} ${where}`, where === '' ? { text } : { text, where });
  }
  return [...tests.values()];
}

/** A condition that is true in a list and false in another one. */
function apartFrom(list: ListRules, other: ListRules): string {
  const cell = ({ row, column }: ListRules['corner']) => `$${columnName(column)}$${String(row + 1)}`;
  if (other.corner.row >= endOf(list)) return `ROW()<ROW(${cell(other.corner)})`;
  if (list.corner.row >= endOf(other)) return `ROW()>=ROW(${cell(list.corner)})`;
  return other.corner.column > list.corner.column
    ? `COLUMN()<COLUMN(${cell(other.corner)})`
    : `COLUMN()>=COLUMN(${cell(list.corner)})`;
}

/** The row below the last one of a list. */
const endOf = ({ rules }: ListRules): number =>
  Math.max(...rules.flatMap(({ blocks }) => blocks.map(({ firstRow, rowCount }) => firstRow + rowCount)));
