import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { URLSearchParams } from 'node:url';
import { launchChromium } from './launch.mjs';
import { reportOf } from './report.mjs';

/** What the page or the pane says went wrong. */
export class PaneError extends Error {}

/** A large file takes its time to open, classify and write; nothing takes longer than this. */
const patience = 300_000;
const viewport = { width: 1600, height: 1000 };
/** For the pictures of sheets: every column in sight. */
const wide = { width: 2500, height: 1000 };

/** Opens the workbench, does what a person would do with the file, and leaves pictures, workbook and report in `out`. */
export async function runHeadless(url, { input, out, locale, recipe }) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport, locale });
    page.setDefaultTimeout(patience);
    await page.goto(`${url}?${new URLSearchParams({ locale, sample: 'none', paneWidth: '400' })}`);
    await ready(page);
    await page.getByTestId('open-input').setInputFiles(input);
    await page.waitForFunction(
      () => document.body.dataset.opened || document.querySelector('#status.failed'),
    );
    await ready(page);

    const pane = page.frameLocator('[data-testid="pane"]');
    if (recipe) await importRecipe(pane, recipe);
    await page.evaluate(() => window.workbench.resetStats());
    await act(pane, pane.getByTestId('classify'));
    await settled(pane, pane.getByTestId('result'));
    const [setting, office] = await page.evaluate(() =>
      Promise.all([window.workbench.setting('customerTiers.lastRun'), window.workbench.stats()]),
    );
    if (!setting) throw new PaneError('The run left no record (customerTiers.lastRun) in the workbook.');
    const report = reportOf(setting, office);

    await page.getByTestId('pane').screenshot({ path: path.join(out, 'pane.png') });
    await page.setViewportSize(wide);
    await picture(page, pane, 'open-tiers', path.join(out, 'sheet.png'));
    await picture(page, pane, 'open-summary', path.join(out, 'summary.png'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('ribbon-save').click(),
    ]);
    await download.saveAs(path.join(out, 'classified.xlsx'));
    await writeFile(path.join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    console.log(`Classified ${report.customers} customers: see ${out}`);
  } finally {
    await browser.close();
  }
}

/** The page has opened what it was asked to, or says why not. */
async function ready(page) {
  await page.waitForFunction(() => document.body.dataset.state === 'ready');
  const failed = page.locator('#status.failed');
  if ((await failed.count()) > 0) throw new PaneError(await failed.innerText());
}

async function importRecipe(pane, file) {
  const input = pane.getByTestId('import-recipe');
  await Promise.race([input.waitFor({ state: 'attached' }), refusal(pane)]);
  await input.setInputFiles(file);
  // The pane empties the input when it is done with the file.
  const done = async () => (await input.inputValue()) === '';
  for (let waited = 0; !(await done()); waited += 50) {
    if (waited > patience) throw new PaneError('The pane did not take the recipe.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await throwIfRefused(pane);
}

/** Clicks when it can be clicked; an error the pane shows instead is thrown. */
async function act(pane, button) {
  await Promise.race([button.click(), refusal(pane)]);
}

async function settled(pane, result) {
  await result.or(pane.getByTestId('error')).first().waitFor();
  await throwIfRefused(pane);
}

async function refusal(pane) {
  await pane.getByTestId('error').first().waitFor();
  await throwIfRefused(pane);
}

async function throwIfRefused(pane) {
  const error = pane.getByTestId('error').first();
  if ((await error.count()) > 0) throw new PaneError((await error.innerText()).replace(/\s*\n\s*/g, ' '));
}

/** A link of the pane leads to a sheet; the whole grid is taken. Where there is no such link there is no such sheet. */
async function picture(page, pane, link, file) {
  const button = pane.getByTestId(link);
  if ((await button.count()) > 0) {
    await button.click();
    await page.waitForTimeout(300);
    await page.waitForFunction(() => document.body.dataset.state === 'ready');
    await page.setViewportSize({ ...wide, height: await page.evaluate(heightOfPage) });
    await page.waitForTimeout(300);
  }
  await page.getByTestId('grid').screenshot({ path: file });
}

/** Runs in the page: a sheet with charts is a page to be seen whole, a list of customers is not. */
async function heightOfPage() {
  const { activeSheetId } = await window.workbench.workbook();
  const { charts, usedRows } = await window.workbench.sheet(activeSheetId);
  const around = 220;
  const lowest = Math.max(usedRows * 20, ...charts.map(({ top, height }) => ((top + height) * 4) / 3));
  return charts.length === 0 ? 1000 : Math.min(2600, Math.max(1000, Math.ceil(lowest) + around));
}
