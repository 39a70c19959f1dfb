import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { random } from './random.mjs';

const segments = ['Champions', 'Loyal customers', 'At risk', '重要价值客户', '一般挽留客户', 'Hibernating'];

/**
 * What a run writes for so many customers, column by column: id, name, four figures, a date, four tiers, a reason. With it the
 * text of Microsoft's client library, which writes it.
 */
export function makeTierCells(rows) {
  const next = random(20_261_122);
  const column = (cell) => Array.from({ length: rows }, (_, row) => cell(row));
  const pick = () => segments[Math.floor(next() * segments.length)];
  const columns = [
    column((row) => `C${String(row + 1).padStart(6, '0')}`),
    column((row) => (row % 3 === 0 ? `上海客户${row}` : `Customer ${row}`)),
    column(() => Math.floor(next() * 900)),
    column(() => 1 + Math.floor(next() * 40)),
    column(() => Math.round(next() * 2_000_000) / 100),
    column(() => Math.round(next() * 10_000) / 100),
    column(() => 45_000 + Math.floor(next() * 900)),
    column(pick),
    column(() => 'ABC'[Math.floor(next() * 3)]),
    column(() => ['High', 'Mid', 'Low'][Math.floor(next() * 3)]),
    column(() => 1 + Math.floor(next() * 5)),
    column((row) => `R${1 + (row % 5)} F${1 + (row % 4)}: order again before 2026-0${1 + (row % 9)}-15`),
  ];
  const manifest = createRequire(import.meta.url).resolve('@microsoft/office-js/package.json');
  const source = readFileSync(join(dirname(manifest), 'dist', 'excel-web-16.00.js'), 'utf8');
  return { columns, office: [source] };
}
