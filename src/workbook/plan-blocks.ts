import type { LocatedPlace } from './locate-written';
import { placeHere } from './place-here';
import type { PlanInput } from './plan-write';
import { rowsInPlace } from './rows-in-place';
import { customerAtRows, idAtRows, textIds } from './source-ids';
import { freeName, freeSheet, type TakenNames } from './taken-names';
import { besideBlock, ownSheetBlock } from './tier-blocks';
import { idKey, tierColumns } from './tier-columns';
import type { TierBlock } from './write-plan';
import { idMarks } from './written-part';
/** The columns that a run writes: beside the rows that were read, or on a sheet of its own; found again where they were. */
export async function planBlocks(
  context: Excel.RequestContext,
  input: PlanInput,
  places: readonly LocatedPlace[],
  names: TakenNames,
): Promise<TierBlock[]> {
  const { classification, recipe, region, profile, ids, translate } = input;
  const texts = textIds(ids);
  const beside = async (
    what: 'besideCustomers' | 'besideOrders',
    located: LocatedPlace | undefined,
    isWanted: boolean,
  ): Promise<TierBlock> => {
    const own = new Set(located?.columns.map(({ column }) => column));
    const theirs = profile.columns.filter(({ index }) => !own.has(region.firstColumn + index));
    const columns = tierColumns(classification, {
      facts: false,
      textIds: texts,
      translate,
      taken: [...theirs.map(({ header }) => header), ...renamedHeaders(located)],
    });
    const shown = what === 'besideOrders' ? columns.filter(({ fills }) => fills.length > 0) : columns;
    const wanted = isWanted ? shown : [];
    const firstRow = region.firstRow + profile.firstDataRow;
    const rows = region.rowCount - profile.firstDataRow;
    const customerAt = customerAtRows(ids, classification, recipe, firstRow, rows);
    const rowId = idAtRows(ids, firstRow);
    const idColumn = ids.column;
    const isPart = idColumn !== undefined && (region.exactRows === true || region.rows !== undefined);
    const theirRows = {
      customerAt,
      rowId,
      idColumn: idColumn?.sheetColumn,
      ...(isPart && {
        part: {
          ids: idMarks(Array.from({ length: rows }, (_, row) => rowId(row))),
          header: idColumn.header,
          column: idColumn.sheetColumn,
        },
      }),
    };
    return besideBlock(what, region, profile, wanted, theirRows, located);
  };
  const here = (what: 'besideCustomers' | 'besideOrders') => placeHere(context, places, what, region);
  if (classification.kind === 'customers')
    return [await beside('besideCustomers', await here('besideCustomers'), true)];
  // Without its table, a sheet of ours is known by its ids.
  const own = places.find(
    ({ record, table, columns }) =>
      record.what === 'ownSheet' && (table ?? columns.some(({ key }) => key === idKey)),
  );
  const taken = [...(own?.table?.foreignHeaders ?? []), ...renamedHeaders(own)];
  const columns = tierColumns(classification, { facts: true, textIds: texts, translate, taken });
  const free = {
    sheet: freeSheet(translate({ key: 'sheet.tiers' }), names),
    table: freeName('CustomerTiers', names.tables, (name, n) => `${name}${String(n)}`),
  };
  const inPlace = await rowsInPlace(own, classification.ids);
  const tiers = ownSheetBlock(free, columns, classification.ids, own, inPlace);
  const { besideOrders } = recipe.outputs;
  const there = await here('besideOrders');
  // Tiers beside orders that are no longer wanted go: they would not be brought up to date.
  const isTouched = besideOrders || (there !== undefined && there.columns.length > 0);
  return isTouched ? [tiers, await beside('besideOrders', there, besideOrders)] : [tiers];
}

/** Headers of ours that the user renamed: they stay, so no other column may have them. */
const renamedHeaders = (place: LocatedPlace | undefined): string[] =>
  place?.columns.filter(({ renamed }) => renamed).map(({ header }) => header) ?? [];
