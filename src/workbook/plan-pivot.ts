import type { Classification, MethodResult, Profile } from '../classify';
import { addressOf } from './address';
import { figureName, type PivotPlan } from './pivot-plan';
import type { Region } from './region';
import { idKey, numberFormats, type Translate } from './tier-columns';
import { blockArea, type TierBlock } from './write-plan';

/** Columns of the source, by what they hold. */
interface PivotFields {
  category: string;
  id: string;
  amount: string;
  /** Every header of the source: Excel refuses a figure of the same name. */
  headers: string[];
}

/**
 * The pivot of a method: its categories × customers, revenue and average revenue.
 *
 * @returns undefined where the rows cannot feed one: no headers, amounts as text, or rows that were left out and
 * would count in the pivot all the same.
 */
export function planPivot(
  corner: PivotPlan['corner'],
  method: MethodResult,
  classification: Classification,
  block: TierBlock,
  { region, profile, amountIsText }: { region: Region; profile: Profile; amountIsText: boolean },
  translate: Translate,
): PivotPlan | undefined {
  const fields =
    block.what === 'ownSheet'
      ? fieldsOfOwnSheet(block, method)
      : fieldsOfCustomerRows(block, method, region, profile, classification, amountIsText);
  if (!fields) return undefined;
  const name = (key: string) => figureName(translate({ key: `summary.${key}` }), fields.headers);
  return {
    name: pivotName,
    corner,
    source: block.table
      ? { table: block.table.name }
      : { sheetName: block.sheet.name, address: rangeOf(region, block) },
    rows: fields.category,
    figures: [
      {
        field: fields.id,
        name: name('customers'),
        summarizeBy: 'Count',
        numberFormat: numberFormats.integer,
      },
      { field: fields.amount, name: name('revenue'), summarizeBy: 'Sum', numberFormat: numberFormats.money },
      {
        field: fields.amount,
        name: name('average'),
        summarizeBy: 'Average',
        numberFormat: numberFormats.money,
      },
    ],
  };
}

/** Name of the PivotTable in the workbook. */
export const pivotName = 'CustomerTiersSummary';

const headerOf = ({ columns }: TierBlock, key: string): string | undefined =>
  columns.find((column) => column.key === key)?.header;

function fieldsOfOwnSheet(block: TierBlock, method: MethodResult): PivotFields | undefined {
  const category = headerOf(block, method.column);
  const id = headerOf(block, idKey);
  const amount = headerOf(block, 'facts.amount');
  if (category === undefined || id === undefined || amount === undefined) return undefined;
  return { category, id, amount, headers: block.columns.map(({ header }) => header) };
}

function fieldsOfCustomerRows(
  block: TierBlock,
  method: MethodResult,
  region: Region,
  profile: Profile,
  { quality, ids }: Classification,
  amountIsText: boolean,
): PivotFields | undefined {
  const named = (role: string) => profile.columns.find((column) => column.role === role)?.header;
  const category = headerOf(block, method.column);
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
  if (!usable || !complete || !unique || category === undefined || id === undefined || amount === undefined) {
    return undefined;
  }
  return { category, id, amount, headers };
}

/** The user's rows with our columns beside them, the lowest header row on top. */
function rangeOf(region: Region, block: TierBlock): string {
  const area = blockArea(block);
  const last = Math.max(region.firstColumn + region.columnCount, area.firstColumn + area.columnCount);
  return addressOf({ ...area, firstColumn: region.firstColumn, columnCount: last - region.firstColumn });
}
