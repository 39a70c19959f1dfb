import type { Classification, Profile } from '../classify';
import { addressOf } from './address';
import { figureName, type PivotPlan } from './pivot-plan';
import type { Region } from './region';
import { idKey, numberFormats, type Translate } from './tier-columns';
import { blockArea, type TierBlock } from './write-plan';

/** A pivot wanted: which columns of the result it crosses, and what it shows. */
export interface PivotWish {
  /** Name of the PivotTable in the workbook. */
  name: string;
  corner: PivotPlan['corner'];
  /** Keys of output columns. */
  rows: string;
  columns?: string | undefined;
  figures: readonly ('customers' | 'revenue' | 'average')[];
  money: string;
}

/** The words of the figures: as short as in the tables beside, because a pivot's header does not wrap. */
const figureWords = { customers: 'customers', revenue: 'revenue', average: 'averageShort' } as const;

/** Makes the plan of a pivot; undefined where a column it needs is not written. */
export type PivotPlanner = (wish: PivotWish) => PivotPlan | undefined;

/** Columns of the source, by what they hold. */
interface PivotFields {
  id: string;
  amount: string;
  /** Every header of the source: Excel refuses a figure of the same name. */
  headers: string[];
}

/**
 * What makes pivots of the rows that a run writes: from the table of its own sheet, or from the user's rows with our
 * columns beside them.
 *
 * @returns undefined where the rows cannot feed one: no headers, amounts as text, or rows that were left out and
 * would count in the pivot all the same.
 */
export function pivotPlanner(
  classification: Classification,
  block: TierBlock,
  { region, profile, amountIsText }: { region: Region; profile: Profile; amountIsText: boolean },
  translate: Translate,
): PivotPlanner | undefined {
  const fields =
    block.what === 'ownSheet'
      ? fieldsOfOwnSheet(block)
      : fieldsOfCustomerRows(block, region, profile, classification, amountIsText);
  if (!fields) return undefined;
  const source = block.table
    ? { table: block.table.name }
    : {
        sheetName: block.sheet.name,
        address: block.what === 'ownSheet' ? addressOf(blockArea(block)) : rangeOf(region, block),
      };
  return ({ name, corner, rows, columns, figures, money }) => {
    const rowField = headerOf(block, rows);
    const columnField = columns === undefined ? undefined : headerOf(block, columns);
    if (rowField === undefined || (columns !== undefined && columnField === undefined)) return undefined;
    const figure = {
      customers: { field: fields.id, summarizeBy: 'Count', numberFormat: numberFormats.integer },
      revenue: { field: fields.amount, summarizeBy: 'Sum', numberFormat: money },
      average: { field: fields.amount, summarizeBy: 'Average', numberFormat: money },
    } as const;
    return {
      name,
      corner,
      source,
      rows: rowField,
      ...(columnField !== undefined && { columns: columnField }),
      figures: figures.map((key) => ({
        ...figure[key],
        name: figureName(translate({ key: `summary.${figureWords[key]}` }), fields.headers),
      })),
    };
  };
}

const headerOf = ({ columns }: TierBlock, key: string): string | undefined =>
  columns.find((column) => column.key === key)?.header;

function fieldsOfOwnSheet(block: TierBlock): PivotFields | undefined {
  const id = headerOf(block, idKey);
  const amount = headerOf(block, 'facts.amount');
  if (id === undefined || amount === undefined) return undefined;
  // Outside its table a column of somebody else's among them may have no header, which Excel refuses.
  if (!block.table && blockArea(block).columnCount !== block.columns.length) return undefined;
  return { id, amount, headers: block.columns.map(({ header }) => header) };
}

function fieldsOfCustomerRows(
  block: TierBlock,
  region: Region,
  profile: Profile,
  { quality, ids }: Classification,
  amountIsText: boolean,
): PivotFields | undefined {
  const named = (role: string) => profile.columns.find((column) => column.role === role)?.header;
  const id = named('customer');
  const amount = named('totalAmount') ?? named('amount');
  const own = new Set([...block.columns, ...(block.previous?.columns ?? [])].map(({ column }) => column));
  const theirs = profile.columns
    .filter(({ index }) => !own.has(region.firstColumn + index))
    .map(({ header }) => header);
  const headers = [...theirs, ...block.columns.map(({ header }) => header)];
  const usable = block.headerRow >= 0 && headers.every((header) => header !== '') && !amountIsText;
  const complete = quality.rows.excluded === 0 && ids.length === block.rowCount;
  const unique = new Set(headers.map((header) => header.toLowerCase())).size === headers.length;
  const range = columnsOf(region, block);
  const hasGap = block.stale.some(({ column }) => column >= range.first && column < range.end);
  if (hasGap && !block.table) return undefined;
  if (!usable || !complete || !unique || id === undefined || amount === undefined) return undefined;
  return { id, amount, headers };
}

/** The user's rows with our columns beside them, the lowest header row on top. */
function rangeOf(region: Region, block: TierBlock): string {
  const { first, end } = columnsOf(region, block);
  return addressOf({ ...blockArea(block), firstColumn: first, columnCount: end - first });
}

/** From the first column of the rows to the last one that will still be there: a pivot needs a heading above each. */
function columnsOf(region: Region, block: TierBlock): { first: number; end: number } {
  const { firstColumn, columnCount } = blockArea(block);
  const stale = new Set(block.stale.map(({ column }) => column));
  let end = Math.max(region.firstColumn + region.columnCount, firstColumn + columnCount);
  while (end > region.firstColumn && stale.has(end - 1)) end -= 1;
  return { first: region.firstColumn, end };
}
