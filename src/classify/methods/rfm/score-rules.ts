import type { Rule } from '../../classification';
import type { Message } from '../../message';
import { decimal, integer, list, money } from '../../value-message';
import { type Axis, axes, type RfmValues } from './axes';
import type { AxisScores, RfmScores } from './axis-scores';
import type { Scoring } from './scoring';

const unit = { recency: integer, frequency: integer, monetary: money } satisfies Record<Axis, unknown>;
/** Groups of a nested scoring whose cut points are listed one by one. */
const setsListed = 40;

/** Cut points, tie rule, and for every score the values it covers and how many customers have and should have it. */
export function scoreRules(values: RfmValues, scores: RfmScores, scoring: Scoring): Rule[] {
  return axes.flatMap((axis) => [
    ...cutRules(axis, scores[axis]),
    ...binRules(axis, values[axis], scores[axis], scoring),
  ]);
}

function cutRules(axis: Axis, { cuts, ofRanks }: AxisScores): Rule[] {
  const axisName: Message = { key: `rules.rfm.axis.${axis}` };
  return cuts.slice(0, setsListed).map(({ where, rule }): Rule => ({
    label: where
      ? { key: 'rules.rfm.cutsWhere', params: { axis: axisName, where } }
      : { key: ofRanks ? 'rules.rfm.rankCuts' : 'rules.rfm.cuts', params: { axis: axisName } },
    value:
      rule.cuts.length === 0
        ? { key: 'rules.noCuts' }
        : {
            key: rule.equal === 'below' ? 'rules.cutsEqualBelow' : 'rules.cutsEqualAbove',
            params: { cuts: list(rule.cuts.map(decimal)) },
          },
  }));
}

/** Customers of each score, index 0 unused. */
export function countScores({ scores, bins }: AxisScores): Uint32Array {
  const counts = new Uint32Array(bins + 1);
  for (let i = 0; i < scores.length; i++) counts[scores[i]]++;
  return counts;
}

function binRules(axis: Axis, values: Float64Array, own: AxisScores, scoring: Scoring): Rule[] {
  const { scores, bins } = own;
  const counts = countScores(own);
  const low = new Float64Array(bins + 1).fill(Infinity);
  const high = new Float64Array(bins + 1).fill(-Infinity);
  for (let i = 0; i < scores.length; i++) {
    if (values[i] < low[scores[i]]) low[scores[i]] = values[i];
    if (values[i] > high[scores[i]]) high[scores[i]] = values[i];
  }
  const wanted = wantsEqualBins(scoring) ? scores.length / bins : undefined;
  return Array.from({ length: bins }, (_, k): Rule => {
    const score = bins - k;
    const size: Message =
      wanted === undefined
        ? { key: 'rules.rfm.binSize', params: { count: counts[score] } }
        : { key: 'rules.rfm.binSizeWanted', params: { count: counts[score], wanted } };
    return {
      label: { key: 'rules.rfm.score', params: { axis: { key: `rules.rfm.axis.${axis}` }, score } },
      value: binValue(unit[axis], low[score], high[score], size),
    };
  });
}

/** From the lowest value to the highest one; without either where nobody has the score. */
function binValue(inUnit: (typeof unit)[Axis], low: number, high: number, size: Message): Message {
  if (low > high) return size;
  if (low === high) return { key: 'rules.rfm.binOne', params: { value: inUnit(low), size } };
  return { key: 'rules.rfm.bin', params: { low: inUnit(low), high: inUnit(high), size } };
}

/** Whether the scoring means to put the same number of customers into every bin. */
export function wantsEqualBins({ type }: Scoring): boolean {
  return type === 'quantile' || type === 'rank' || type === 'nested' || type === 'rfmPackage';
}
