import type { Role } from '../classify';
import { type Block, columnRuns } from './address';
import type { RoleColumn } from './shift-source';
import type { WrittenSource } from './written';

/** Cells of the rows that were read, to be found again by a hidden name that Excel moves along with them. */
export interface SourcePart {
  /**
   * All of the rows; some of them, some of their columns, or the header row, where the user chose these; the column of a
   * role, whose header users may rename.
   */
  what: 'block' | 'rows' | 'columns' | 'header' | 'role';
  role?: Role;
  block: Block;
}

type Chosen = Pick<WrittenSource, 'block' | 'rows' | 'sheetColumns' | 'headerRow'>;

/** The most parts that get a name each: hundreds of areas can be selected, and then their block alone is marked. */
const mostParts = 60;

/** The parts of the rows that were read: the block of all of them first. */
export function sourceParts(
  { block, rows = [], sheetColumns = [], headerRow = -1 }: Chosen,
  columns: readonly RoleColumn[],
): SourcePart[] {
  const whole: SourcePart = { what: 'block', block };
  const header: SourcePart = { what: 'header', block: { ...block, firstRow: headerRow, rowCount: 1 } };
  const parts: SourcePart[] = [
    whole,
    ...rows.map((span): SourcePart => ({ what: 'rows', block: { ...block, ...span } })),
    ...columnRuns(sheetColumns).map(({ first, count }): SourcePart => ({
      what: 'columns',
      block: { ...block, firstColumn: first, columnCount: count },
    })),
    ...(headerRow < 0 ? [] : [header]),
    ...columns.map(({ role, column }): SourcePart => ({
      what: 'role',
      role,
      block: { ...block, firstColumn: column, columnCount: 1 },
    })),
  ];
  return parts.length > mostParts ? [whole] : parts;
}

/** Begins every name of a part. */
const prefix = 'CustomerTiers.source';

/** Hidden names that a run adds to the rows it reads, and those of no use any more once it is done. */
export interface MarksPlan {
  added: { name: string; block: Block }[];
  outdated: string[];
  /** How many there are from the run before. */
  known: number;
}

/** What the run before read, and what of its names is there. */
export interface MarksBefore {
  source: WrittenSource;
  /** Where its parts stand now. */
  now: { sheetId: string; parts: readonly SourcePart[] } | undefined;
  /** Names of the run before it that are still there. */
  former: readonly string[];
}

/**
 * The names of the parts of what a run reads. Those of the run before serve again where they stand on the same cells;
 * else they stay for one run more, because undoing this one needs them.
 *
 * @param source What is read; a protected sheet gets no names.
 * @param columns The columns that are read.
 */
export function planMarks(
  source: Chosen & { sheetId: string; isLocked: boolean },
  columns: readonly RoleColumn[],
  before: MarksBefore | undefined,
): { stored: Pick<WrittenSource, 'marks' | 'formerMarks'>; plan: MarksPlan } {
  const parts = sourceParts(source, columns);
  const old = before?.source.marks ?? [];
  const { now, former = [] } = before ?? {};
  const isSame = now?.sheetId === source.sheetId && JSON.stringify(now.parts) === JSON.stringify(parts);
  const known = now?.parts.length ?? 0;
  if (isSame) {
    const kept = former.length > 0 && { formerMarks: [...former] };
    return { stored: { marks: old, ...kept }, plan: { added: [], outdated: [], known } };
  }
  const names = old.map(({ name }) => name);
  if (source.isLocked) {
    const kept = [...names, ...former];
    return {
      stored: kept.length > 0 ? { formerMarks: kept } : {},
      plan: { added: [], outdated: [], known },
    };
  }
  const used = [...names, ...(before?.source.formerMarks ?? [])];
  const last = Math.max(0, ...used.map((name) => Number(name.slice(prefix.length))));
  const added = parts.map(({ block }, at) => ({ name: `${prefix}${String(last + 1 + at)}`, block }));
  const marks = parts.map(({ what, role }, at) => ({
    what,
    ...(role && { role }),
    name: added[at]?.name ?? '',
  }));
  return {
    stored: { marks, ...(names.length > 0 && { formerMarks: names }) },
    plan: { added, outdated: [...former], known },
  };
}

/** Queues the hidden names that a run adds. */
export function addMarks(
  context: Excel.RequestContext,
  { sheetId }: Pick<WrittenSource, 'sheetId'>,
  { added }: MarksPlan,
): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const { name, block } of added) {
    const { firstRow, firstColumn, rowCount, columnCount } = block;
    const cells = sheet.getRangeByIndexes(firstRow, firstColumn, rowCount, columnCount);
    context.workbook.names.add(name, cells).visible = false;
  }
}

/** The names that a run added: what goes when it is taken back. */
export function addedMarks(source: WrittenSource, before: WrittenSource | undefined): string[] {
  const known = new Set(before?.marks?.map(({ name }) => name));
  return (source.marks ?? []).map(({ name }) => name).filter((name) => !known.has(name));
}
