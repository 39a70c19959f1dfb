import { addressOf } from './address';
import { supports } from './environment';
import { iconStyle, inkFormula, type SheetRule } from './sheet-rule';
import { barColour, ink } from './tier-palette';

/**
 * Queues conditional formats on bounded blocks of a sheet.
 *
 * @returns the new rules; their `id` can be read after the next sync
 */
export function addRules(sheet: Excel.Worksheet, rules: readonly SheetRule[]): Excel.ConditionalFormat[] {
  const added = rules.flatMap((rule) =>
    rangesOf(sheet, rule).map((range) => addRule(range.conditionalFormats, rule)),
  );
  for (const rule of added) rule.load('id');
  return added;
}

/** All blocks as one; where areas cannot share a rule (before ExcelApi 1.9), one rule a block. */
function rangesOf(sheet: Excel.Worksheet, { blocks }: SheetRule): (Excel.Range | Excel.RangeAreas)[] {
  const addresses = blocks.map(addressOf);
  return addresses.length > 1 && supports('1.9')
    ? [sheet.getRanges(addresses.join(','))]
    : addresses.map((address) => sheet.getRange(address));
}

function addRule(formats: Excel.ConditionalFormatCollection, rule: SheetRule): Excel.ConditionalFormat {
  switch (rule.kind) {
    case 'fill': {
      const format = formats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = rule.formula;
      format.custom.format.fill.color = rule.swatch.fill;
      format.custom.format.font.color = rule.swatch.text;
      return format;
    }
    case 'bar': {
      const format = formats.add(Excel.ConditionalFormatType.dataBar);
      format.dataBar.positiveFormat.fillColor = barColour;
      format.dataBar.positiveFormat.gradientFill = false;
      return format;
    }
    case 'scale': {
      const format = formats.add(Excel.ConditionalFormatType.colorScale);
      format.colorScale.criteria = {
        minimum: { type: Excel.ConditionalFormatColorCriterionType.lowestValue, color: rule.low },
        midpoint: {
          type: Excel.ConditionalFormatColorCriterionType.percentile,
          formula: '50',
          color: rule.middle,
        },
        maximum: { type: Excel.ConditionalFormatColorCriterionType.highestValue, color: rule.high },
      };
      return format;
    }
    case 'ink': {
      const format = formats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = inkFormula;
      format.custom.format.font.color = ink;
      return format;
    }
    case 'icons': {
      const format = formats.add(Excel.ConditionalFormatType.iconSet);
      format.iconSet.style = iconStyle;
      const atLeast = (number: number): Excel.ConditionalIconCriterion => ({
        type: Excel.ConditionalFormatIconRuleType.number,
        operator: Excel.ConditionalIconCriterionOperator.greaterThanOrEqual,
        formula: `=${String(number)}`,
      });
      format.iconSet.criteria = [atLeast(0), atLeast(rule.middle), atLeast(rule.above)];
      return format;
    }
  }
}

/** Queues the removal of rules by their ids. */
export function deleteRules(context: Excel.RequestContext, sheetId: string, ids: readonly string[]): void {
  const rules = context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
  for (const id of ids) rules.getItem(id).delete();
}
