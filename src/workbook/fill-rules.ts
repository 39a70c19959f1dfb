import { type Block, columnName, columnRuns } from './address';
import type { Swatch } from './tier-palette';
import type { TierBlock } from './write-plan';

/** A conditional format that fills every cell whose text is one of some categories. */
export interface FillRule {
  swatch: Swatch;
  /** Bounded blocks, the first of which the formula counts from. */
  blocks: Block[];
  /** e.g. `=OR(G2="Champions",G2="A")` */
  formula: string;
}

/** Text within a formula. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * One rule for each colour, over all columns that have categories: at most as many rules as the palette has colours.
 *
 * A formula about the cell itself is used instead of a rule per value, because values of several columns share a
 * colour; it recolours at once when a tier is edited by hand.
 */
export function fillRules({ columns, firstRow, rowCount }: TierBlock): FillRule[] {
  const filled = columns.filter(({ fills }) => fills.length > 0);
  const blocks = columnRuns(filled.map(({ column }) => column)).map((run) => ({
    firstRow,
    firstColumn: run.first,
    rowCount,
    columnCount: run.count,
  }));
  return rulesFor(
    filled.flatMap(({ fills }) => fills),
    blocks,
  );
}

/** Whether a formula is one that {@link rulesFor} makes. */
export const isFillFormula = (formula: string): boolean => /^=(OR\()?\$?[A-Z]+\$?\d+="/i.test(formula);

/** Rules that colour texts within blocks. */
export function rulesFor(fills: readonly { text: string; swatch: Swatch }[], blocks: Block[]): FillRule[] {
  const [first] = blocks;
  if (!first || first.rowCount < 1) return [];
  const cell = `${columnName(first.firstColumn)}${String(first.firstRow + 1)}`;
  const byFill = new Map<string, { swatch: Swatch; texts: Set<string> }>();
  for (const { text, swatch } of fills) {
    const known = byFill.get(swatch.fill) ?? { swatch, texts: new Set<string>() };
    byFill.set(swatch.fill, { ...known, texts: known.texts.add(text) });
  }
  return [...byFill.values()].map(({ swatch, texts }) => {
    const tests = [...texts].map((text) => `${cell}=${quoted(text)}`);
    return { swatch, blocks, formula: tests.length === 1 ? `=${tests.join('')}` : `=OR(${tests.join(',')})` };
  });
}
