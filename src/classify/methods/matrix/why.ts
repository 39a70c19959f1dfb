import type { Category, MessageColumn, OutputColumn } from '../../classification';
import type { Message } from '../../message';
import { createReasons, noNumbers } from '../why-column';

type CategoryColumn = Extract<OutputColumn, { kind: 'category' }>;

/** A result that a matrix crosses, and the reasons its method gives, where it gives some. */
export interface Side {
  column: CategoryColumn;
  reasons: MessageColumn | undefined;
}

/** Codes of templates have 16 bits: with more, the plain reason of the cell is given. */
const mostTemplates = 65_000;

/**
 * Why each customer is in its cell, and the change that moves it up in one of the two results: what the reasons of
 * that result name. The worse placed result comes first, of equally good ones the rows.
 *
 * @param plain the reason of a cell where neither result names a change
 */
export function matrixWhy(
  at: { key: string; header: Message },
  rows: Side,
  columns: Side,
  { codes, plain }: { codes: Uint16Array; plain: readonly Message[] },
): MessageColumn {
  const n = codes.length;
  const reasons = createReasons();
  const numbers: Record<string, Float64Array> = {};
  const wide = columns.column.categories.length;
  const rankOf = ({ column }: Side, i: number): number => column.categories[column.codes[i]].rank;
  const whyCodes = new Uint16Array(n);
  for (let i = 0; i < n; i++) {
    const first = rankOf(columns, i) < rankOf(rows, i) ? columns : rows;
    const second = first === rows ? columns : rows;
    const side = [first, second].find(({ reasons: own }) => namesChange(own, i));
    const cell = codes[i];
    if (!side?.reasons || reasons.templates.length >= mostTemplates) {
      whyCodes[i] = reasons.codeOf('plain', cell, () => ({ cell }));
      continue;
    }
    const { reasons: own, column } = side;
    const row = rows.column.categories[Math.floor(cell / wide)];
    const which = (cell * own.templates.length + own.codes[i]) * 2 + Number(side === rows);
    whyCodes[i] = reasons.codeOf('why.matrix.by', which, () => ({
      ...names(rows.column, row, columns.column, columns.column.categories[cell % wide]),
      by: column.header,
      reason: own.templates[own.codes[i]],
    }));
    for (const [name, values] of Object.entries(own.numbers)) (numbers[name] ??= noNumbers(n))[i] = values[i];
  }
  const templates = reasons.templates.map((template) =>
    template.key === 'plain' ? plain[Number(template.params?.['cell'])] : template,
  );
  return { kind: 'message', ...at, templates, codes: whyCodes, numbers };
}

/** The names of a cell: both results and their categories. */
export const names = (rows: CategoryColumn, row: Category, columns: CategoryColumn, column: Category) => ({
  rows: rows.header,
  row: row.name,
  columns: columns.header,
  column: column.name,
});

/** Whether a reason says what would lead to a better category. */
const namesChange = (reasons: MessageColumn | undefined, i: number): boolean =>
  reasons?.templates[reasons.codes[i]].params?.['target'] !== undefined;
