import type { Message } from '../../message';
import { list, text } from '../../value-message';
import { rankedCategories } from '../ranked-categories';
import { type Axis, axes } from './axes';
import { cellAt, cellName, rangeGrid, type ScoreBox } from './range-grid';
import { rangeRule } from './range-rule';
import type { Segmenter } from './segmentation';

const cellsNamed = 12;

/** A segment of the user's own: its name and the boxes of scores that lead to it. */
export interface CustomSegment {
  name: string;
  cells: ScoreBox[];
}

/**
 * The user's own grid, best segment first; where segments overlap the first wins, and cells that none covers are
 * Others. Scores are those of the chosen bins. Both kinds of cell are counted and named in the notes, and so are ranges
 * above the highest score and segments to which no cell leads.
 */
export function segmentsCustom(own: readonly CustomSegment[]): Segmenter {
  return (_values, { recency, frequency, monetary }) => {
    const bins = { recency: recency.bins, frequency: frequency.bins, monetary: monetary.bins };
    const grid = rangeGrid(
      own.map(({ cells }) => cells),
      bins,
    );
    const codes = new Uint16Array(recency.scores.length);
    for (let i = 0; i < codes.length; i++) {
      codes[i] = grid.owners[cellAt(bins, recency.scores[i], frequency.scores[i], monetary.scores[i])];
    }
    const others = grid.uncovered.length > 0 ? [{ key: 'others', name: { key: 'segments.ten.others' } }] : [];
    return {
      segments: rankedCategories([
        ...own.map(({ name }, i) => ({ key: `own${i + 1}`, name: { key: 'text', params: { text: name } } })),
        ...others,
      ]),
      codes,
      segmentOf: (r, f, m) => grid.owners[cellAt(bins, r, f, m)],
      convention: { key: 'methods.rfm.segments.custom', params: { count: own.length } },
      rules: own.map(({ name, cells }) => rangeRule({ key: 'text', params: { text: name } }, cells)),
      notes: [
        ...cellNote('rules.rfm.uncoveredCells', grid.uncovered, bins),
        ...cellNote('rules.rfm.overlappingCells', grid.overlapping, bins),
        ...nameNote(
          'rules.rfm.beyondBins',
          own.filter(({ cells }) => cells.some((box) => axes.some((axis) => box[axis][1] > bins[axis]))),
        ),
        ...nameNote(
          'rules.rfm.neverReached',
          own.filter((_, i) => !grid.owners.includes(i)),
        ),
      ],
    };
  };
}

function nameNote(key: string, segments: readonly CustomSegment[]): Message[] {
  const names = list(segments.map(({ name }) => text(name)));
  return segments.length > 0 ? [{ key, params: { count: segments.length, names } }] : [];
}

function cellNote(key: string, cells: readonly number[], bins: Record<Axis, number>): Message[] {
  if (cells.length === 0) return [];
  const named = cells.slice(0, cellsNamed).map((cell) => cellName(cell, bins));
  const shown = named.join(' ') + (cells.length > cellsNamed ? ' …' : '');
  return [{ key, params: { count: cells.length, cells: shown } }];
}
