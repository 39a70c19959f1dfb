import type { Message } from '../../message';
import { quantileCuts } from '../../statistics/quantile';
import type { RfmValues } from './axes';
import type { AxisScores, RfmScores } from './axis-scores';
import { type CutRule, scoreOf } from './score-by-cuts';
import { scoreQuantile } from './scoring-quantile';

/**
 * Nested scores: recency by quantiles over all customers, frequency by quantiles within each recency score, monetary
 * by quantiles within each pair of both. Every cell gets about the same number of customers, but a frequency score of
 * 5 means something else in each recency group.
 */
export function scoreNested(values: RfmValues, bins: number): RfmScores {
  const { recency } = scoreQuantile(values, bins);
  const frequency = scoreWithin(values.frequency, bins, recency.scores, (group) => ({
    key: 'rules.rfm.withinRecency',
    params: { recency: group },
  }));
  const cells = recency.scores.map((score, i) => (score - 1) * bins + frequency.scores[i]);
  const monetary = scoreWithin(values.monetary, bins, cells, (cell) => ({
    key: 'rules.rfm.withinRecencyFrequency',
    params: { recency: Math.floor((cell - 1) / bins) + 1, frequency: ((cell - 1) % bins) + 1 },
  }));
  return { recency: { ...recency, ruleIn: () => recency.cuts.at(0)?.rule }, frequency, monetary };
}

function scoreWithin(
  values: Float64Array,
  bins: number,
  groups: Uint8Array,
  where: (group: number) => Message,
): AxisScores {
  const members = new Map<number, number[]>();
  for (let i = 0; i < groups.length; i++) {
    const list = members.get(groups[i]);
    if (list) list.push(values[i]);
    else members.set(groups[i], [values[i]]);
  }
  const rules = new Map<number, CutRule>();
  for (const [group, list] of [...members].sort(([a], [b]) => b - a)) {
    const sorted = Float64Array.from(list.filter(Number.isFinite)).sort();
    rules.set(group, { cuts: quantileCuts(sorted, bins), equal: 'below', reversed: false, bins });
  }
  const scores = new Uint8Array(values.length);
  groups.forEach((group, i) => {
    const rule = rules.get(group);
    if (rule) scores[i] = scoreOf(values[i], rule);
  });
  return {
    scores,
    bins,
    cuts: [...rules].map(([group, rule]) => ({ where: where(group), rule })),
    ruleIn: (group) => rules.get(group),
  };
}
