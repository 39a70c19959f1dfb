import type { ConditionalRule as FileRule } from 'hucre';
import {
  type ConditionalFormat,
  type ConditionalRule,
  type Criterion,
  type DataBar,
  defaultDataBar,
  newId,
  parseAddress,
  type RuleFormat,
  type Workbook,
} from '../../model';
import { modelBorders } from './borders';
import { modelColor } from './colors';
import { iconSetNames, newIconSetNames, operators, presetOf } from './rule-names';
import { all, at, readXmlTree, textOf, type XmlNode } from './xml-tree';

/**
 * A sheet's conditional formats, first to apply first: hucre reads their looks, `xml` (the sheet's part) says what they are; `others` has the
 * looks of rules hucre passes over.
 */
export function modelRules(
  workbook: Workbook,
  rules: readonly FileRule[],
  xml: string,
  theme: readonly string[] | undefined,
  others: readonly RuleFormat[],
): ConditionalFormat[] {
  const sheet = readXmlTree(
    `<sheet>${xml.slice(xml.indexOf('</sheetData>') + 12).replace('</worksheet>', '')}</sheet>`,
  );
  const extensions = extensionsOf(sheet);
  const bars = barsOf(extensions);
  const looks = new Map(rules.map((file) => [String(file.priority), ruleFormat(file, theme)]));
  const icons = extensions.filter((block) => all(block, 'cfRule').some(isIconSet));
  return [...all(sheet, 'conditionalFormatting'), ...icons]
    .flatMap((block) => {
      const areas = (block.attributes.get('sqref') ?? textOf(at(block, 'sqref')))
        .split(' ')
        .map(parseAddress)
        .filter((area) => area !== undefined);
      return all(block, 'cfRule').flatMap((node) => {
        const priority = node.attributes.get('priority') ?? '1';
        const rule = modelRule(
          node,
          looks.get(priority) ?? others[Number(node.attributes.get('dxfId'))] ?? {},
          bars,
        );
        if (!rule || areas.length === 0) return [];
        const stopIfTrue = node.attributes.get('stopIfTrue') === '1';
        return [{ id: newId(workbook), areas, priority: Number(priority), stopIfTrue, rule }];
      });
    })
    .sort((a, b) => a.priority - b.priority)
    .map((format, priority) => ({ ...format, priority }));
}

/** What newer programs read of rules. */
const extensionsOf = (sheet: XmlNode | undefined): XmlNode[] =>
  all(at(sheet, 'extLst'), 'ext').flatMap((ext) => at(ext, 'conditionalFormattings')?.children ?? []);

/** Whether a rule shows a set of icons: in an extension one that older programs do not know. */
const isIconSet = ({ attributes }: XmlNode): boolean => attributes.get('type') === 'iconSet';

/** What newer programs read of data bars, by their id. */
function barsOf(lists: readonly XmlNode[]): ReadonlyMap<string, XmlNode> {
  return new Map(
    lists.flatMap((list) =>
      all(list, 'cfRule').map((rule) => [rule.attributes.get('id') ?? '', rule] as const),
    ),
  );
}

const textOperators: Record<string, string> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};

function keyOf(table: Record<string, string>, value: string | undefined): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}

function modelRule(
  node: XmlNode,
  format: RuleFormat,
  bars: ReadonlyMap<string, XmlNode>,
): ConditionalRule | undefined {
  const attribute = (name: string) => node.attributes.get(name);
  const [first, second] = all(node, 'formula').map((one) => `=${textOf(one)}`);
  const type = attribute('type') ?? '';
  const criterion = presetOf(attribute);
  if (criterion !== undefined) return { type: 'PresetCriteria', criterion, format };
  const operator = textOperators[type];
  if (operator !== undefined)
    return { type: 'ContainsText', operator, text: attribute('text') ?? '', format };
  switch (type) {
    case 'cellIs': {
      const compares = keyOf(operators, attribute('operator'));
      if (compares === undefined || first === undefined) return undefined;
      return { type: 'CellValue', operator: compares, formula1: first, formula2: second, format };
    }
    case 'expression':
      return first === undefined ? undefined : { type: 'Custom', formula: first, format };
    case 'top10': {
      const kind = `${attribute('bottom') === '1' ? 'Bottom' : 'Top'}${attribute('percent') === '1' ? 'Percent' : 'Items'}`;
      return { type: 'TopBottom', rank: Number(attribute('rank') ?? 10), kind, format };
    }
    case 'dataBar': {
      const id = textOf(at(node, 'extLst', 'ext', 'id')).trim();
      return { type: 'DataBar', bar: modelBar(at(node, 'dataBar'), at(bars.get(id), 'dataBar')) };
    }
    case 'colorScale': {
      const colors = all(at(node, 'colorScale'), 'color').map(rgb);
      const stops = all(at(node, 'colorScale'), 'cfvo').map((cfvo, index) => ({
        ...criterionOf(cfvo),
        color: colors[index] ?? '#FFFFFF',
      }));
      const [minimum] = stops;
      const maximum = stops.at(-1);
      const midpoint = stops.length > 2 ? stops[1] : undefined;
      return minimum && maximum && { type: 'ColorScale', minimum, midpoint, maximum };
    }
    case 'iconSet': {
      const set = at(node, 'iconSet');
      const style = keyOf(
        { ...iconSetNames, ...newIconSetNames },
        set?.attributes.get('iconSet') ?? '3TrafficLights1',
      );
      const criteria = all(set, 'cfvo').map((cfvo) => ({
        ...criterionOf(cfvo),
        operator: cfvo.attributes.get('gte') === '0' ? 'GreaterThan' : 'GreaterThanOrEqual',
      }));
      const [reverse, showIconOnly] = [
        set?.attributes.get('reverse') === '1',
        set?.attributes.get('showValue') === '0',
      ];
      return style === undefined ? undefined : { type: 'IconSet', style, reverse, showIconOnly, criteria };
    }
    default:
      return undefined;
  }
}

const rgb = (node: XmlNode | undefined): string =>
  `#${(node?.attributes.get('rgb') ?? 'FFFFFFFF').slice(-6)}`;

/** A data bar, with what newer programs keep of it where the file has that. */
function modelBar(bar: XmlNode | undefined, more: XmlNode | undefined): DataBar {
  const color = rgb(at(bar, 'color'));
  const [lower, upper] = all(more ?? bar, 'cfvo').map(criterionOf);
  const attribute = (name: string) => more?.attributes.get(name);
  const own = (name: string, usual: string) => (at(more, name) ? rgb(at(more, name)) : usual);
  const directions: Record<string, string> = { leftToRight: 'LeftToRight', rightToLeft: 'RightToLeft' };
  return {
    ...defaultDataBar,
    lower: lower ?? defaultDataBar.lower,
    upper: upper ?? defaultDataBar.upper,
    showBarOnly: bar?.attributes.get('showValue') === '0',
    positiveColor: color,
    positiveBorder: more ? own('borderColor', '') : color,
    positiveGradient: attribute('gradient') !== '0',
    direction: directions[attribute('direction') ?? ''] ?? defaultDataBar.direction,
    axisFormat: { none: 'None', middle: 'CellMidPoint' }[attribute('axisPosition') ?? ''] ?? 'Automatic',
    axisColor: own('axisColor', defaultDataBar.axisColor),
    negativeColor: own('negativeFillColor', defaultDataBar.negativeColor),
    negativeBorder: own('negativeBorderColor', defaultDataBar.negativeBorder),
    matchPositiveFill: attribute('negativeBarColorSameAsPositive') === '1',
    matchPositiveBorder: more !== undefined && attribute('negativeBarBorderColorSameAsPositive') !== '0',
  };
}

const criterionTypes: Record<string, string> = {
  min: 'LowestValue',
  max: 'HighestValue',
  autoMin: 'Automatic',
  autoMax: 'Automatic',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
};

function criterionOf(cfvo: XmlNode): Criterion {
  const value = cfvo.attributes.get('val') ?? (textOf(cfvo).trim() || undefined);
  return {
    type: criterionTypes[cfvo.attributes.get('type') ?? ''] ?? 'Number',
    ...(value !== undefined && { formula: `=${value}` }),
  };
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
