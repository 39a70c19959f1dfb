import { byId } from './element';
import { clampPane } from './options';

/** Lets the pane's width be dragged, or changed with the arrow keys. */
export function createSplitter(width: number, changed: (width: number) => void): void {
  const splitter = byId('splitter');
  const pane = byId('pane');
  let now = width;
  const set = (next: number) => {
    now = clampPane(next);
    pane.style.width = `${now}px`;
    splitter.setAttribute('aria-valuenow', String(now));
  };
  set(width);
  splitter.addEventListener('keydown', ({ key }) => {
    const step = { ArrowLeft: 10, ArrowRight: -10 }[key];
    if (step === undefined) return;
    set(now + step);
    changed(now);
  });
  splitter.addEventListener('pointerdown', (down) => {
    splitter.setPointerCapture(down.pointerId);
    document.body.classList.add('resizing');
    const start = now;
    const drag = (move: PointerEvent) => set(start + down.clientX - move.clientX);
    splitter.addEventListener('pointermove', drag);
    splitter.addEventListener(
      'pointerup',
      () => {
        splitter.removeEventListener('pointermove', drag);
        document.body.classList.remove('resizing');
        changed(now);
      },
      { once: true },
    );
  });
}
