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

const days: Record<string, string> = { Yesterday: 'TODAY()-1', Today: 'TODAY()', Tomorrow: 'TODAY()+1' };

/** A preset rule (Excel.ConditionalFormatPresetCriterion) as a file says it; undefined for those it has no word for. */
export function presetTypes(
  criterion: string,
  cell: string,
  range: string,
): { type: FileRule['type']; formula?: string } | undefined {
  const block = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2').replaceAll(' ', ',');
  switch (criterion) {
    case 'Blanks':
      return { type: 'containsBlanks', formula: `LEN(TRIM(${cell}))=0` };
    case 'NonBlanks':
      return { type: 'notContainsBlanks', formula: `LEN(TRIM(${cell}))>0` };
    case 'Errors':
      return { type: 'expression', formula: `ISERROR(${cell})` };
    case 'NonErrors':
      return { type: 'expression', formula: `NOT(ISERROR(${cell}))` };
    case 'DuplicateValues':
      return { type: 'duplicateValues' };
    case 'UniqueValues':
      return { type: 'uniqueValues' };
    case 'AboveAverage':
      return { type: 'aboveAverage' };
    case 'BelowAverage':
      return { type: 'expression', formula: `${cell}<AVERAGE(${block})` };
    default: {
      const day = days[criterion];
      return day === undefined ? undefined : { type: 'expression', formula: `INT(${cell})=${day}` };
    }
  }
}
