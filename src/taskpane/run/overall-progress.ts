import type { Progress } from '../../classify';

/** How much of the whole a stage is, roughly, for one bar that only grows. Reasons come between methods. */
const shareOfStage: Record<Progress['stage'], [from: number, to: number]> = {
  read: [0, 0.4],
  prepare: [0.4, 0.5],
  classify: [0.5, 0.6],
  reasons: [0.5, 0.6],
  write: [0.6, 1],
};

/** How far the whole run is, 0 to 1. */
export function overallProgress({ stage, done, total }: Progress): number {
  const [from, to] = shareOfStage[stage];
  return from + (to - from) * (total > 0 ? Math.min(1, done / total) : 0);
}
