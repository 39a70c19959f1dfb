import { inExcel } from '../excel';
import type { Written, WrittenPlaceRecord } from '../written';
import { type BlockNow, locateBlock } from './locate-block';
import type { Restoration } from './restoration';
import { restoreCells } from './restore-cells';
import { bringColumnsBack, takeColumnsAway, takeStraysAway } from './restore-columns';
import { restoreOwnTable } from './restore-own-table';
import { type ListsOnSheet, putRulesBack, takeRulesOff } from './restore-rules';
import { type StandingPlace, standingBlock } from './standing-place';
import { strayRows } from './stray-rows';
import type { FormerBlock, UndoRecord } from './undo-record';

/** What restoring a block came to. */
export interface RestoredBlock {
  /** Addresses of cells that stay as somebody changed them: `Sheet!A1`. */
  kept: string[];
  /** Addresses of cells of which it cannot be told whether they are ours, and that stay. */
  unclear: string[];
  /** Hidden names that are no longer needed, and those to be given again: name and cell. */
  staleNames: string[];
  names: { name: string; sheetId: string; row: number; column: number }[];
  /** The place as it stands again; absent where the run was the first to write there. */
  place?: WrittenPlaceRecord;
  /** Ids of the rules that all lists on its sheet share; absent where those of before stand. */
  rules?: string[];
  /** The same with what pivots are made from; absent where its sheet or table is gone. */
  standing?: StandingPlace;
}

/**
 * Makes the columns of a block what they were before a run.
 *
 * @param lists What had been written on the sheet before the run: the block itself, and other lists.
 * @param written What the settings say that the run wrote.
 */
export async function restoreBlock(
  block: FormerBlock,
  record: UndoRecord,
  lists: ListsOnSheet,
  written: Written | undefined,
  restoration: Restoration,
): Promise<RestoredBlock> {
  const { before } = lists;
  const { end } = restoration;
  const locate = () => inExcel((context) => locateBlock(context, block, record, written));
  const now = restoration.located.get(block) ?? (await locate());
  // From here on it changes.
  restoration.located.delete(block);
  const staleNames = [
    ...block.fresh.flatMap(({ name }) => name ?? []),
    ...block.former.flatMap(({ nameAfter }) => nameAfter ?? []),
  ];
  if (!now) return { kept: [], unclear: [], staleNames, names: [], ...(before && { place: before }) };
  const strays = await strayRows(now);
  const off = await takeRulesOff(now, lists, end === 'run' ? block.rules : undefined);
  await takeColumnsAway(now);
  if (strays) await takeStraysAway(now, strays.ours);
  const isOther = now.table && now.fresh.length > 0;
  const again = isOther ? ((await locate()) ?? now) : { ...now, fresh: [] };
  const here = await bringColumnsBack(again);
  const { kept, added: addedRows } =
    block.what === 'ownSheet'
      ? await restoreOwnTable(here, restoration)
      : {
          kept: await restoreCells(here, record.source, strays),
          added: block.ids.length > 0 ? here.rowCount - block.rowCount : 0,
        };
  // Rules cover what they covered before the run, and the rows that users added since.
  const ruleRows = (block.ruleRows ?? before?.rowCount ?? block.rowCount) + addedRows;
  const rules = off.stand || end === 'remove' ? undefined : await putRulesBack(here, before, off, ruleRows);
  return {
    kept: kept.map((address) => `${here.sheet.name}!${address}`),
    unclear: (strays?.unclear ?? []).map((address) => `${here.sheet.name}!${address}`),
    staleNames,
    names: namesOf(here),
    ...(rules && { rules }),
    ...(before && {
      place: placeNow(before, here, rules ?? before.rules),
      standing: standingBlock(before, here, ruleRows),
    }),
  };
}

function namesOf({ sheet, headerRow, firstRow, former }: BlockNow): RestoredBlock['names'] {
  const row = headerRow < 0 ? firstRow : headerRow;
  return former.flatMap(({ record: { name }, column }) =>
    name === undefined ? [] : [{ name, sheetId: sheet.id, row, column }],
  );
}

/** The account of before, with the ids that columns and rules were given anew. */
function placeNow(before: WrittenPlaceRecord, now: BlockNow, rules: string[]): WrittenPlaceRecord {
  const ids = new Map(now.former.map(({ record: { key }, tableColumn }) => [key, tableColumn]));
  return {
    ...before,
    rules,
    columns: before.columns.map((column) => {
      const tableColumn = ids.get(column.key);
      return tableColumn === undefined ? column : { ...column, tableColumn };
    }),
  };
}
