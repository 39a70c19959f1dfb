import { random } from './random.mjs';

/**
 * Cells as people type them: dates as serials, ISO, Chinese and slashed text; amounts as numbers and as text with
 * signs, separators and units.
 *
 * @returns {{ dates: (string | number)[], amounts: (string | number)[] }}
 */
export function makeCells(rows, seed = 7) {
  const next = random(seed);
  const dates = [];
  const amounts = [];
  const dateTexts = [
    (y, m, d) => `${y}-${two(m)}-${two(d)}`,
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => `${y}/${m}/${d} ${two(d % 24)}:${two(m)}`,
  ];
  const amountTexts = [
    (value) => `¥${value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`,
    (value) => `(${value.toFixed(2)})`,
    (value) => `${(value / 10_000).toFixed(4)}万`,
  ];
  for (let row = 0; row < rows; row++) {
    const day = Math.floor(next() * 730);
    const form = Math.floor(next() * 8);
    const date = new Date(Date.UTC(2024, 0, 1 + day));
    const text = dateTexts[form];
    dates.push(text ? text(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) : 45_292 + day);
    const value = Math.round(next() * 1_000_000) / 100;
    const written = amountTexts[Math.floor(next() * 8)];
    amounts.push(written ? written(value) : value);
  }
  return { dates, amounts };
}

const two = (n) => String(n).padStart(2, '0');
