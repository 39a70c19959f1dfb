import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CellValue } from '../../src/classify/dataset/raw-table';
import { roles, type Role } from '../../src/classify/roles';
import { cellOf } from './header-cells';

/**
 * What a column holds that has none of the roles; `any` may be taken for whatever it is taken for. A role with a
 * question mark stands where people would differ: it may be taken for that role, or for none.
 */
const others = [
  'name',
  'phone',
  'email',
  'address',
  'text',
  'category',
  'date',
  'time',
  'money',
  'number',
  'weight',
  'ratio',
  'percent',
  'id',
  'code',
  'flag',
  'rowNumber',
  'constant',
  'any',
  'customer?',
  'orderDate?',
  'orderId?',
  'amount?',
  'status?',
  'quantity?',
  'unitPrice?',
] as const;

export type ColumnLabel = Role | (typeof others)[number];

const labelSchema = z.enum([...roles, ...others]);
const columnSchema = z.union([
  labelSchema,
  z
    .tuple([labelSchema], z.union([z.string(), z.number(), z.boolean()]))
    .refine((column) => column.length > 1),
]);
const corpusSchema = z.array(
  z.strictObject({ from: z.string(), columns: z.record(z.string(), columnSchema) }),
);

/** What a careful person says a column is, and, where its cells are given, those. */
export interface LabelledColumn {
  header: string;
  label: ColumnLabel;
  cells?: readonly CellValue[];
}

/** One labelled header row. */
export interface LabelledHeaders {
  from: string;
  columns: LabelledColumn[];
}

/**
 * The labelled header rows of test/data/headers, file by file: a label per header, or a list of a label and the cells
 * that such a column holds.
 *
 * @param files which of the files, by the beginning of their names; all without it
 */
export function labelledHeaders(files = ''): LabelledHeaders[] {
  const folder = join(__dirname, '../data/headers');
  return readdirSync(folder)
    .filter((file) => file.startsWith(files))
    .sort()
    .flatMap((file) => corpusSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    .map(({ from, columns }) => ({
      from,
      columns: Object.entries(columns).map(([header, column]) => {
        if (!Array.isArray(column)) return { header, label: column };
        const [label, ...cells] = column;
        return { header, label, cells };
      }),
    }));
}

/** The header row of a sheet and so many rows under it. */
export function sheetOf(sheet: LabelledHeaders, form: number, rowCount = 60): CellValue[][] {
  const perCustomer = isCustomerRows(sheet);
  const rows = Array.from({ length: rowCount }, (_, row) =>
    sheet.columns.map((column, index) => cellOf(column, row, { form, index, perCustomer })),
  );
  return [sheet.columns.map(({ header }) => header), ...rows];
}

/** Whether each row is another customer: a list of customers has what they spent, or when they ordered last. */
export const isCustomerRows = ({ columns }: LabelledHeaders): boolean =>
  columns.some(({ label }) => label === 'lastOrderDate' || label === 'totalAmount');
