import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { convertInLibreOffice } from '../support/libreoffice';
import { describeWithData, sharedPath } from '../support/shared-data';

jest.setTimeout(300_000);

const run = promisify(execFile);

interface Report {
  input: { rows: number; kind: string };
  amount: { read: number; used: number; excluded: number };
  customers: number;
  segments: Record<string, number>;
  classes: Record<string, number>;
  tiers: Record<string, number>;
  issues: { kind: string; count: number; handling: string }[];
  office: Record<'syncs' | 'requestBytes' | 'responseBytes' | 'largestRequest' | 'largestResponse', number>;
  ms: Record<'read' | 'classify' | 'write' | 'total', number>;
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** `npm run demo -- --headless` on a published file. */
async function demo(input: string, ...options: string[]): Promise<{ out: string; report: Report }> {
  const out = await mkdtemp(path.join(tmpdir(), 'demo-'));
  folders.push(out);
  const args = ['scripts/demo.mjs', '--headless', '--input', sharedPath(input), '--out', out, ...options];
  await run(process.execPath, args, { timeout: 280_000 });
  const report = JSON.parse(await readFile(path.join(out, 'report.json'), 'utf8')) satisfies Report;
  return { out, report };
}

const isPng = async (file: string) => (await readFile(file)).subarray(1, 4).toString() === 'PNG';

describeWithData('the headless demo on published data', () => {
  test('the R package’s orders: its ten segments, and a workbook LibreOffice opens whole', async () => {
    const { out, report } = await demo(
      'rfm/rfm_data_orders.csv',
      '--recipe',
      'docs/recipes/r-package-rfm.json',
    );
    expect(report.input).toEqual({ rows: 4906, kind: 'orders' });
    expect(report.customers).toBe(995);
    expect(report.amount).toEqual({ read: 464158, used: 464158, excluded: 0 });
    expect(report.segments).toEqual({
      Champions: 35,
      'Loyal Customers': 170,
      'Potential Loyalist': 342,
      'New Customers': 104,
      Promising: 9,
      'Need Attention': 10,
      'About To Sleep': 102,
      "Can't Lose Them": 47,
      'At Risk': 28,
      Lost: 148,
      Others: 0,
    });
    for (const picture of ['pane.png', 'sheet.png', 'summary.png']) {
      expect(await isPng(path.join(out, picture))).toBe(true);
    }

    const fods = await convertInLibreOffice(await readFile(path.join(out, 'classified.xlsx')), 'fods');
    const document = new DOMParser().parseFromString(fods.toString('utf8'), 'text/xml');
    const all = (name: string) => Array.from(document.getElementsByTagName(name));
    const texts = (sheet: string) =>
      all('table:table')
        .filter((table) => table.getAttribute('table:name') === sheet)
        .flatMap((table) => Array.from(table.getElementsByTagName('table:table-row')))
        .map((row) => Array.from(row.getElementsByTagName('text:p')).map((text) => text.textContent ?? ''));

    // The table: one row per customer under its header.
    const ranges = all('table:database-range').map(
      (range) => range.getAttribute('table:target-range-address') ?? '',
    );
    expect(ranges.some((range) => range.includes('Customer tiers') && /\$?[A-Z]+\$?996$/.test(range))).toBe(
      true,
    );

    // The fills: a rule for every segment that has customers, with a background.
    const rules = all('calcext:condition').filter((rule) => {
      const range = (rule.parentNode as Element).getAttribute('calcext:target-range-address') ?? '';
      return range.includes('Customer tiers');
    });
    const fills = new Set(rules.map((rule) => rule.getAttribute('calcext:apply-style-name')));
    expect(fills.size).toBeGreaterThanOrEqual(5);
    const styles = all('style:style').filter((style) =>
      fills.has(style.getAttribute('style:display-name') ?? style.getAttribute('style:name')),
    );
    expect(styles.length).toBeGreaterThanOrEqual(fills.size);
    for (const style of styles) {
      const [look] = Array.from(style.getElementsByTagName('style:table-cell-properties'));
      expect(look?.getAttribute('fo:background-color')).toMatch(/^#[0-9a-f]{6}$/i);
    }
    expect(all('calcext:data-bar').length).toBeGreaterThan(0);

    // The pivot, computed by LibreOffice: its totals are the report's.
    expect(all('table:data-pilot-table')).toHaveLength(1);
    const summary = texts('Summary');
    const figure = (text: string | undefined) => Number(text?.replaceAll(',', ''));
    for (const [segment, customers] of Object.entries(report.segments)) {
      if (customers === 0) continue;
      // The figures behind the charts have rows of their own beside the pivot's.
      const figures = summary.filter((cells) => cells[0] === segment).map((cells) => figure(cells[1]));
      expect([segment, figures]).toEqual([segment, expect.arrayContaining([customers])]);
    }
    const total = summary.find((cells) => /^(Grand Total|Total Result)$/.test(cells[0] ?? ''));
    expect(figure(total?.[1])).toBe(report.customers);
    expect(figure(total?.[2])).toBeCloseTo(report.amount.used, 2);
  });

  test('online retail by ranks, in Chinese: eleven segments and 1,133 A customers', async () => {
    const { report } = await demo(
      'online-retail/mwoitek_online_retail.csv',
      ...['--recipe', 'docs/recipes/rank-scoring.json', '--locale', 'zh-CN'],
    );
    expect(report.customers).toBe(4338);
    expect(report.classes['A']).toBe(1133);
    expect(Object.values(report.segments)).toEqual([798, 403, 307, 407, 243, 254, 219, 125, 348, 657, 577]);
    expect(Object.keys(report.segments)[0]).toMatch(/\p{Script=Han}/u);
    expect(Math.max(report.office.largestRequest, report.office.largestResponse)).toBeLessThan(5 * 2 ** 20);
  });

  test.each([
    'rfm/rfm_data_orders.csv',
    'online-retail/mwoitek_online_retail.csv',
    'superstore-orders/sample-orders.csv',
    'cdnow/CDNOW_sample.txt',
  ])('%s runs by the default recipe without a question', async (file) => {
    const { report } = await demo(file);
    const customers = Object.values(report.segments).reduce((sum, count) => sum + count, 0);
    expect(customers).toBe(report.customers);
    expect(Object.values(report.tiers).reduce((sum, count) => sum + count, 0)).toBe(report.customers);
    expect(report.amount.read).toBeCloseTo(report.amount.used + report.amount.excluded, 6);
  });
});
