import { z } from 'zod';
import type { Category, CategoryCount, MessageColumn, OutputColumn } from '../classification';
import type { Message } from '../message';
import { tally } from '../tally';
import { UserError } from '../user-error';
import { money, percent } from '../value-message';
import { matrixWhy, names } from './matrix/why';
import { commonOptions, type Method, type MethodContext, type MethodOutput } from './method';
import { poolCategories, sidesWithin } from './matrix/pool-categories';
import { rankedCategories } from './ranked-categories';

const schema = z.strictObject({
  method: z.literal('matrix'),
  ...commonOptions,
  /** Keys of two category columns of methods before, e.g. `abc.class` and `rfm.segment`; by default the last two. */
  rows: z.string().min(1).optional(),
  columns: z.string().min(1).optional(),
  /** Ranks (1 best, 0 worst) from which on the rows say valuable and up to which the columns say endangered. */
  valuable: z.number().min(0).max(1).default(0.75),
  endangered: z.number().min(0).max(1).default(0.35),
});

type MatrixOptions = z.output<typeof schema>;
type CategoryColumn = Extract<OutputColumn, { kind: 'category' }>;

/** As many as 16-bit codes can tell apart. */
const mostCells = 2 ** 16;

const agreements: Category[] = rankedCategories(
  ['agree', 'hidden', 'endangered'].map((key) => ({ key, name: { key: `segments.matrix.${key}` } })),
);

/**
 * The cross of two earlier results, such as value × lifecycle or ABC × RFM: a cell per pair of categories with its
 * customers, orders and amount, and where the two disagree.
 *
 * *Endangered*: good in the rows (rank at least `valuable`) but bad in the columns (rank at most `endangered`), an
 * A customer about to be lost. *Hidden*: the other way round. Columns: `cell`, `agreement`. Of very many categories
 * the rarest are put together, so that there are no more cells than codes for them, and a note says so.
 *
 * @throws UserError `unknownColumn` if there are no two such columns
 *
 * @example
 * { method: 'matrix', rows: 'abc.class', columns: 'rfm.segment' }
 */
export const matrix = { name: 'matrix', schema, run: runMatrix } satisfies Method<'matrix', typeof schema>;

function runMatrix({ id, dataset, before, reasons }: MethodContext, options: MatrixOptions): MethodOutput {
  const [allRows, allColumns] = chosen(before, options);
  const sides = sidesWithin(allRows.categories.length, allColumns.categories.length, mostCells);
  const { column: rows, pooled: pooledRows } = poolCategories(allRows, sides.rows);
  const { column: columns, pooled: pooledColumns } = poolCategories(allColumns, sides.columns);
  const wide = columns.categories.length;
  const cells = rows.categories.flatMap((row) =>
    columns.categories.map((column) => ({
      key: `${row.key} × ${column.key}`,
      name: { key: 'rules.matrix.cell', params: { row: row.name, column: column.name } },
      rank: (row.rank + column.rank) / 2,
    })),
  );
  const codes = rows.codes.map((row, i) => row * wide + columns.codes[i]);
  const agreement = rows.codes.map((row, i) =>
    agreementOf(rows.categories[row].rank, columns.categories[columns.codes[i]].rank, options),
  );
  const cell: CategoryColumn = {
    kind: 'category',
    key: `${id}.cell`,
    header: { key: 'columns.matrix.cell', params: { rows: rows.header, columns: columns.header } },
    codes,
    categories: cells,
  };
  const agree: CategoryColumn = {
    kind: 'category',
    key: `${id}.agreement`,
    header: { key: 'columns.matrix.agreement' },
    codes: agreement,
    categories: agreements,
  };
  const counts = tally(cell, dataset);
  const pair = { rows: rows.header, columns: columns.header };
  return {
    columns: [cell, agree],
    why: () =>
      matrixWhy(
        { key: `${id}.why`, header: { key: 'columns.matrix.why', params: pair } },
        { column: rows, reasons: reasonsFor(allRows, reasons) },
        { column: columns, reasons: reasonsFor(allColumns, reasons) },
        { codes, plain: cells.map((_, k) => reasonIn(rows, columns, k, options)) },
      ),
    result: {
      column: cell.key,
      counts,
      convention: {
        key: 'methods.matrix.convention',
        params: { rows: rows.header, columns: columns.header },
      },
      rules: [
        {
          label: { key: 'segments.matrix.endangered' },
          value: { key: 'rules.matrix.endangered', params: shares(options) },
        },
        {
          label: { key: 'segments.matrix.hidden' },
          value: { key: 'rules.matrix.hidden', params: shares(options) },
        },
        ...counts.filter(({ customers }) => customers > 0).map(countRule),
      ],
      notes: [
        ...pooledNote(rows, pooledRows),
        ...pooledNote(columns, pooledColumns),
        ...tally(agree, dataset)
          .filter(({ key, customers }) => key !== 'agree' && customers > 0)
          .map(({ key, customers, amount }) => ({
            key: `rules.matrix.${key}Note`,
            params: { count: customers, amount: money(amount), rows: rows.header, columns: columns.header },
          })),
      ],
    },
  };
}

/** The reasons of the method that made a column. */
function reasonsFor(
  { key }: CategoryColumn,
  reasons: readonly OutputColumn[] = [],
): MessageColumn | undefined {
  const wanted = `${key.slice(0, key.lastIndexOf('.'))}.why`;
  return reasons.find(
    (column): column is MessageColumn => column.kind === 'message' && column.key === wanted,
  );
}

/** Why a cell is what it is; a better category in either result is what moves a customer up. */
function reasonIn(
  rows: CategoryColumn,
  columns: CategoryColumn,
  cell: number,
  options: MatrixOptions,
): Message {
  const row = rows.categories[Math.floor(cell / columns.categories.length)];
  const column = columns.categories[cell % columns.categories.length];
  const agreement = agreements[agreementOf(row.rank, column.rank, options)].key;
  const isBestRow = row === rows.categories[0];
  const isBestColumn = column === columns.categories[0];
  const reason = (): string => {
    if (isBestRow && isBestColumn) return 'best';
    if (agreement !== 'agree') return agreement;
    if (isBestRow) return 'bestRow';
    return isBestColumn ? 'bestColumn' : 'agree';
  };
  return { key: `why.matrix.${reason()}`, params: names(rows, row, columns, column) };
}

function pooledNote({ header, categories }: CategoryColumn, count: number): Message[] {
  const kept = categories.length - 1;
  return count > 0 ? [{ key: 'rules.matrix.pooled', params: { count, column: header, kept } }] : [];
}

function chosen(before: readonly OutputColumn[], options: MatrixOptions): [CategoryColumn, CategoryColumn] {
  const candidates = before.filter((column) => column.kind === 'category');
  const find = (key: string | undefined, fallback: number): CategoryColumn => {
    const found =
      key === undefined ? candidates.at(fallback) : candidates.find((column) => column.key === key);
    if (!found) throw new UserError('unknownColumn', { column: key ?? { key: 'methods.matrix.name' } });
    return found;
  };
  return [find(options.rows, -2), find(options.columns, -1)];
}

function agreementOf(row: number, column: number, { valuable, endangered }: MatrixOptions): number {
  if (row >= valuable && column <= endangered) return 2;
  return column >= valuable && row <= endangered ? 1 : 0;
}

const shares = ({ valuable, endangered }: MatrixOptions) => ({
  valuable: percent(valuable),
  endangered: percent(endangered),
});

const countRule = ({ name, customers, orders, amount }: CategoryCount) => ({
  label: name,
  value: {
    key: 'rules.matrix.count',
    params: {
      count: customers,
      orders: { key: 'rules.orders', params: { count: orders } },
      amount: money(amount),
    },
  },
});
