import { forEachFilled } from '../cells';
import { type CellValue, isErrorValue } from '../cell-value';
import type { ConditionalFormat } from '../conditional-format';
import { toText } from '../formula/operand';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import type { SortedNumbers } from './criterion-value';

/** What rules need to know of all cells they cover. */
export interface RangeFacts {
  sorted: SortedNumbers;
  mean: number;
  /** How often each value occurs, text in any case. */
  counts: Map<string, number>;
}

export function countKey(value: CellValue): string {
  return `${typeof value}:${toText(value).toLowerCase()}`;
}

const known = new WeakMap<ConditionalFormat, { revision: number; facts: RangeFacts }>();

/** The facts of a rule's cells, kept until the workbook changes. */
export function rangeFacts(workbook: Workbook, sheet: Sheet, format: ConditionalFormat): RangeFacts {
  const kept = known.get(format);
  if (kept?.revision === workbook.revision) return kept.facts;
  const numbers: number[] = [];
  const counts = new Map<string, number>();
  const wantsCounts = format.rule.type === 'PresetCriteria';
  for (const area of format.areas) {
    forEachFilled(sheet.cells, area, (value) => {
      if (typeof value === 'number') numbers.push(value);
      if (wantsCounts && !isErrorValue(value))
        counts.set(countKey(value), (counts.get(countKey(value)) ?? 0) + 1);
    });
  }
  const sorted = Float64Array.from(numbers).sort();
  const mean = sorted.length ? sorted.reduce((sum, value) => sum + value, 0) / sorted.length : 0;
  const facts = { sorted, mean, counts };
  known.set(format, { revision: workbook.revision, facts });
  return facts;
}
