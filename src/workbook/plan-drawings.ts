import { addressOf } from './address';
import type { DrawnSheet } from './drawn-sheet/sheet-drawing';
import type { PivotPlan } from './pivot-plan';
import { planPivot } from './plan-pivot';
import { planSummary } from './plan-summary';
import type { PlanInput } from './plan-write';
import { canPivot } from './pivot-summary';
import type { MethodResult } from '../classify';
import type { PlannedDrawing, TierBlock } from './write-plan';
import type { DrawnKind } from './written';

/** The sheets made to be read that a run draws: the summary. */
export function planDrawings(
  input: PlanInput,
  tiers: TierBlock | undefined,
  there: Partial<Record<DrawnKind, DrawnSheet>>,
  freeSheet: (wanted: string) => string,
): PlannedDrawing[] {
  const { classification, recipe, region, translate, today } = input;
  if (!tiers || !recipe.outputs.summary) return [];
  const pivotAt = (corner: PivotPlan['corner'], method: MethodResult) =>
    canPivot() ? planPivot(corner, method, classification, tiers, input, translate) : undefined;
  const drawing = planSummary({
    classification,
    translate,
    today,
    sourceAddress: `${region.sheetName}!${addressOf(region)}`,
    recipeName: recipe.name,
    pivotAt,
  });
  const previous = there.summary;
  const sheet = previous
    ? { id: previous.sheetId, name: previous.sheetName }
    : { name: freeSheet(translate({ key: 'sheet.summary' })) };
  return [{ what: 'summary', sheet, drawing, previous }];
}
