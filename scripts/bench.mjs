#!/usr/bin/env node
/**
 * npm run bench [-- --json] [--only CASE[,CASE]] [--all] [--subjects NAME[,NAME]] [--chromium]
 *
 * Measures our engine beside plain JavaScript and its peers on seeded data. Each subject runs in a process of
 * its own, and they take turns; times are of several runs (first one included), memory is the peak above the loaded input.
 * Databases have their table loaded before the clock starts; ours starts at raw cells. With --chromium our engine
 * and the floor run in headless Chromium as well, where users are.
 */
import { parseArgs } from 'node:util';
import { bundleEngine } from '../test/bench/bundle.mjs';
import { cases } from '../test/bench/cases.mjs';
import { measure } from '../test/bench/measure.mjs';
import { startChromium } from '../test/bench/measure-in-chromium.mjs';
import { formatTable } from '../test/bench/table.mjs';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    chromium: { type: 'boolean', default: false },
    only: { type: 'string' },
    subjects: { type: 'string' },
  },
});

const only = options.only?.split(',');
const unknown = only?.filter((name) => !cases.some((known) => known.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`No such case: ${unknown.join(', ')}. Cases: ${cases.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const chosen = cases.filter((each) => (only ? only.includes(each.name) : options.all || !each.slow));
const wanted = options.subjects?.split(',');
const takesPart = ({ name }) => !wanted || wanted.includes(name);

const bundles = chosen.flatMap(({ subjects }) => subjects.filter(takesPart).map(({ bundle }) => bundle));
const engine = await bundleEngine([...new Set(bundles.filter(Boolean))]);
const browser = options.chromium ? await startChromium(engine.path) : undefined;
const results = [];
let disagreements = 0;
try {
  for (const { name, rows, input, subjects, runs, slow } of chosen) {
    const competitors = subjects.filter(takesPart);
    // Ten million rows once for each of them would not fit into memory.
    for (const together of slow ? competitors.map((one) => [one]) : [competitors]) {
      tell(`${name}: ${together.map((subject) => subject.name).join('; ')}`);
      const tasks = together.map((subject) => ({
        input,
        subject: { ...subject, module: subject.module ?? engine.url(subject.bundle) },
      }));
      for (const [place, measured] of (await measure(tasks, runs)).entries())
        results.push({ case: name, rows, subject: together[place].name, ...measured });
    }
    for (const subject of browser ? subjects.filter(takesPart).filter(runsInBrowser) : []) {
      tell(`${name}: ${subject.name} in Chromium`);
      const measured = await browser.measure({ input, subject, runs });
      results.push({ case: name, rows, subject: `${subject.name} (Chromium)`, ...measured });
    }
    disagreements += reportDisagreements(results.filter((result) => result.case === name));
  }
} finally {
  await browser?.stop();
  engine.remove();
}

const shown = results.map(({ case: name, rows, subject, ms, peakMB }) => ({
  case: name,
  rows,
  subject,
  ms,
  peakMB,
}));
console.log(options.json ? JSON.stringify(shown, null, 2) : formatTable(shown));
process.exitCode = disagreements > 0 ? 1 : 0;

function runsInBrowser({ bundle, name, nodeOnly }) {
  return !nodeOnly && (bundle !== undefined || name === 'floor');
}

function tell(text) {
  if (!options.json) process.stderr.write(`${text} …\n`);
}

/** A time counts only for the same answer: every count that two subjects both give must be equal. */
function reportDisagreements(competitors) {
  let found = 0;
  for (const [place, { subject, summary }] of competitors.entries()) {
    for (const [count, value] of Object.entries(summary)) {
      const other = competitors.slice(0, place).find((earlier) => earlier.summary[count] !== undefined);
      if (!other || JSON.stringify(other.summary[count]) === JSON.stringify(value)) continue;
      console.error(
        `${competitors[0].case}: ${count} of ${subject} and of ${other.subject} differ:\n` +
          `  ${JSON.stringify(value)}\n  ${JSON.stringify(other.summary[count])}`,
      );
      found++;
    }
  }
  return found;
}
