/** How values are laid out along an axis. */
export interface Scale {
  minimum: number;
  maximum: number;
  ticks: number[];
}

/** What of an axis the chart's maker fixed. */
export interface FixedScale {
  minimum: number | undefined;
  maximum: number | undefined;
  majorUnit: number | undefined;
}

const steps = [1, 2, 5, 10];

/** A step of 1, 2 or 5 times a power of ten that cuts `span` into at most `parts`. */
function niceStep(span: number, parts: number): number {
  const rough = span / Math.max(1, parts);
  const power = 10 ** Math.floor(Math.log10(rough));
  return (steps.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

/**
 * A scale over values, from zero where they lie on one side of it, with round ticks and a little room at the end.
 *
 * @param room Pixels along the axis.
 * @param least Pixels a tick needs.
 * @example
 * scaleOf([3, 96], free, 200, 30).ticks; // 0, 20, 40, 60, 80, 100, 120
 */
export function scaleOf(values: readonly number[], fixed: FixedScale, room: number, least: number): Scale {
  let low = 0;
  let high = 0;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low === high) high = low + 1;
  const span = (fixed.maximum ?? high) - (fixed.minimum ?? low);
  const step =
    fixed.majorUnit ?? niceStep(Math.abs(span) || 1, Math.min(10, Math.max(2, Math.floor(room / least))));
  const padding = (high - low) * 0.05;
  const minimum = fixed.minimum ?? (low < 0 ? Math.floor((low - padding) / step) * step : 0);
  const maximum = fixed.maximum ?? (high > 0 ? Math.ceil((high + padding) / step) * step : 0);
  const count = Math.min(200, Math.floor((maximum - minimum) / step + 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, at) => tidy(minimum + at * step, step));
  return { minimum, maximum: maximum > minimum ? maximum : minimum + step, ticks };
}

/** Without the dust of adding decimals. */
function tidy(value: number, step: number): number {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(step)));
  return Number(value.toFixed(Math.min(12, digits)));
}

/** Where a value stands, 0 to 1 from the axis's beginning; those beyond its ends stand there. */
export function portion({ minimum, maximum }: Scale, value: number): number {
  return Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum)));
}
