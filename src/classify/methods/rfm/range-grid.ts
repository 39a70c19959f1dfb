import type { Axis } from './axes';
import { axes } from './axes';

/** Lowest and highest score, both included. */
export type ScoreRange = readonly [number, number];

/** A box of the score grid. */
export type ScoreBox = Record<Axis, ScoreRange>;

/** A grid of scores, cell by cell, from boxes in order of precedence. */
export interface RangeGrid {
  bins: Record<Axis, number>;
  /** Which entry owns each cell (first match wins); `boxes.length` for a cell no box covers. */
  owners: Uint16Array;
  /** Cells in no box, and cells in the boxes of several entries. */
  uncovered: number[];
  overlapping: number[];
}

/** The place of a cell in {@link RangeGrid.owners}. */
export function cellAt(
  bins: Record<Axis, number>,
  recency: number,
  frequency: number,
  monetary: number,
): number {
  return ((recency - 1) * bins.frequency + (frequency - 1)) * bins.monetary + (monetary - 1);
}

/** Fills the grid with entries of one or more boxes each; where entries overlap, the first owns the cell. */
export function rangeGrid(entries: readonly (readonly ScoreBox[])[], bins: Record<Axis, number>): RangeGrid {
  const owners = new Uint16Array(bins.recency * bins.frequency * bins.monetary).fill(entries.length);
  const uncovered: number[] = [];
  const overlapping: number[] = [];
  for (let r = 1; r <= bins.recency; r++) {
    for (let f = 1; f <= bins.frequency; f++) {
      for (let m = 1; m <= bins.monetary; m++) {
        const score = { recency: r, frequency: f, monetary: m };
        const cell = cellAt(bins, r, f, m);
        const matching = entries.flatMap((boxes, entry) =>
          boxes.some((box) => isIn(score, box)) ? entry : [],
        );
        if (matching.length > 0) owners[cell] = matching[0];
        else uncovered.push(cell);
        if (matching.length > 1) overlapping.push(cell);
      }
    }
  }
  return { bins, owners, uncovered, overlapping };
}

/** The scores of a cell as text, `5-1-2` for recency 5, frequency 1, monetary 2. */
export function cellName(cell: number, bins: Record<Axis, number>): string {
  const monetary = (cell % bins.monetary) + 1;
  const frequency = (Math.floor(cell / bins.monetary) % bins.frequency) + 1;
  const recency = Math.floor(cell / bins.monetary / bins.frequency) + 1;
  return `${recency}-${frequency}-${monetary}`;
}

function isIn(score: Record<Axis, number>, box: ScoreBox): boolean {
  return axes.every((axis) => score[axis] >= box[axis][0] && score[axis] <= box[axis][1]);
}
