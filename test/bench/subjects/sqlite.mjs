import sqlite from 'node-sqlite3-wasm';
import { countLabels, segmentKeys } from '../summary.mjs';
import { classifySql } from './classify.sql.mjs';

/** SQLite has no quantile: interpolate between the two neighbours in sorted order (type 7). */
const quantile = (column, share, name) => {
  const position = `((SELECT count(*) FROM facts) - 1) * ${share}`;
  const at = (offset) =>
    `(SELECT ${column} FROM facts ORDER BY ${column} LIMIT 1 OFFSET CAST(min(${position} + ${offset}, (SELECT count(*) FROM facts) - 1) AS INTEGER))`;
  return `(SELECT ${at(0)} + (${position} - CAST(${position} AS INTEGER)) * (${at(1)} - ${at(0)})) AS ${name}`;
};
const four = (column, name) => [1, 2, 3, 4].map((n) => quantile(column, n / 5, `${name}${n}`)).join(', ');

const sql = classifySql({
  cuts: `SELECT ${four('recency', 'r')}, ${four('frequency', 'f')}, ${four('monetary', 'm')}`,
})
  .replace('facts AS (', 'facts AS MATERIALIZED (')
  .replace('cuts AS (', 'cuts AS MATERIALIZED (');

/** SQLite as WebAssembly, as a browser would run it; the table is in memory before the clock starts. */
export function prepare({ ids, dates, amounts }) {
  const database = new sqlite.Database(':memory:');
  database.exec('CREATE TABLE orders (id TEXT, day INTEGER, amount REAL); BEGIN');
  const insert = database.prepare('INSERT INTO orders VALUES (?, ?, ?)');
  for (let row = 0; row < ids.length; row++) insert.run([ids[row], dates[row], amounts[row]]);
  insert.finalize();
  database.exec('COMMIT');
  return {
    run: () => database.all(sql),
    summary: (rows) => ({
      customers: rows.length,
      segments: countLabels(rows.map((row) => segmentKeys[row.segment])),
      classes: countLabels(rows.map((row) => row.class)),
      tiers: countLabels(rows.map((row) => row.tier)),
    }),
  };
}
