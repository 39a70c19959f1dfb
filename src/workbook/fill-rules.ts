import { type Block, columnName, columnRuns } from './address';
import type { FillRule } from './sheet-rule';
import type { Swatch } from './tier-palette';
import type { TierBlock } from './write-plan';

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
    const formula = tests.length === 1 ? `=${tests.join('')}` : `=OR(${tests.join(',')})`;
    return { kind: 'fill', swatch, blocks, formula };
  });
}
