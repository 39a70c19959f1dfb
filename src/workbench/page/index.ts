import { proxy, wrap } from 'comlink';
import type { HostWorker } from '../host/host-worker';
import { drawCharts } from './chart-boxes';
import { byId } from './element';
import { createFormulaBar, readAddress } from './formula-bar';
import { createFrames } from './frames';
import { createSheetGrid } from './grid/sheet-grid';
import { selectAreas } from './grid/selection';
import { drawOptions } from './option-bar';
import { type PageOptions, pageOptions, pageSearch } from './options';
import { drawRibbon } from './ribbon';
import { drawTabs } from './sheet-tabs';
import type { WorkbookFacts } from './sheet-facts';
import { createSplitter } from './splitter';
import { download, filesFrom } from './transfer-files';
import { drawTotals } from './totals';
import { fill, wordsFor } from './words';
import './workbench.css';

const worker = new Worker(new URL('../host/host-worker.ts', import.meta.url), { name: 'host' });
const host = wrap<HostWorker>(worker);
let options = pageOptions(location.search, navigator.language);
let words = wordsFor(options.locale);
let workbook: WorkbookFacts | undefined;

const status = byId('status');
function say(text: string, failed = false): void {
  status.textContent = text;
  status.classList.toggle('failed', failed);
}

/** Does something that may fail, and says so where the person looks. */
function attempt(work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    say(fill(words.failed, { reason: error instanceof Error ? error.message : String(error) }), true);
  });
}

function frame(id: string): HTMLIFrameElement {
  const element = byId(id);
  if (element instanceof HTMLIFrameElement) return element;
  throw new Error(`#${id} is no iframe`);
}
const frames = createFrames(host, frame('pane-frame'), frame('commands-frame'));

const grid = createSheetGrid(byId('grid'), host, {
  selected: (selection) => {
    formulaBar.showSelection(selection);
    if (status.classList.contains('failed')) say('');
    attempt(async () => {
      const id = workbook?.activeSheetId ?? '';
      const { row, column } = selection.activeCell;
      formulaBar.showEntry(await host.entry(id, row, column));
      drawTotals(byId('totals'), await host.summary(id, selection.areas), words, options.locale);
    });
  },
  entering: (text) => {
    if (text !== undefined) formulaBar.showEntry(text);
    attempt(() => host.setMode(text === undefined ? 'ready' : 'editing'));
  },
  turn: (direction) => {
    const sheets = workbook?.sheets ?? [];
    const at = sheets.findIndex(({ id }) => id === workbook?.activeSheetId);
    const next = sheets[at + (direction === 'next' ? 1 : -1)];
    if (next) attempt(() => host.activate(next.id));
  },
  failed: (error) => attempt(() => Promise.reject(error instanceof Error ? error : new Error(String(error)))),
});

const formulaBar = createFormulaBar({
  goTo: (text) =>
    attempt(async () => {
      const area = readAddress(text);
      if (!area) throw new Error(fill(words.badAddress, { text }));
      const selected = grid.select(selectAreas([area], { row: area.row, column: area.column }));
      grid.focus(); // at once: what is typed next is meant for the cell
      await selected;
    }),
  typed: (text) => {
    grid.edit(text);
    attempt(() => host.setMode('editing'));
  },
  committed: (text) => attempt(() => grid.commit(text, 'down')),
  cancelled: () => grid.cancel(),
});

let drawn: Promise<void> = Promise.resolve();
let waiting = false;

/** Draws what changed, once for many changes that come together. */
function changed(): void {
  if (waiting) return;
  waiting = true;
  drawn = drawn
    .catch(() => undefined)
    .then(() => new Promise(requestAnimationFrame))
    .then(async () => {
      waiting = false;
      workbook = await host.workbook();
      byId('workbook-name').textContent = workbook.name;
      document.title = `${workbook.name} – ${words.title}`;
      drawTabs(byId('tabs'), workbook, words, (id) => attempt(() => host.activate(id)));
      const facts = await host.sheet(workbook.activeSheetId);
      await grid.show(facts);
      drawCharts(byId('grid'), facts, (selected) =>
        attempt(() => host.setMode(selected ? 'chartSelected' : 'ready')),
      );
    });
  attempt(() => drawn);
}

async function load(opening: () => Promise<void>): Promise<void> {
  say(words.working);
  document.body.dataset.state = 'busy';
  try {
    await Promise.all([host.setRequirementSet(options.requirementSet), host.setLanguage(options.locale)]);
    await opening();
    frames.load(options);
    changed();
    await drawn;
    say('');
    grid.focus();
  } finally {
    document.body.dataset.state = 'ready';
  }
}

async function openFile(file: File): Promise<void> {
  say(fill(words.opening, { name: file.name }));
  delete document.body.dataset.opened;
  const bytes = new Uint8Array(await file.arrayBuffer());
  await load(async () => {
    try {
      await host.open(bytes, file.name);
    } catch (error) {
      throw new Error(fill(words.notOpened, { name: file.name }), { cause: error });
    }
  });
  document.body.dataset.opened = file.name;
  say(fill(words.opened, { name: file.name }));
}

createSplitter(options.paneWidth, (paneWidth) => {
  options = { ...options, paneWidth };
  history.replaceState(null, '', pageSearch(options));
});

function change(next: Partial<PageOptions>): void {
  options = { ...options, ...next };
  history.replaceState(null, '', pageSearch(options));
  if (next.theme) {
    document.documentElement.dataset.theme = next.theme;
    frames.setTheme(next.theme);
    return;
  }
  if (next.locale) speak();
  attempt(changeExcel);
}

/** Another language or Excel version: the add-in is loaded anew, the workbook stays. */
async function changeExcel(): Promise<void> {
  await Promise.all([host.setRequirementSet(options.requirementSet), host.setLanguage(options.locale)]);
  frames.load(options);
}

const files = filesFrom(byId('file-input'), byId('grid'), (file) => attempt(() => openFile(file)));

async function save(): Promise<void> {
  const name = `${workbook?.name ?? 'Book1'}.xlsx`;
  download(await host.save(), name);
  say(fill(words.saved, { name }));
}

function showPane(shown: boolean): void {
  byId('work').classList.toggle('without-pane', !shown);
  if (shown) byId('pane-frame').focus();
  else grid.focus();
}
byId('pane-close').addEventListener('click', () => showPane(false));

async function runCommand(name: string): Promise<void> {
  say(words.working);
  if (!(await frames.runCommand(name))) throw new Error(words.noSuchCommand);
  say('');
}

/** Says everything in the chosen language. */
function speak(): void {
  words = wordsFor(options.locale);
  document.documentElement.lang = options.locale;
  byId('pane-title').textContent = words.addin;
  const labels: Record<string, string> = {
    'pane-frame': words.addin,
    'pane-close': words.closePane,
    'name-box': words.nameBox,
    'formula-input': words.formulaBar,
    tabs: words.sheets,
    splitter: words.paneWidth,
    'cell-editor': words.cellEntry,
  };
  for (const [id, label] of Object.entries(labels)) byId(id).setAttribute('aria-label', label);
  byId('pane-close').title = words.closePane;
  byId('grid').dataset.drop = words.dropHere;
  drawOptions(options, words, change);
  drawRibbon(words, {
    open: files.choose,
    save: () => attempt(save),
    sample: (language) => attempt(() => load(() => host.openSample(language))),
    classify: () => showPane(true),
    refresh: () => attempt(() => runCommand('refreshTiers')),
    summary: () => attempt(() => runCommand('openSummary')),
  });
  if (workbook) changed();
}

document.documentElement.dataset.theme = options.theme;
speak();

/** For browser tests and the headless demo: the worker's functions, from outside the page. */
Object.assign(window, { workbench: host });

attempt(async () => {
  const unseen = ['mode', 'settings', 'names'];
  await host.onChange(proxy(({ kind }) => (unseen.includes(kind) ? undefined : changed())));
  const { sample } = options;
  await load(() => (sample === 'none' ? host.openEmpty() : host.openSample(sample)));
});
