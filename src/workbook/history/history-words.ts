import type { Message, TierScheme } from '../../classify';
import type { Translate } from '../tier-columns';
import { swatchOf } from '../tier-palette';

/** A word of the history sheet in the run's language. */
export type HistoryWord = (key: string, params?: Message['params']) => string;

export const historyWords =
  (translate: Translate): HistoryWord =>
  (key, params) =>
    translate({ key: `history.${key}`, ...(params && { params }) });

/** The name of the tiers: the header of their column. */
export const schemeName = ({ header }: TierScheme, translate: Translate): string => translate(header);

/** The colours of tiers in the first column of a table. */
export const tierFills = ({ categories }: TierScheme) =>
  categories.map(({ rank }, row) => ({ row, swatch: swatchOf(rank) }));

/** A share as a cell: blank where there is no whole. */
export const shareOf = (part: number, whole: number): number | string =>
  whole === 0 || !Number.isFinite(part / whole) ? '' : part / whole;

/** A figure as a cell: blank where it is unknown. */
export const figureOf = (value: number): number | string => (Number.isFinite(value) ? value : '');
