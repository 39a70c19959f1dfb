import type { CellStyle as FileStyle, ConditionalRule as FileRule } from 'hucre';
import { type ConditionalFormat, type Criterion, formatAddress, type RuleFormat } from '../../model';
import { fileBorders } from './borders';
import { fileColor, opaque } from './colors';
import { iconSetNames, operators, presetTypes, textRule } from './rule-names';

type Threshold = { type: 'min' | 'max' | 'num' | 'percent' | 'percentile'; value?: string };

/** The conditional formats of a sheet as hucre writes them. A rule no file can hold is left out. */
export function fileRules(formats: readonly ConditionalFormat[]): FileRule[] {
  return formats.flatMap((format) => {
    const range = format.areas.map((area) => formatAddress(area)).join(' ');
    const [first] = format.areas;
    if (!first) return [];
    const cell = formatAddress({ ...first, rowCount: 1, columnCount: 1 });
    const rule = ruleBody(format, cell, range);
    const stop = format.stopIfTrue ? { stopIfTrue: true } : {};
    return rule ? [{ ...rule, ...stop, range, priority: format.priority + 1 }] : [];
  });
}

type Body = Omit<FileRule, 'range' | 'priority' | 'stopIfTrue'>;

function ruleBody({ rule }: ConditionalFormat, cell: string, range: string): Body | undefined {
  switch (rule.type) {
    case 'CellValue': {
      const operator = operators[rule.operator];
      const formulas = [rule.formula1, rule.formula2]
        .filter((formula) => formula !== undefined)
        .map(withoutEquals);
      return operator && { type: 'cellIs', operator, formula: formulas, style: ruleStyle(rule.format) };
    }
    case 'Custom':
      return { type: 'expression', formula: withoutEquals(rule.formula), style: ruleStyle(rule.format) };
    case 'ContainsText': {
      // Excel keeps text rules beside the formula they stand for; the formula alone says the same.
      const formula = textRule(rule.operator, rule.text, cell);
      return formula === undefined
        ? undefined
        : { type: 'expression', formula, style: ruleStyle(rule.format) };
    }
    case 'PresetCriteria': {
      const preset = presetTypes(rule.criterion, cell, range);
      return preset && { ...preset, style: ruleStyle(rule.format) };
    }
    case 'TopBottom': {
      const block = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2').replaceAll(' ', ',');
      const [least, compare] = rule.kind.startsWith('Bottom') ? ['SMALL', '<='] : ['LARGE', '>='];
      const rank = rule.kind.endsWith('Percent')
        ? `MAX(1,INT(COUNT(${block})*${rule.rank}/100))`
        : String(rule.rank);
      return {
        type: 'expression',
        formula: `${cell}${compare}${least}(${block},${rank})`,
        style: ruleStyle(rule.format),
      };
    }
    case 'DataBar': {
      const cfvo = [threshold(rule.bar.lower, 'min'), threshold(rule.bar.upper, 'max')];
      return { type: 'dataBar', dataBar: { cfvo, color: opaque(rule.bar.positiveColor) } };
    }
    case 'ColorScale': {
      const { minimum, midpoint, maximum } = rule;
      const cfvo = [
        threshold(minimum, 'min'),
        ...(midpoint ? [threshold(midpoint, 'percentile')] : []),
        threshold(maximum, 'max'),
      ];
      const colors = [minimum, ...(midpoint ? [midpoint] : []), maximum].map(({ color }) => opaque(color));
      return { type: 'colorScale', colorScale: { cfvo, colors } };
    }
    case 'IconSet': {
      const iconSet = iconSetNames[rule.style];
      if (iconSet === undefined) return undefined;
      const cfvo = rule.criteria.map(({ type, formula }) => ({
        type:
          type === 'Number'
            ? ('num' as const)
            : type === 'Percentile'
              ? ('percentile' as const)
              : ('percent' as const),
        value: withoutEquals(formula ?? '0'),
      }));
      const [, ...rest] = cfvo;
      const icons = [{ type: 'percent' as const, value: '0' }, ...rest];
      return {
        type: 'iconSet',
        iconSet: { iconSet, cfvo: icons, reverse: rule.reverse, showValue: !rule.showIconOnly },
      };
    }
  }
}

/** Where a bar or scale turns; `fallback` where Office.js says "automatic" or a formula, which older files cannot hold. */
function threshold({ type, formula }: Criterion, fallback: Threshold['type']): Threshold {
  if (type === 'LowestValue') return { type: 'min' };
  if (type === 'HighestValue') return { type: 'max' };
  const value = withoutEquals(formula ?? '');
  if (value === '' || type === 'Automatic' || type === 'Formula')
    return fallback === 'percentile' ? { type: fallback, value: '50' } : { type: fallback };
  return { type: type === 'Percent' ? 'percent' : type === 'Percentile' ? 'percentile' : 'num', value };
}

function withoutEquals(formula: string): string {
  return formula.replace(/^=/, '');
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
