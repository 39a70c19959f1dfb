import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments, UsageError } from '../../scripts/demo/arguments.mjs';
import { reportOf } from '../../scripts/demo/report.mjs';

describe('the demo’s arguments', () => {
  let folder: string;
  let input: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'demo-arguments-'));
    input = path.join(folder, 'orders.csv');
    await writeFile(input, 'id\n1\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are none for the workbench itself', async () => {
    expect(await readArguments([])).toEqual({ headless: false, port: 0 });
  });

  it('name a file and a folder, which is made', async () => {
    const out = path.join(folder, 'a/b');
    const wanted = await readArguments(['--headless', '--input', input, '--out', out, '--locale', 'zh']);
    expect(wanted).toMatchObject({ headless: true, input, out, locale: 'zh-CN' });
    expect((await stat(out)).isDirectory()).toBe(true);
  });

  it.each([
    [['--headless'], 'needs --input'],
    [['--headless', '--input', 'orders.csv'], 'needs --out'],
    [['--headless', '--input', 'orders.pdf', '--out', 'x'], 'neither .xlsx nor .csv'],
    [['--headless', '--input', 'absent.csv', '--out', 'x'], 'no file absent.csv'],
    [['--input', 'orders.csv'], 'go with --headless'],
    [['--headless', '--input', 'a.csv', '--out', 'x', '--locale', 'fr'], 'speaks en-US and zh-CN'],
    [['--fast'], "Unknown option '--fast'"],
  ])('that are wrong are refused with a reason and the usage: %j', async (list, reason) => {
    const refusal = readArguments(list);
    await expect(refusal).rejects.toThrow(UsageError);
    await expect(refusal).rejects.toThrow(reason);
    await expect(refusal).rejects.toThrow('Usage:');
  });
});

describe('the report', () => {
  const run = {
    at: '2025-01-01T00:00:00Z',
    input: { rows: 3, kind: 'orders' },
    amount: { read: 5, used: 4, excluded: 1 },
    customers: 2,
    segments: { Champions: 2 },
    classes: { A: 2 },
    tiers: { High: 2 },
    issues: [{ kind: 'blankIds', count: 1, handling: 'excluded', cells: ['A1'] }],
    ms: { read: 1, classify: 2, write: 3, total: 6 },
  };
  const office = { syncs: 1, requestBytes: 2, responseBytes: 3, largestRequest: 4, largestResponse: 5 };

  it('has what was promised and nothing else, however the setting was stored', () => {
    const report = reportOf(JSON.stringify(run), office);
    expect(reportOf(JSON.stringify(JSON.stringify(run)), office)).toEqual(report);
    expect(Object.keys(report)).toEqual([
      'input',
      'amount',
      'customers',
      'segments',
      'classes',
      'tiers',
      'issues',
      'office',
      'ms',
    ]);
    expect(report.issues).toEqual([{ kind: 'blankIds', count: 1, handling: 'excluded' }]);
  });
});
