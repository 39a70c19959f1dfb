import {
  addRule,
  type Area,
  areaOf,
  type ConditionalRule,
  conditionalLook,
  createWorkbook,
  defaultDataBar,
  emptyRule,
  enterValue,
  enterValues,
  iconCriteria,
  rulesInOrder,
  type RuleFormat,
} from '../../../src/workbench/model';

const red: RuleFormat = { fill: '#FF0000' };

function setUp(column: (string | number | boolean)[]) {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const area = areaOf(0, 0, column.length, 1);
  enterValues(
    workbook,
    sheet,
    area,
    column.map((value) => [value]),
    'user',
  );
  const look = (row: number, at = 0) => conditionalLook(workbook, sheet, rulesInOrder(sheet), row, at);
  return {
    workbook,
    sheet,
    area,
    look,
    add: (rule: ConditionalRule, on: Area = area) => addRule(workbook, sheet, [on], rule),
    /** The rows whose cell the rules fill red. */
    red: () => column.flatMap((_, row) => (look(row)?.format.fill === red.fill ? [row] : [])),
  };
}

describe('cell value rules', () => {
  const values = [1, 5, 10, 'VIP', '', '#N/A', true];
  it.each<[string, string, string | undefined, number[]]>([
    ['EqualTo', '="vip"', undefined, [3]],
    ['EqualTo', '5', undefined, [1]],
    ['NotEqualTo', '=5', undefined, [0, 2, 3, 4, 6]],
    ['GreaterThan', '5', undefined, [2, 3, 6]],
    ['LessThan', '5', undefined, [0, 4]],
    ['GreaterThanOrEqual', '5', undefined, [1, 2, 3, 6]],
    ['LessThanOrEqual', '5', undefined, [0, 1, 4]],
    ['Between', '10', '2', [1, 2]],
    ['NotBetween', '2', '10', [0, 3, 4, 6]],
    ['EqualTo', '=$A$2', undefined, [1]],
  ])('%s %s %s', (operator, formula1, formula2, rows) => {
    const sheet = setUp(values);
    sheet.add({ type: 'CellValue', operator, formula1, formula2, format: red });
    expect(sheet.red()).toEqual(rows);
  });
});

describe('text, preset, top and formula rules', () => {
  it.each<[string, string, number[]]>([
    ['Contains', 'vip', [0, 1]],
    ['NotContains', 'vip', [2, 3]],
    ['BeginsWith', 'VIP', [0]],
    ['EndsWith', 'p', [0, 1]],
  ])('text %s', (operator, text, rows) => {
    const sheet = setUp(['VIP', 'new vip', 'Regular', '']);
    sheet.add({ type: 'ContainsText', operator, text, format: red });
    expect(sheet.red()).toEqual(rows);
  });

  it.each<[string, number[]]>([
    ['Blanks', [5]],
    ['NonBlanks', [0, 1, 2, 3, 4]],
    ['Errors', [4]],
    ['NonErrors', [0, 1, 2, 3, 5]],
    ['DuplicateValues', [1, 2]],
    ['UniqueValues', [0, 3]],
    ['AboveAverage', [3]],
    ['EqualOrBelowAverage', [0, 1, 2]],
  ])('preset %s', (criterion, rows) => {
    const sheet = setUp([1, 2, 2, 9, '#N/A', '']);
    sheet.add({ type: 'PresetCriteria', criterion, format: red });
    expect(sheet.red()).toEqual(rows);
  });

  it.each<[string, number, number[]]>([
    ['TopItems', 2, [2, 3]],
    ['BottomItems', 1, [0]],
    ['TopPercent', 50, [2, 3]],
    ['BottomPercent', 1, [0]],
  ])('%s %d', (kind, rank, rows) => {
    const sheet = setUp([1, 2, 3, 4]);
    sheet.add({ type: 'TopBottom', kind, rank, format: red });
    expect(sheet.red()).toEqual(rows);
  });

  it('moves relative references with the cell, and keeps absolute ones', () => {
    const { workbook, sheet, add, look } = setUp(['x', 'y', 'x']);
    enterValue(workbook, sheet, 0, 3, 'x', 'user');
    add({ type: 'Custom', formula: '=$A1=$D$1', format: red }, areaOf(0, 0, 3, 2));
    expect([0, 1, 2].map((row) => look(row, 1)?.format.fill)).toEqual(['#FF0000', undefined, '#FF0000']);
  });
});

describe('several rules on a cell', () => {
  it('take the first that sets a part, join the others, and stop when told', () => {
    const { add, look, sheet } = setUp([1]);
    const always = (format: RuleFormat): ConditionalRule => ({ type: 'Custom', formula: '=TRUE', format });
    add(always({ fill: '#000001', bold: true }));
    add(always({ fill: '#000002', italic: true }));
    const first = add(always({ fill: '#000003' }));
    expect(look(0)?.format).toEqual({ fill: '#000003', italic: true, bold: true });
    first.stopIfTrue = true;
    expect(look(0)?.format).toEqual({ fill: '#000003' });
    expect(rulesInOrder(sheet)[0]).toBe(first);
  });
});

describe('data bars', () => {
  it('reach from zero to the largest value', () => {
    const { add, look } = setUp([0, 25, 100, 'text', '']);
    add({ type: 'DataBar', bar: defaultDataBar });
    expect([0, 1, 2].map((row) => look(row)?.bar?.to)).toEqual([0, 0.25, 1]);
    expect(look(3)?.bar).toBeUndefined();
    expect(look(4)?.bar).toBeUndefined();
  });
  it('stand on an axis where values are negative', () => {
    const { add, look } = setUp([-50, 0, 50]);
    add({ type: 'DataBar', bar: defaultDataBar });
    expect(look(0)?.bar).toMatchObject({ from: 0, to: 0.5, axis: 0.5, color: '#FF0000' });
    expect(look(2)?.bar).toMatchObject({ from: 0.5, to: 1, axis: 0.5, color: '#638EC6' });
  });
  it('take their ends from numbers, percents and percentiles', () => {
    const { add, look } = setUp([0, 10, 20, 30, 40]);
    const upper = { type: 'Percentile', formula: '50' };
    add({ type: 'DataBar', bar: { ...defaultDataBar, lower: { type: 'Number', formula: '=10' }, upper } });
    expect([0, 1, 2, 4].map((row) => look(row)?.bar?.to)).toEqual([0, 0, 1, 1]);
  });
});

describe('colour scales and icons', () => {
  it('mixes colours between three points', () => {
    const { add, look } = setUp([0, 25, 50, 100]);
    add({
      type: 'ColorScale',
      minimum: { type: 'LowestValue', color: '#000000' },
      midpoint: { type: 'Percent', formula: '50', color: '#808080' },
      maximum: { type: 'HighestValue', color: '#FFFFFF' },
    });
    expect([0, 1, 2, 3].map((row) => look(row)?.format.fill)).toEqual([
      '#000000',
      '#404040',
      '#808080',
      '#FFFFFF',
    ]);
  });
  it('chooses icons by thresholds, and turns them around', () => {
    const { add, look } = setUp([0, 40, 100]);
    const rule = emptyRule('IconSet');
    if (rule.type !== 'IconSet') throw new Error('not an icon set');
    add(rule);
    expect([0, 1, 2].map((row) => look(row)?.icon?.index)).toEqual([0, 1, 2]);
    rule.reverse = true;
    expect([0, 1, 2].map((row) => look(row)?.icon?.index)).toEqual([2, 1, 0]);
    expect(iconCriteria('FiveRatings')).toHaveLength(5);
  });
});
