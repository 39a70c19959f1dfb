import { readFile } from 'node:fs/promises';
import type { Remote } from 'comlink';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/demo/launch.mjs';
import { serveWorkbench } from '../../scripts/workbench-server.mjs';
import { openFile } from '../../src/workbench/files';
import type { HostWorker } from '../../src/workbench/host/host-worker';
import { requireSheet, valueAt, type Workbook } from '../../src/workbench/model';

declare global {
  interface Window {
    /** The functions of the workbench's worker, for tests. */
    workbench: Remote<HostWorker>;
  }
}

jest.setTimeout(120_000);

/** One workbench in a real browser, as a person has it open. */
export interface OpenWorkbench {
  page: Page;
  pane: FrameLocator;
}

export interface WorkbenchOptions {
  locale?: 'en-US' | 'zh-CN';
  sample?: 'en' | 'zh' | 'none';
  theme?: 'light' | 'dark';
  set?: '1.7' | '1.9' | '1.14' | '1.17';
  paneWidth?: number;
  /** A file to open, as if chosen in Open…. */
  file?: { name: string; bytes: Buffer };
}

/** Starts the server and Chromium before the tests of a file and ends them after; the pages opened are closed after each test. */
export function useWorkbench(): (options?: WorkbenchOptions) => Promise<OpenWorkbench> {
  let server: Awaited<ReturnType<typeof serveWorkbench>>;
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let failures: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([serveWorkbench(), launchChromium()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    const seen = failures;
    failures = [];
    expect(seen).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return async ({ file, ...options } = {}) => {
    const locale = options.locale ?? 'en-US';
    const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, locale });
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') failures.push(message.text());
    });
    const wanted = { locale, sample: file ? 'none' : 'en', ...options };
    const search = new URLSearchParams(Object.entries(wanted).map(([key, value]) => [key, String(value)]));
    await page.goto(`${server.url}?${search}`);
    await ready(page);
    if (file) await open(page, file);
    return { page, pane: page.frameLocator('[data-testid="pane"]') };
  };
}

/** The workbench has drawn what was asked of it. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.body.dataset.state === 'ready');
}

/** Opens a file as a person does by Open…. */
export async function open(page: Page, { name, bytes }: { name: string; bytes: Buffer }): Promise<void> {
  await page
    .getByTestId('open-input')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await page.waitForFunction((opened) => document.body.dataset.opened === opened, name);
  await ready(page);
}

/** Clicks the pane's one button and waits until the run has ended; an error shown instead fails the test with its sentence. */
export async function classify({ page, pane }: OpenWorkbench): Promise<void> {
  const before = await lastRunAt(page);
  await pane.getByTestId('classify').click();
  await runEnded(page, pane, before);
}

/** When the last run was, as the workbook keeps it; empty before the first. */
export async function lastRunAt(page: Page): Promise<string> {
  const setting = await page.evaluate(() => window.workbench.setting('customerTiers.lastRun'));
  return setting ?? '';
}

/** Waits for a run later than `before`, or throws the sentence the pane shows instead. */
export async function runEnded(page: Page, pane: FrameLocator, before: string): Promise<void> {
  const error = pane.getByTestId('error').first();
  for (const until = Date.now() + 60_000; Date.now() < until; await page.waitForTimeout(50)) {
    if ((await error.count()) > 0) throw new Error(await error.innerText());
    const isOver = (await pane.getByTestId('progress').count()) === 0;
    if (isOver && (await lastRunAt(page)) !== before) return;
  }
  throw new Error('The run did not end within a minute.');
}

/** The sentence the pane shows instead of a result. */
export async function refusal({ pane }: OpenWorkbench): Promise<string> {
  const error = pane.getByTestId('error').first();
  await error.waitFor({ timeout: 60_000 });
  return error.innerText();
}

/** Saves as a person does, and returns the file's bytes. */
export async function save(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('ribbon-save').click(),
  ]);
  return readFile(await download.path());
}

/** The saved file, opened again outside the browser. */
export async function savedWorkbook(page: Page): Promise<Workbook> {
  return openFile(new Uint8Array(await save(page)), 'book.xlsx');
}

/** Selects cells by the name box, as a person does. */
export async function select(page: Page, address: string): Promise<void> {
  await page.locator('#name-box').fill(address);
  await page.locator('#name-box').press('Enter');
}

/** Brings a sheet to the front by its tab. */
export async function openSheet(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
}

/** Types into one cell of the sheet in sight. */
export async function type(page: Page, address: string, text: string): Promise<void> {
  await select(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The texts of a sheet's first row, up to its first empty cell. */
export function headersOf(workbook: Workbook, sheetName: string): string[] {
  const sheet = requireSheet(workbook, sheetName);
  const headers: string[] = [];
  for (let column = 0; valueAt(sheet.cells, 0, column) !== ''; column += 1) {
    headers.push(String(valueAt(sheet.cells, 0, column)));
  }
  return headers;
}
