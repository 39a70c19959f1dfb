import type { Message } from '../../message';
import type { RfmValues } from './axes';
import type { RfmScores } from './axis-scores';
import { emptyScores } from './empty-scores';

/** What a user should know about the scores: bins that stayed empty, customers without orders, orders to come. */
export function scoreNotes(values: RfmValues, scores: RfmScores): Message[] {
  if (values.recency.length === 0) return [];
  const notes = emptyScores(values, scores);
  const without = values.recency.reduce((count, days) => count + Number(Number.isNaN(days)), 0);
  if (without > 0) notes.push({ key: 'rules.rfm.noOrders', params: { count: without } });
  const future = values.recency.reduce((count, days) => count + Number(days < 0), 0);
  if (future > 0) notes.push({ key: 'rules.rfm.afterReference', params: { count: future } });
  return notes;
}
