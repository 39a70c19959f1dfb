import type { ConditionalRule as FileRule } from 'hucre';

/** Excel.ConditionalCellValueOperator → the file's name. */
export const operators: Record<string, NonNullable<FileRule['operator']>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

/** Excel.IconSet → the file's name. */
export const iconSetNames: Record<string, string> = {
  ThreeArrows: '3Arrows',
  ThreeArrowsGray: '3ArrowsGray',
  ThreeFlags: '3Flags',
  ThreeTrafficLights1: '3TrafficLights1',
  ThreeTrafficLights2: '3TrafficLights2',
  ThreeSigns: '3Signs',
  ThreeSymbols: '3Symbols',
  ThreeSymbols2: '3Symbols2',
  FourArrows: '4Arrows',
  FourArrowsGray: '4ArrowsGray',
  FourRedToBlack: '4RedToBlack',
  FourRating: '4Rating',
  FourTrafficLights: '4TrafficLights',
  FiveArrows: '5Arrows',
  FiveArrowsGray: '5ArrowsGray',
  FiveRating: '5Rating',
  FiveQuarters: '5Quarters',
};

/** Those that came with Excel 2010: ECMA-376 does not know them, so they stand in the sheet's extension. */
export const newIconSetNames: Record<string, string> = {
  ThreeStars: '3Stars',
  ThreeTriangles: '3Triangles',
  FiveBoxes: '5Boxes',
};

/** The formula a text rule (Excel.ConditionalTextOperator) stands for, for the cell its range begins with. */
export function textRule(operator: string, text: string, cell: string): string | undefined {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case 'Contains':
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case 'NotContains':
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case 'BeginsWith':
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case 'EndsWith':
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
    default:
      return undefined;
  }
}

const monthOf = (cell: string, shift: string): string =>
  `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${shift})),YEAR(${cell})=YEAR(EDATE(TODAY(),${shift})))`;

/** Spans of days by Office.js name: the file's word, and the formula Excel writes beside it. */
const periods: Record<string, [word: string, formula: (cell: string) => string]> = {
  Yesterday: ['yesterday', (cell) => `FLOOR(${cell},1)=TODAY()-1`],
  Today: ['today', (cell) => `FLOOR(${cell},1)=TODAY()`],
  Tomorrow: ['tomorrow', (cell) => `FLOOR(${cell},1)=TODAY()+1`],
  LastSevenDays: ['last7Days', (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`],
  LastWeek: [
    'lastWeek',
    (cell) =>
      `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  ],
  ThisWeek: [
    'thisWeek',
    (cell) =>
      `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  ],
  NextWeek: [
    'nextWeek',
    (cell) =>
      `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  ],
  LastMonth: ['lastMonth', (cell) => monthOf(cell, '0-1')],
  ThisMonth: ['thisMonth', (cell) => `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`],
  NextMonth: ['nextMonth', (cell) => monthOf(cell, '0+1')],
};

type Attributes = Record<string, string | number>;

/** Presets without a formula, or with one: attributes of their element. */
const presets: Record<string, Attributes> = {
  Blanks: { type: 'containsBlanks' },
  NonBlanks: { type: 'notContainsBlanks' },
  Errors: { type: 'containsErrors' },
  NonErrors: { type: 'notContainsErrors' },
  DuplicateValues: { type: 'duplicateValues' },
  UniqueValues: { type: 'uniqueValues' },
  AboveAverage: { type: 'aboveAverage' },
  BelowAverage: { type: 'aboveAverage', aboveAverage: 0 },
  EqualOrAboveAverage: { type: 'aboveAverage', equalAverage: 1 },
  EqualOrBelowAverage: { type: 'aboveAverage', aboveAverage: 0, equalAverage: 1 },
  OneStdDevAboveAverage: { type: 'aboveAverage', stdDev: 1 },
  OneStdDevBelowAverage: { type: 'aboveAverage', aboveAverage: 0, stdDev: 1 },
  TwoStdDevAboveAverage: { type: 'aboveAverage', stdDev: 2 },
  TwoStdDevBelowAverage: { type: 'aboveAverage', aboveAverage: 0, stdDev: 2 },
  ThreeStdDevAboveAverage: { type: 'aboveAverage', stdDev: 3 },
  ThreeStdDevBelowAverage: { type: 'aboveAverage', aboveAverage: 0, stdDev: 3 },
};
const tests: Record<string, (cell: string) => string> = {
  Blanks: (cell) => `LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  Errors: (cell) => `ISERROR(${cell})`,
  NonErrors: (cell) => `NOT(ISERROR(${cell}))`,
};

/** A preset rule (Excel.ConditionalFormatPresetCriterion) as a file says it; one without a meaning never applies. */
export function presetXml(criterion: string, cell: string): { attributes: Attributes; formula?: string } {
  const attributes = presets[criterion];
  const test = tests[criterion]?.(cell);
  if (attributes) return { attributes, ...(test !== undefined && { formula: test }) };
  const period = periods[criterion];
  return period
    ? { attributes: { type: 'timePeriod', timePeriod: period[0] }, formula: period[1](cell) }
    : { attributes: { type: 'expression' }, formula: 'FALSE' };
}

/** The preset that a rule's attributes stand for. */
export function presetOf(attribute: (name: string) => string | undefined): string | undefined {
  const period = Object.keys(periods).find((name) => periods[name]?.[0] === attribute('timePeriod'));
  if (attribute('type') === 'timePeriod') return period;
  const keys = ['type', 'aboveAverage', 'equalAverage', 'stdDev'];
  return Object.keys(presets).find((name) =>
    keys.every((key) => {
      const given = attribute(key);
      const usual = key === 'aboveAverage' ? '1' : '0';
      return (given ?? usual) === String(presets[name]?.[key] ?? usual);
    }),
  );
}
