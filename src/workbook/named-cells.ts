import { sheetOfAddress } from './address';
import { lookUpTables, type TablesThere } from './tables-on';

/** The cell that a hidden name of ours stands on. */
export interface NamedCell {
  sheetName: string;
  row: number;
  column: number;
  value: unknown;
}

/** Names that were looked up, once the context has been synced. */
export interface NamesThere {
  isThere: (name: string) => boolean;
  /** What each stands on, once the context has been synced again: `gone` where its cells were deleted. */
  cells: () => Map<string, NamedCell | 'gone'>;
}

/**
 * Queues the search for hidden names; what it gives is called after the next sync, and queues the search for their cells.
 *
 * @example
 * const namesThere = lookUpNames(context, ['CustomerTiers.column1']);
 * await context.sync();
 * const { cells } = namesThere();
 * await context.sync();
 * cells().get('CustomerTiers.column1');
 */
export function lookUpNames(context: Excel.RequestContext, names: readonly string[]): () => NamesThere {
  const items = [...new Set(names)].map((name) => ({
    name,
    item: context.workbook.names.getItemOrNullObject(name).load('name'),
  }));
  return () => {
    const there = items.filter(({ item }) => !item.isNullObject);
    const looked = there.map(({ name, item }) => ({
      name,
      range: item.getRangeOrNullObject().load('address,rowIndex,columnIndex,values'),
    }));
    return {
      isThere: (name) => there.some((one) => one.name === name),
      cells: () => new Map(looked.map(({ name, range }) => [name, cellOf(range)])),
    };
  };
}

function cellOf(range: Excel.Range): NamedCell | 'gone' {
  if (range.isNullObject) return 'gone';
  const { address, rowIndex, columnIndex, values } = range;
  return { sheetName: sheetOfAddress(address), row: rowIndex, column: columnIndex, value: values[0]?.[0] };
}

/** A sheet that cells of ours were moved to. */
export interface MovedTo {
  sheet: Excel.Worksheet;
  tables: () => TablesThere;
}

/**
 * The sheet that users moved our columns to with the rows beside them: where none of them is on the sheet that they were
 * written to. One sync, where there is one.
 */
export async function movedTo(
  context: Excel.RequestContext,
  cells: ReadonlyMap<string, NamedCell | 'gone'>,
  sheetName: string | undefined,
): Promise<MovedTo | undefined> {
  const standing = [...cells.values()].flatMap((cell) => (cell === 'gone' ? [] : [cell]));
  const [first] = standing;
  if (!first || standing.some((cell) => cell.sheetName === sheetName)) return undefined;
  const sheet = context.workbook.worksheets.getItem(first.sheetName).load('id,name');
  const tables = lookUpTables(sheet);
  await context.sync();
  return { sheet, tables };
}
