/** The colours of one step: dark text on a light fill. */
export interface Swatch {
  /** `#RRGGBB` */
  fill: string;
  text: string;
}

/** Text on light fills: never left to Excel, which writes white in its dark mode. */
export const ink = '#1B1B2B';

/**
 * Eleven steps from worst to best, each darker than the one before, so that grey print keeps the order.
 *
 * Found by a search in OKLCH for the greatest smallest distance between any two steps, as seen with normal vision and
 * with protan, deutan and tritan vision (Machado, Oliveira and Fernandes 2009, severity 1). The text has a contrast
 * of 6 to 1 at least.
 */
const steps = [
  '#FFF4F0',
  '#FEEAE0',
  '#FAE2CC',
  '#F4DBB3',
  '#E6D89B',
  '#CBD88B',
  '#B2D4A1',
  '#A3CBB3',
  '#A7BEBC',
  '#94B7C5',
  '#88ABDE',
] as const;

/** The most fills one sheet ever has: one rule each, and a data bar, stay within twelve. */
export const paletteSize = steps.length;

/** The colours of a rank from 0 (worst) to 1 (best). */
export function swatchOf(rank: number): Swatch {
  const step = Math.round(Math.min(1, Math.max(0, rank)) * (steps.length - 1));
  return { fill: steps[step], text: ink };
}

/** Whether a fill is one of the palette's. */
export const isTierFill = (fill: string): boolean => steps.some((step) => step === fill.toUpperCase());

/** Colours of the data bars on money: one hue that no tier uses, light enough to read the figure on it. */
export const barColour = '#B9C3CF';

/**
 * Lowest, middle and highest of the colour scales on scores and of the heat grids: one hue that darkens evenly, so that it
 * reads the same for every vision and in grey print; dark text has a contrast of 6 to 1 on its darkest.
 */
export const scaleColours: readonly [string, string, string] = ['#FFFFFF', '#CFE3E6', '#7FB4BE'];

/**
 * The colour of a number on the colour scale, as Excel mixes it.
 *
 * @example
 * scaleColour(5, 0, 5, 10); // '#CFE3E6'
 */
export function scaleColour(number: number, lowest: number, middle: number, highest: number): string {
  const [low, mid, high] = scaleColours;
  const [from, to, start, end] =
    number <= middle ? ([low, mid, lowest, middle] as const) : ([mid, high, middle, highest] as const);
  const share = end > start ? (number - start) / (end - start) : number >= highest ? 1 : 0;
  const channel = (at: number) => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${[1, 3, 5].map(channel).join('')}`.toUpperCase();
}

/** Bars and lines of charts: dark, light and a warm one, apart in grey print too. */
export const chartColours = { strong: '#1F4E5F', quiet: '#A9BCC4', accent: '#C65D21' };

/** Background of headline figures. */
export const bandColour = '#EEF3F5';

/** Header row of the tables this add-in makes outside Excel tables. */
export const headerSwatch: Swatch = { fill: '#1F4E5F', text: '#FFFFFF' };
