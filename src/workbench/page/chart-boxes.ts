import type { ChartPicture } from '../model';
import { chartMarks } from './charts/chart-marks';
import { drawSvg } from './charts/draw-svg';
import { pixelsOf } from './charts/mark';
import { make } from './element';
import { rowPixels, type SheetFacts, usualColumnPixels } from './sheet-facts';

/** The row numbers and column letters lie left of and above the first cell. */
const [headWidth, headHeight] = [40, 20];

/** A place in points, in pixels as the grid draws rows and columns: each is as many whole pixels wide as it can be. */
function drawnAt(
  points: number,
  sizes: ReadonlyMap<number, number>,
  usual: number,
  hidden: ReadonlySet<number>,
): number {
  let pixels = 0;
  let rest = pixelsOf(points);
  for (let at = 0; rest > 0.5; at += 1) {
    if (hidden.has(at)) continue;
    const size = sizes.get(at) ?? usual;
    const used = Math.min(1, rest / size);
    pixels += Math.round(size) * used;
    rest -= size;
  }
  return pixels;
}

/**
 * Draws a sheet's charts over it; they scroll with it. A click selects one, and then Excel has no range selected; another click
 * lets go.
 */
export function drawCharts(
  place: HTMLElement,
  { charts, columnPixels, rowPixelsByRow, hiddenColumns, hiddenRows }: SheetFacts,
  select: (selected: boolean) => void,
): void {
  place.querySelector('.charts')?.remove();
  if (charts.length === 0) return;
  const layer = make('div', { class: 'charts' });
  for (const chart of charts) {
    const box = make(
      'button',
      { type: 'button', class: 'chart-box', 'aria-pressed': 'false' },
      pictureOf(chart),
    );
    const left = drawnAt(chart.left, columnPixels, usualColumnPixels, hiddenColumns);
    const top = drawnAt(chart.top, rowPixelsByRow, rowPixels, hiddenRows);
    box.style.left = `${headWidth + left}px`;
    box.style.top = `${headHeight + top}px`;
    box.style.width = `${pixelsOf(chart.width)}px`;
    box.style.height = `${pixelsOf(chart.height)}px`;
    box.addEventListener('click', () => {
      const selected = box.getAttribute('aria-pressed') !== 'true';
      box.setAttribute('aria-pressed', String(selected));
      select(selected);
    });
    layer.append(box);
  }
  const table = place.querySelector('regular-table');
  const follow = () => {
    layer.style.transform = `translate(${-(table?.scrollLeft ?? 0)}px, ${-(table?.scrollTop ?? 0)}px)`;
    if (!layer.isConnected) table?.removeEventListener('scroll', follow);
  };
  place.append(layer);
  table?.addEventListener('scroll', follow, { passive: true });
  follow();
}

function pictureOf(chart: ChartPicture): SVGSVGElement {
  const [width, height] = [pixelsOf(chart.width), pixelsOf(chart.height)];
  return drawSvg(chartMarks(chart), width, height, chart.title?.text ?? chart.name);
}
