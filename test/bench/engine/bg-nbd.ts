import { bgNbd } from '../../../src/classify/models/bg-nbd';
import type { PurchaseSummary } from '../../../src/classify/models/purchase-summary';

/** Ours: the fit with its standard errors, from recency and frequency. */
export function prepare(summary: PurchaseSummary) {
  return {
    run: () => bgNbd.fit(summary),
    summary: ({ converged }: ReturnType<typeof bgNbd.fit>) => ({ converged }),
  };
}
