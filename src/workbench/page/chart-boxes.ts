import { make } from './element';
import type { SheetFacts } from './sheet-facts';

const pixels = (points: number) => `${(points * 4) / 3}px`;
/** The row numbers and column letters lie left of and above the first cell. */
const [headWidth, headHeight] = [40, 20];

/**
 * Draws a sheet's charts as boxes that scroll with it. A click selects one, and then Excel has no range selected; another click
 * lets go.
 */
export function drawCharts(
  place: HTMLElement,
  { charts }: SheetFacts,
  select: (selected: boolean) => void,
): void {
  place.querySelector('.charts')?.remove();
  if (charts.length === 0) return;
  const layer = make('div', { class: 'charts' });
  for (const { title, name, left, top, width, height } of charts) {
    const text = title === '' ? name : title;
    const box = make('button', { type: 'button', class: 'chart-box', 'aria-pressed': 'false' }, text);
    box.style.left = `calc(${pixels(left)} + ${headWidth}px)`;
    box.style.top = `calc(${pixels(top)} + ${headHeight}px)`;
    box.style.width = pixels(width);
    box.style.height = pixels(height);
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
