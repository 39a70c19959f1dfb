import type { Message } from '../../message';
import { axes, type RfmValues } from './axes';
import type { RfmScores } from './axis-scores';
import { countScores } from './score-rules';

/** What a user should know about the scores: bins that stayed empty, customers without orders, orders to come. */
export function scoreNotes(values: RfmValues, scores: RfmScores): Message[] {
  const notes: Message[] = [];
  if (values.recency.length === 0) return notes;
  for (const axis of axes) {
    const used = countScores(scores[axis]).filter((count) => count > 0).length;
    if (used < scores[axis].bins) {
      notes.push({
        key: 'rules.rfm.collapsed',
        params: { axis: { key: `rules.rfm.axis.${axis}` }, used, wanted: scores[axis].bins },
      });
    }
  }
  const without = values.recency.reduce((count, days) => count + Number(Number.isNaN(days)), 0);
  if (without > 0) notes.push({ key: 'rules.rfm.noOrders', params: { count: without } });
  const future = values.recency.reduce((count, days) => count + Number(days < 0), 0);
  if (future > 0) notes.push({ key: 'rules.rfm.afterReference', params: { count: future } });
  return notes;
}
