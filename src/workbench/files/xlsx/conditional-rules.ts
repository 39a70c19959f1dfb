import type { CellStyle as FileStyle, ConditionalRule as FileRule } from 'hucre';
import { type ConditionalFormat, formatAddress, type RuleFormat } from '../../model';
import { fileBorders } from './borders';
import { fileColor } from './colors';

/**
 * Announces the conditional formats of a sheet to hucre, which keeps their looks among the file's styles; `putRules` says what
 * they are.
 */
export function fileRules(formats: readonly ConditionalFormat[]): FileRule[] {
  return formats.flatMap(({ areas, priority, rule }) => {
    if (areas.length === 0) return [];
    const base = { range: areas.map((area) => formatAddress(area)).join(' '), priority: priority + 1 };
    return 'format' in rule
      ? [{ ...base, type: 'expression' as const, formula: 'FALSE', style: ruleStyle(rule.format) }]
      : [{ ...base, type: 'expression' as const, formula: 'FALSE' }];
  });
}

function ruleStyle(format: RuleFormat): FileStyle {
  const style: FileStyle = {};
  const { fill, fontColor, bold, italic, strikethrough, underline, numberFormat } = format;
  // In a rule's style the background is the colour of a solid fill; the foreground is said too for other programs.
  if (fill !== undefined)
    style.fill = { type: 'pattern', pattern: 'solid', fgColor: fileColor(fill), bgColor: fileColor(fill) };
  if (fontColor !== undefined || bold || italic || strikethrough || (underline ?? 'None') !== 'None') {
    style.font = {
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(strikethrough && { strikethrough }),
      ...((underline ?? 'None') !== 'None' && { underline: underline === 'Double' ? 'double' : 'single' }),
      ...(fontColor !== undefined && { color: fileColor(fontColor) }),
    };
  }
  const border = fileBorders(format.borders);
  if (border) style.border = border;
  if (numberFormat !== undefined) style.numFmt = numberFormat;
  return style;
}
