import { make } from './element';
import type { SelectionSummary } from './selected-cells';
import type { Words } from './words';

/** Average, count and sum of the selected cells, as spreadsheets show them at the foot. */
export function drawTotals(
  place: HTMLElement,
  { filled, numbers, sum }: SelectionSummary,
  words: Words,
  locale: string,
): void {
  const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const parts: string[] = [];
  if (filled > 1) {
    if (numbers > 0) parts.push(`${words.average} ${shown.format(sum / numbers)}`);
    parts.push(`${words.count} ${shown.format(filled)}`);
    if (numbers > 0) parts.push(`${words.sum} ${shown.format(sum)}`);
  }
  place.replaceChildren(...parts.map((part) => make('span', {}, part)));
}
