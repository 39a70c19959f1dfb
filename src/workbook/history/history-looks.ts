import type { CellStyle } from '../drawn-sheet/cell-style';
import { ink } from '../tier-palette';

/** Counts; a blank where nobody is. */
export const countFormat = '#,##0;-#,##0;';

/** What is left of up when down is taken off: with its sign. */
export const netFormat = { figure: '+#,##0;-#,##0;0', share: '+0.0%;-0.0%;0.0%' } as const;

/**
 * Cells of a matrix by what they mean. Blue and orange are told apart with every kind of colour vision; in grey print the
 * place tells, because tiers are ordered: left of the diagonal is up, right of it down.
 */
export const moveLooks = {
  up: { fill: '#D6E6F4', colour: ink },
  same: { fill: '#E8EBEE', colour: ink, bold: true },
  down: { fill: '#FBE1CC', colour: ink },
} as const satisfies Record<string, CellStyle>;

/** Points of the first column, of every other one, and of a header in two lines. */
export const firstWidth = 150;
export const otherWidth = 66;
export const headerHeight = 32;

/** Columns the page is wide: more would be too small on paper. */
export const pageColumns = 14;

/** Methods, tiers of a method, and snapshots of the trend that are shown. */
export const mostMethods = 3;
export const mostTiers = pageColumns - 3;
export const mostSnapshots = 24;
