/** One thing a run will touch, in words a user can check. Ranges are A1 addresses without the sheet. */
export type PlannedTouch =
  | { what: 'sheet'; sheet: string; how: 'add' | 'replace' }
  | { what: 'columns'; sheet: string; range: string; how: 'add' | 'update'; headers: string[] }
  | { what: 'table'; sheet: string; range: string; how: 'add' | 'grow' | 'update' }
  | { what: 'conditionalFormats'; sheet: string; range: string; rules: number }
  | { what: 'pivot' | 'valuesTable'; sheet: string; range: string };

/** What a finished run shows: where things are now. */
export interface WrittenPlace {
  what: 'tiers' | 'summary';
  sheet: string;
  address: string;
}
