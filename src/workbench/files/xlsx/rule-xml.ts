import { type ConditionalFormat, type Criterion, formatAddress } from '../../model';
import { escapeText } from './drawing-xml';
import { iconSetNames, newIconSetNames, operators, presetXml, textRule } from './rule-names';
import { element } from './xml';

/** A rule's XML on a sheet, and what newer programs read of it at the sheet's end. */
export interface RuleXml {
  /** Empty for a rule that only newer programs know. */
  block: string;
  extension: string | undefined;
}

const withoutEquals = (formula: string): string => formula.replace(/^=/, '');
const formula = (text: string): string => element('formula', {}, escapeText(withoutEquals(text)));
const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;

/** A conditional format as ECMA-376 has it. `look` is the number of its style among the file's. */
export function ruleXml(format: ConditionalFormat, look: string | undefined, number: number): RuleXml {
  const { rule, areas, priority, stopIfTrue } = format;
  const sqref = areas.map((area) => formatAddress(area)).join(' ');
  const [first] = areas;
  const cell = first ? formatAddress({ ...first, rowCount: 1, columnCount: 1 }) : 'A1';
  const base = { dxfId: look, priority: priority + 1, stopIfTrue: stopIfTrue ? 1 : undefined };
  if (rule.type === 'IconSet' && rule.style in newIconSetNames)
    return { block: '', extension: iconsExtension(format, extensionId(number), sqref) };
  let extension: string | undefined;
  const xml = ((): string => {
    switch (rule.type) {
      case 'CellValue': {
        const formulas = [rule.formula1, rule.formula2].filter((one) => one !== undefined);
        return element(
          'cfRule',
          { type: 'cellIs', ...base, operator: operators[rule.operator] },
          ...formulas.map(formula),
        );
      }
      case 'Custom':
        return element('cfRule', { type: 'expression', ...base }, formula(rule.formula));
      case 'ContainsText': {
        const type = textTypes[rule.operator];
        return element(
          'cfRule',
          { type, ...base, operator: type === 'notContainsText' ? 'notContains' : type, text: rule.text },
          formula(textRule(rule.operator, rule.text, cell) ?? 'FALSE'),
        );
      }
      case 'PresetCriteria': {
        const { attributes, formula: test } = presetXml(rule.criterion, cell);
        return element('cfRule', { ...attributes, ...base }, ...(test === undefined ? [] : [formula(test)]));
      }
      case 'TopBottom':
        return element('cfRule', {
          type: 'top10',
          ...base,
          percent: rule.kind.endsWith('Percent') ? 1 : undefined,
          bottom: rule.kind.startsWith('Bottom') ? 1 : undefined,
          rank: rule.rank,
        });
      case 'DataBar': {
        const id = extensionId(number);
        extension = barExtension(format, id, sqref);
        const bar = element(
          'dataBar',
          { showValue: rule.bar.showBarOnly ? 0 : undefined },
          threshold(rule.bar.lower, 'min'),
          threshold(rule.bar.upper, 'max'),
          element('color', { rgb: argb(rule.bar.positiveColor) }),
        );
        const link = element(
          'ext',
          { 'xmlns:x14': x14, uri: '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}' },
          element('x14:id', {}, id),
        );
        return element(
          'cfRule',
          { type: 'dataBar', ...base, dxfId: undefined },
          bar,
          element('extLst', {}, link),
        );
      }
      case 'ColorScale': {
        const stops = [rule.minimum, ...(rule.midpoint ? [rule.midpoint] : []), rule.maximum];
        const usual = ['min', ...(rule.midpoint ? ['percentile'] : []), 'max'];
        const scale = element(
          'colorScale',
          {},
          ...stops.map((stop, at) => threshold(stop, usual[at] ?? 'max')),
          ...stops.map(({ color }) => element('color', { rgb: argb(color) })),
        );
        return element('cfRule', { type: 'colorScale', ...base, dxfId: undefined }, scale);
      }
      case 'IconSet': {
        const stops = rule.criteria.map((criterion, at) =>
          at === 0
            ? element('cfvo', { type: 'percent', val: 0 })
            : threshold(criterion, 'percent', criterion.operator === 'GreaterThan'),
        );
        const icons = element(
          'iconSet',
          {
            iconSet: iconSetNames[rule.style],
            reverse: rule.reverse ? 1 : undefined,
            showValue: rule.showIconOnly ? 0 : undefined,
          },
          ...stops,
        );
        return element('cfRule', { type: 'iconSet', ...base, dxfId: undefined }, icons);
      }
    }
  })();
  return { block: element('conditionalFormatting', { sqref }, xml), extension };
}

const textTypes: Record<string, string> = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};
const thresholdTypes: Record<string, string> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
};

/** Where a bar, scale or icon turns; `usual` where Office.js says "automatic". */
function threshold({ type, formula: given }: Criterion, usual: string, above = false): string {
  const own = thresholdTypes[type] ?? usual;
  const value = withoutEquals(given ?? '');
  const needed = own === 'min' || own === 'max' ? undefined : value || (own === 'percentile' ? '50' : '0');
  return element('cfvo', { type: own, val: needed, gte: above ? 0 : undefined });
}

const xm = 'http://schemas.microsoft.com/office/excel/2006/main';
const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const directions: Record<string, string> = { LeftToRight: 'leftToRight', RightToLeft: 'rightToLeft' };
const axes: Record<string, string> = { None: 'none', CellMidPoint: 'middle' };

const extensionId = (number: number): string =>
  `{0C7B3D0A-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;

/** A set of icons that Excel 2010 added. */
function iconsExtension(
  { rule, priority }: ConditionalFormat,
  id: string,
  sqref: string,
): string | undefined {
  if (rule.type !== 'IconSet') return undefined;
  const stops = rule.criteria.map(({ type, formula: given, operator }, at) => {
    const value = withoutEquals(given ?? '') || '0';
    const attributes = {
      type: at === 0 ? 'percent' : (thresholdTypes[type] ?? 'percent'),
      gte: at > 0 && operator === 'GreaterThan' ? 0 : undefined,
    };
    return element('x14:cfvo', attributes, element('xm:f', {}, escapeText(at === 0 ? '0' : value)));
  });
  const icons = element(
    'x14:iconSet',
    {
      iconSet: newIconSetNames[rule.style],
      reverse: rule.reverse ? 1 : undefined,
      showValue: rule.showIconOnly ? 0 : undefined,
    },
    ...stops,
  );
  return element(
    'x14:conditionalFormatting',
    { 'xmlns:xm': xm },
    element('x14:cfRule', { type: 'iconSet', priority: priority + 1, id }, icons),
    element('xm:sqref', {}, sqref),
  );
}

/** What Excel 2010 added to data bars: solid fills, borders, negative values, direction and axis. */
function barExtension({ rule }: ConditionalFormat, id: string, sqref: string): string | undefined {
  if (rule.type !== 'DataBar') return undefined;
  const { bar } = rule;
  const stop = ({ type, formula: given }: Criterion, automatic: string) => {
    const own = thresholdTypes[type] ?? automatic;
    const value = withoutEquals(given ?? '');
    return element(
      'x14:cfvo',
      { type: own },
      ...(value === '' || own === 'min' || own === 'max' ? [] : [element('xm:f', {}, escapeText(value))]),
    );
  };
  const color = (name: string, rgb: string) =>
    rgb === '' ? [] : [element(`x14:${name}`, { rgb: argb(rgb) })];
  const dataBar = element(
    'x14:dataBar',
    {
      minLength: 0,
      maxLength: 100,
      border: bar.positiveBorder === '' ? undefined : 1,
      gradient: bar.positiveGradient ? undefined : 0,
      direction: directions[bar.direction],
      negativeBarColorSameAsPositive: bar.matchPositiveFill ? 1 : undefined,
      negativeBarBorderColorSameAsPositive: bar.matchPositiveBorder ? undefined : 0,
      axisPosition: axes[bar.axisFormat],
    },
    stop(bar.lower, 'autoMin'),
    stop(bar.upper, 'autoMax'),
    ...color('borderColor', bar.positiveBorder),
    ...(bar.matchPositiveFill ? [] : color('negativeFillColor', bar.negativeColor)),
    ...(bar.matchPositiveBorder ? [] : color('negativeBorderColor', bar.negativeBorder)),
    ...color('axisColor', bar.axisColor),
  );
  return element(
    'x14:conditionalFormatting',
    { 'xmlns:xm': xm },
    element('x14:cfRule', { type: 'dataBar', id }, dataBar),
    element('xm:sqref', {}, sqref),
  );
}

/** The list at the end of a sheet that holds what newer programs read of its rules. */
export const ruleExtensions = (extensions: readonly string[]): string =>
  element(
    'extLst',
    {},
    element(
      'ext',
      { 'xmlns:x14': x14, uri: '{78C0D931-6437-407d-A8EE-F0AAD7539E65}' },
      element('x14:conditionalFormattings', {}, ...extensions),
    ),
  );
