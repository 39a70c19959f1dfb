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

/** The cell that a rule is about, told without its address: lists of a sheet may share a rule (see `shareRules`). */
export const cellItself = 'INDEX($1:$1048576,ROW(),COLUMN())';

/** Whether a formula is one of ours. */
export const isFillFormula = (formula: string): boolean =>
  /^=(OR\()?(AND\()?(\$?[A-Z]+\$?\d+|INDEX\(\$1:\$\d+,ROW\(\),COLUMN\(\)\))="/i.test(formula);

/** A formula that is true for a cell with one of some texts; each is looked for only where its condition is true too. */
export function fillFormula(cell: string, tests: readonly { text: string; where?: string }[]): string {
  const parts = tests.map(({ text, where = '' }) => {
    const test = `${cell}=${quoted(text)}`;
    return where === '' ? test : `AND(${test},${where})`;
  });
  return parts.length === 1 ? `=${parts.join('')}` : `=OR(${parts.join(',')})`;
}

/** The texts that a formula of {@link rulesFor} looks for. */
export const textsOfFormula = (formula: string): string[] =>
  [...formula.matchAll(/="((?:[^"]|"")*)"/g)].map(([, text = '']) => text.replaceAll('""', '"'));

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
    const formula = fillFormula(
      cell,
      [...texts].map((text) => ({ text })),
    );
    return { kind: 'fill', swatch, blocks, formula };
  });
}
