import { presets } from '../classify';
import { addressOf } from './address';
import { canDrawCharts } from './charts';
import type { DrawnSheet, SheetDrawing } from './drawn-sheet/sheet-drawing';
import { canPivot } from './pivot-summary';
import { pivotPlanner } from './plan-pivot';
import { planSummary } from './plan-summary';
import type { PlanInput } from './plan-write';
import { planRulesSheet } from './rules-sheet';
import type { PlannedDrawing, TierBlock } from './write-plan';
import type { DrawnKind } from './written';

/** The sheets made to be read that a run draws: summary and rules, as far as they are wanted. */
export function planDrawings(
  input: PlanInput,
  tiers: TierBlock | undefined,
  there: Partial<Record<DrawnKind, DrawnSheet>>,
  freeSheet: (wanted: string) => string,
): PlannedDrawing[] {
  const { classification, recipe, region, translate, otherLanguage, today } = input;
  const shared = {
    classification,
    translate,
    today,
    sourceAddress: `${region.sheetName}!${addressOf(region)}`,
  };
  const name = recipeName(input);
  const on = (what: 'summary' | 'rules', drawing: SheetDrawing): PlannedDrawing => {
    const previous = there[what];
    const sheet = previous
      ? { id: previous.sheetId, name: previous.sheetName }
      : { name: freeSheet(translate({ key: `sheet.${what}` })) };
    return { what, sheet, drawing, previous };
  };
  const drawings: PlannedDrawing[] = [];
  if (tiers && recipe.outputs.summary) {
    const pivots = canPivot() ? pivotPlanner(classification, tiers, input, translate) : undefined;
    const summary = on('summary', planSummary({ ...shared, recipe: name, pivots, charts: canDrawCharts() }));
    drawings.push(tiers.previous ? summary : { ...summary, previous: withLostPivots(summary.previous) });
  }
  if (recipe.outputs.rules)
    drawings.push(on('rules', planRulesSheet({ ...shared, recipe, recipeName: name, otherLanguage })));
  return drawings;
}

/**
 * A drawing whose pivots have lost their rows, as where somebody deleted the sheet with the tiers: Excel cannot refresh
 * them any more, even where a table of the same name is made again, so none of them is one that is wanted.
 */
const withLostPivots = (there: DrawnSheet | undefined): DrawnSheet | undefined =>
  there && {
    ...there,
    drawing: {
      ...there.drawing,
      pivots: there.drawing.pivots.map((pivot) => ({
        ...pivot,
        plan: { ...pivot.plan, source: { table: '' } },
      })),
    },
  };

/** The name of the recipe in the run's language, where it is one of the presets. */
function recipeName({ recipe, translate }: PlanInput): string | undefined {
  const preset = presets.find(({ name }) => name === recipe.name);
  return preset ? translate({ key: `presets.${preset.name}.name` }) : recipe.name;
}
