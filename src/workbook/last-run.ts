import type { Handling, IssueKind } from '../classify';

/** What one run did: kept in the workbook for colleagues, and the source of the demo's report.json. */
export interface LastRun {
  /** ISO date-time of the run. */
  at: string;
  input: { rows: number; kind: 'orders' | 'customers' };
  amount: { read: number; used: number; excluded: number };
  customers: number;
  /** Customers per RFM segment, ABC class and value tier, by the name in the run's language. */
  segments: Record<string, number>;
  classes: Record<string, number>;
  tiers: Record<string, number>;
  issues: { kind: IssueKind; count: number; handling: Handling }[];
  ms: { read: number; classify: number; write: number; total: number };
}
