import type { PictureSeries } from '../../model';

/** Where one point's column (or area, or line) begins and ends on the value axis. */
export interface Reach {
  from: number;
  to: number;
}

/**
 * Stacks series on those before them, positive upwards and negative downwards; series that are not stacked begin at zero. In
 * percent charts a point's series add up to 1.
 */
export function stackedReaches(series: readonly PictureSeries[], count: number): Reach[][] {
  const up = new Array<number>(count).fill(0);
  const down = new Array<number>(count).fill(0);
  const totals = Array.from({ length: count }, (_, at) =>
    series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0),
  );
  return series.map(({ values, kind }) =>
    Array.from({ length: count }, (_, at): Reach => {
      const own = values[at] ?? 0;
      if (kind.stacking === 'none') return { from: 0, to: own };
      const value = kind.stacking === 'percent' ? own / (totals[at] || 1) : own;
      const pile = value < 0 ? down : up;
      const from = pile[at] ?? 0;
      pile[at] = from + value;
      return { from, to: from + value };
    }),
  );
}

const depth = ['area', 'column', 'bar', 'line'];

/** Series that share a shape and an axis stand side by side or on each other; areas lie below columns, columns below lines. */
export function groupsOf(series: readonly PictureSeries[]): PictureSeries[][] {
  const groups = new Map<string, PictureSeries[]>();
  for (const one of series) {
    const key = `${one.kind.shape} ${one.kind.stacking} ${one.secondary}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const rank = ([first]: PictureSeries[]): number => depth.indexOf(first?.kind.shape ?? 'column');
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}
