import { type Area, intersect, lastRow, ModelError, type Sheet } from '../model';
import { word } from './arguments';
import { type Handle, type Member, open } from './excel-class';
import { itemNotFound } from './host-error';
import { method } from './member';
import { rangeAreasClass } from './range-areas';
import type { RangeState } from './range-state';

/** The rows of a block that neither a filter nor the user hides, neighbours together. */
function visibleAreas({ hiddenRows }: Sheet, area: Area): Area[] {
  const areas: Area[] = [];
  for (let row = area.row; row <= lastRow(area); row += 1) {
    if (hiddenRows.has(row)) continue;
    const last = areas.at(-1);
    if (last && lastRow(last) === row - 1) last.rowCount += 1;
    else areas.push({ ...area, row, rowCount: 1 });
  }
  return areas;
}

/** Excel.Range.getSpecialCells, for visible cells. */
function specialCells({ sheet, area }: RangeState, [type]: readonly unknown[]): Handle | null {
  word(type, ['Visible']);
  const areas = visibleAreas(sheet, area);
  return areas.length > 0 ? open(rangeAreasClass, { sheet, areas }) : null;
}

/** The merged blocks that a block meets, whole; Excel gives up above 512 of them. */
function mergedAreas({ sheet, area }: RangeState): Handle | null {
  const areas = sheet.merged.filter((merged) => intersect(merged, area));
  if (areas.length > 512) throw new ModelError('InvalidOperation', 'There are too many merged areas.');
  return areas.length > 0 ? open(rangeAreasClass, { sheet, areas }) : null;
}

export const specialCellsMembers: Record<string, Member<RangeState>> = {
  GetSpecialCells: method('1.9', (self, args) => {
    const found = specialCells(self, args);
    if (!found) throw itemNotFound();
    return found;
  }),
  GetSpecialCellsOrNullObject: method('1.9', specialCells),
  GetMergedAreasOrNullObject: method('1.13', mergedAreas),
};
