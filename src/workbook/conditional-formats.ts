import { addressOf, type Block } from './address';
import { supports } from './environment';
import type { FillRule } from './fill-rules';
import { barColour } from './tier-palette';

/**
 * Queues fills and data bars on bounded blocks of a sheet.
 *
 * @returns the new rules; their `id` can be read after the next sync
 */
export function addRules(
  sheet: Excel.Worksheet,
  fills: readonly FillRule[],
  bars: readonly Block[],
): Excel.ConditionalFormat[] {
  const added = [
    ...fills.flatMap((rule) => addFill(sheet, rule)),
    ...bars.map((block) => addBar(sheet, block)),
  ];
  for (const rule of added) rule.load('id');
  return added;
}

/** One rule over all blocks; where areas cannot share a rule (before ExcelApi 1.9), one rule a block. */
function addFill(sheet: Excel.Worksheet, { blocks, formula, swatch }: FillRule): Excel.ConditionalFormat[] {
  const addresses = blocks.map(addressOf);
  const ranges =
    addresses.length > 1 && supports('1.9')
      ? [sheet.getRanges(addresses.join(','))]
      : addresses.map((address) => sheet.getRange(address));
  return ranges.map((range) => {
    const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = swatch.fill;
    format.custom.format.font.color = swatch.text;
    return format;
  });
}

function addBar(sheet: Excel.Worksheet, block: Block): Excel.ConditionalFormat {
  const format = sheet.getRange(addressOf(block)).conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
  format.dataBar.positiveFormat.fillColor = barColour;
  format.dataBar.positiveFormat.gradientFill = false;
  return format;
}

/** Queues the removal of rules by their ids. */
export function deleteRules(context: Excel.RequestContext, sheetId: string, ids: readonly string[]): void {
  const rules = context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
  for (const id of ids) rules.getItem(id).delete();
}
