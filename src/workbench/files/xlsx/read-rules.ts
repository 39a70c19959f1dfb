import type { ConditionalRule as FileRule } from 'hucre';
import {
  type ConditionalFormat,
  type ConditionalRule,
  type Criterion,
  defaultDataBar,
  newId,
  parseAddress,
  type RuleFormat,
  type Workbook,
} from '../../model';
import { modelBorders } from './borders';
import { modelColor } from './colors';
import { iconSetNames, operators } from './rule-names';

/** A sheet's conditional formats, first to apply first. Rules the model does not know are left out. */
export function modelRules(
  workbook: Workbook,
  rules: readonly FileRule[],
  theme: readonly string[] | undefined,
): ConditionalFormat[] {
  const sorted = [...rules].sort((a, b) => a.priority - b.priority);
  return sorted
    .flatMap((file) => {
      const areas = file.range
        .split(' ')
        .map(parseAddress)
        .filter((area) => area !== undefined);
      const rule = modelRule(file, ruleFormat(file, theme));
      if (!rule || areas.length === 0) return [];
      return [{ id: newId(workbook), areas, priority: 0, stopIfTrue: file.stopIfTrue === true, rule }];
    })
    .map((format, priority) => ({ ...format, priority }));
}

const presets: Partial<Record<FileRule['type'], string>> = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  duplicateValues: 'DuplicateValues',
  uniqueValues: 'UniqueValues',
  aboveAverage: 'AboveAverage',
};
const textOperators: Partial<Record<FileRule['type'], string>> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};

function keyOf(table: Record<string, string>, value: string | undefined): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}

function modelRule(file: FileRule, format: RuleFormat): ConditionalRule | undefined {
  const [first, second] = [file.formula ?? []].flat();
  const criterion = presets[file.type];
  if (criterion !== undefined) return { type: 'PresetCriteria', criterion, format };
  const textOperator = textOperators[file.type];
  if (textOperator !== undefined)
    return { type: 'ContainsText', operator: textOperator, text: file.text ?? '', format };
  switch (file.type) {
    case 'cellIs': {
      const operator = keyOf(operators, file.operator);
      if (operator === undefined || first === undefined) return undefined;
      return { type: 'CellValue', operator, formula1: `=${first}`, formula2: second && `=${second}`, format };
    }
    case 'expression':
      return first === undefined ? undefined : { type: 'Custom', formula: `=${first}`, format };
    case 'top10':
      return { type: 'TopBottom', rank: 10, kind: 'TopItems', format };
    case 'dataBar': {
      const color = `#${(file.dataBar?.color ?? '638EC6').slice(-6)}`;
      const [lower, upper] = (file.dataBar?.cfvo ?? []).map(criterionOf);
      const ends = { lower: lower ?? defaultDataBar.lower, upper: upper ?? defaultDataBar.upper };
      return {
        type: 'DataBar',
        bar: { ...defaultDataBar, ...ends, positiveColor: color, positiveBorder: color },
      };
    }
    case 'colorScale': {
      const stops = (file.colorScale?.cfvo ?? []).map((cfvo, index) => ({
        ...criterionOf(cfvo),
        color: `#${(file.colorScale?.colors[index] ?? 'FFFFFF').slice(-6)}`,
      }));
      const [minimum] = stops;
      const maximum = stops.at(-1);
      const midpoint = stops.length > 2 ? stops[1] : undefined;
      return minimum && maximum && { type: 'ColorScale', minimum, midpoint, maximum };
    }
    case 'iconSet': {
      const style = keyOf(iconSetNames, file.iconSet?.iconSet);
      const criteria = (file.iconSet?.cfvo ?? []).map((cfvo) => ({
        ...criterionOf(cfvo),
        operator: 'GreaterThanOrEqual',
      }));
      const { reverse = false, showValue = true } = file.iconSet ?? {};
      return style === undefined
        ? undefined
        : { type: 'IconSet', style, reverse, showIconOnly: !showValue, criteria };
    }
    default:
      return undefined;
  }
}

const criterionTypes: Record<string, string> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
};

function criterionOf({ type, value }: { type: string; value?: string }): Criterion {
  return { type: criterionTypes[type] ?? 'Number', ...(value !== undefined && { formula: `=${value}` }) };
}

function ruleFormat({ style }: FileRule, theme: readonly string[] | undefined): RuleFormat {
  const format: RuleFormat = {};
  const pattern = style?.fill?.type === 'pattern' ? style.fill : undefined;
  const fill = modelColor(pattern?.bgColor ?? pattern?.fgColor, theme);
  const fontColor = modelColor(style?.font?.color, theme);
  const borders = modelBorders(style?.border, theme);
  if (fill !== undefined) format.fill = fill;
  if (fontColor !== undefined) format.fontColor = fontColor;
  if (style?.font?.bold) format.bold = true;
  if (style?.font?.italic) format.italic = true;
  if (style?.font?.strikethrough) format.strikethrough = true;
  if (style?.font?.underline) format.underline = style.font.underline === 'double' ? 'Double' : 'Single';
  if (style?.numFmt !== undefined) format.numberFormat = style.numFmt;
  if (borders) format.borders = borders;
  return format;
}
