import { make } from './element';
import { type SheetFacts } from './sheet-facts';

const pixels = (points: number) => `${(points * 4) / 3}px`;
/** The row numbers and column letters lie above and left of the first cell. */
const [headWidth, headHeight] = [40, 20];

/** Draws a sheet's charts as boxes. A click selects one, and Excel then has no range selected; another click lets go. */
export function drawCharts(
  place: HTMLElement,
  { charts }: SheetFacts,
  select: (selected: boolean) => void,
): void {
  place.querySelectorAll('.chart-box').forEach((box) => box.remove());
  for (const { title, name, left, top, width, height } of charts) {
    const box = make(
      'button',
      { type: 'button', class: 'chart-box', 'aria-pressed': 'false' },
      title === '' ? name : title,
    );
    box.style.left = `calc(${pixels(left)} + ${headWidth}px)`;
    box.style.top = `calc(${pixels(top)} + ${headHeight}px)`;
    box.style.width = pixels(width);
    box.style.height = pixels(height);
    box.addEventListener('click', () => {
      const selected = box.getAttribute('aria-pressed') !== 'true';
      box.setAttribute('aria-pressed', String(selected));
      select(selected);
    });
    place.append(box);
  }
}
