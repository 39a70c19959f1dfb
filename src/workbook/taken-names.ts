import type { Region } from './region';

/** What a plan finds in the workbook: names that nothing new can have, and whether the sheet that is read is protected. */
export interface TakenNames {
  sheets: { id: string; name: string }[];
  tables: string[];
  isLocked: boolean;
}

/** Reads {@link TakenNames}. One sync. */
export async function takenNames(context: Excel.RequestContext, { sheetId }: Region): Promise<TakenNames> {
  const { worksheets, tables } = context.workbook;
  const { protection } = worksheets.getItem(sheetId);
  protection.load('protected');
  worksheets.load('items/id,items/name');
  tables.load('items/name');
  await context.sync();
  return {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map(({ name }) => name),
    isLocked: protection.protected,
  };
}

/** `Customer tiers`, or with a number where somebody else has that name. */
export function freeName(
  wanted: string,
  taken: readonly string[],
  join: (name: string, n: number) => string,
): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let free = wanted;
  for (let n = 2; lower.has(free.toLowerCase()); n++) free = join(wanted, n);
  return free;
}

/** A name for a sheet, or with a number where another one has it. */
export const freeSheet = (wanted: string, { sheets }: TakenNames): string =>
  freeName(
    wanted,
    sheets.map(({ name }) => name),
    (name, n) => `${name} (${String(n)})`,
  );
