import { createExactSum, type ExactSum } from '../statistics/exact-sum';
import { type Handling, type IssueKind, issueKinds, type QualityIssue } from './quality';

/** At most so many addresses are listed for one kind of issue. */
const listedCells = 20;

/** Collects issues row by row. */
export interface IssueLog {
  /** Counts one row; `amount` is added where it is a finite number. */
  add: (kind: IssueKind, cell: () => string, amount: number) => void;
  /** Counts several rows, whose amounts stand in `amounts`. */
  addRows: (
    kind: IssueKind,
    rows: readonly number[],
    amounts: Float64Array,
    cell: (row: number) => string,
  ) => void;
  /** Adds the amount of a row that is concerned but not counted, such as the first of several. */
  addAmount: (kind: IssueKind, amount: number) => void;
  /** The issues found, in the order of {@link issueKinds}. */
  issues: (
    handlingOf: (kind: IssueKind) => { handling: Handling; alternatives: Handling[] },
  ) => QualityIssue[];
}

/** Starts a log whose amounts add up exactly at `scale` (see statistics/exact-sum). */
export function createIssueLog(scale: number): IssueLog {
  const found = new Map<IssueKind, { count: number; sum: ExactSum; cells: string[] }>();
  const entryOf = (kind: IssueKind) => {
    let entry = found.get(kind);
    if (!entry) found.set(kind, (entry = { count: 0, sum: createExactSum(scale), cells: [] }));
    return entry;
  };
  return {
    add(kind, cell, amount) {
      const entry = entryOf(kind);
      entry.count++;
      if (Number.isFinite(amount)) entry.sum.add(amount);
      if (entry.cells.length < listedCells) entry.cells.push(cell());
    },
    addRows(kind, rows, amounts, cell) {
      if (rows.length === 0) return;
      const entry = entryOf(kind);
      entry.count += rows.length;
      addAmounts(entry.sum, rows, amounts);
      for (const row of rows.slice(0, listedCells - entry.cells.length)) entry.cells.push(cell(row));
    },
    addAmount(kind, amount) {
      if (Number.isFinite(amount)) entryOf(kind).sum.add(amount);
    },
    issues(handlingOf) {
      return issueKinds.flatMap((kind) => {
        const entry = found.get(kind);
        if (!entry) return [];
        return [
          { kind, count: entry.count, amount: entry.sum.value(), cells: entry.cells, ...handlingOf(kind) },
        ];
      });
    },
  };
}

function addAmounts(sum: ExactSum, rows: readonly number[], amounts: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    const amount = amounts[rows[i]];
    if (amount - amount === 0) sum.add(amount);
  }
}
