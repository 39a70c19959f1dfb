import {
  commonTiers,
  comparisonNotes,
  type Effect,
  effectOf,
  type Migration,
  migrationOf,
  type Snapshot,
  type SnapshotAbout,
  type TierScheme,
} from '../../classify';
import { houseLooks } from '../drawn-sheet/looks';
import { heading, line } from '../drawn-sheet/sections';
import { emptyDrawing, type SheetDrawing } from '../drawn-sheet/sheet-drawing';
import type { Translate } from '../tier-columns';
import { effectTable } from './effect-table';
import {
  firstWidth,
  headerHeight,
  mostMethods,
  mostSnapshots,
  mostTiers,
  otherWidth,
  pageColumns,
} from './history-looks';
import { type HistoryWord, historyWords, schemeName } from './history-words';
import { migrationMatrix } from './migration-matrix';
import { movesTable } from './moves-table';
import { listWidths, tierList } from './tier-list';
import { trendChart, trendTable } from './trend-table';

/** What the history sheet shows. */
export interface HistoryView {
  /** All snapshots, oldest first. */
  snapshots: readonly SnapshotAbout[];
  /** The two that are compared; `unreadable` where they are damaged, absent where there is nothing to compare. */
  compared?: { before: Snapshot; after: Snapshot } | 'unreadable' | undefined;
}

/** A sheet that grows downwards. */
interface Page {
  drawing: SheetDrawing;
  /** The first row that is free. */
  row: number;
}

interface Comparison {
  before: SnapshotAbout;
  after: SnapshotAbout;
  migrations: Migration[];
  effects: Effect[];
}

const chartRows = 15;

/** The history sheet: how customers moved, what became of the tiers, and all snapshots over time. A4 landscape. */
export function drawHistory(view: HistoryView, translate: Translate): SheetDrawing {
  const word = historyWords(translate);
  const page: Page = {
    drawing: {
      ...emptyDrawing,
      sections: [],
      rules: [],
      charts: [],
      rowHeights: [],
      columnWidths: [firstWidth, ...Array<number>(pageColumns).fill(otherWidth), ...listWidths],
      gridlines: false,
    },
    row: 3,
  };
  page.drawing.sections.push(...titles(view, word));
  const compared = comparisonOf(view.compared);
  if (compared) drawComparison(page, compared, translate, word);
  else addNote(page, word(missing(view)));
  const listed = addList(page, view, translate, word);
  drawTrend(page, view, listed, translate, word);
  const area = { firstRow: 0, firstColumn: 0, rowCount: page.row, columnCount: pageColumns };
  return { ...page.drawing, page: { orientation: 'landscape', area } };
}

function missing({ snapshots, compared }: HistoryView): string {
  if (compared === 'unreadable') return 'unreadable';
  return snapshots.length < 2 ? 'first' : 'nothingBefore';
}

function titles({ snapshots }: HistoryView, word: HistoryWord): SheetDrawing['sections'] {
  const [first] = snapshots;
  const last = snapshots.at(-1);
  const count = snapshots.length;
  const subtitle =
    count > 1
      ? word('subtitle', { count, first: first.asOf, last: last?.asOf ?? 0 })
      : word('subtitleFirst', { date: first?.asOf ?? 0 });
  return [
    line(word('title'), { row: 0, column: 0 }, houseLooks.title),
    line(subtitle, { row: 1, column: 0 }, houseLooks.subtitle),
  ];
}

function comparisonOf(compared: HistoryView['compared']): Comparison | undefined {
  if (!compared || compared === 'unreadable') return undefined;
  const { before, after } = compared;
  const schemes = commonTiers(before.about, after.about).slice(0, mostMethods);
  return {
    before: before.about,
    after: after.about,
    migrations: schemes.flatMap(({ key }) => migrationOf(before, after, key) ?? []),
    effects: schemes.flatMap(({ key }) => effectOf(before, after, key) ?? []),
  };
}

function drawComparison(page: Page, comparison: Comparison, translate: Translate, word: HistoryWord): void {
  const { before, after, migrations, effects } = comparison;
  addHeading(page, word('moves', { before: before.asOf, after: after.asOf }));
  const moves = movesTable(migrations, cornerOf(page), translate, word);
  if (moves.net.length > 0)
    page.drawing.rules.push({ kind: 'icons', blocks: moves.net, middle: 0, above: 1 });
  addSection(page, moves.table);
  for (const [at, migration] of migrations.entries()) {
    const effect = effects.at(at);
    const name = schemeName(migration.after, translate);
    if (fits(migration)) drawMatrices(page, migration, name, translate, word);
    if (effect) {
      addHeading(page, word('effect', { name, before: before.asOf }));
      const { table, bars } = effectTable(effect, cornerOf(page), translate, word);
      page.drawing.rowHeights.push({ row: page.row, height: headerHeight });
      page.drawing.rules.push({ kind: 'bar', blocks: bars });
      addSection(page, table);
    }
  }
  const [migration] = migrations;
  const [effect] = effects;
  if (!migration || !effect) return;
  addHeading(page, word('notesTitle'));
  for (const note of [word('legend'), ...comparisonNotes(before, after, migration, effect).map(translate)]) {
    page.drawing.sections.push(line(note, { row: page.row, column: 0 }, { colour: houseLooks.note.colour }));
    page.row += 1;
  }
  page.row += 1;
}

const fits = ({ before, after }: Migration): boolean =>
  before.categories.length <= 2 * mostTiers && after.categories.length <= mostTiers;

/** Customers and revenue: side by side where there is room, else below each other. */
function drawMatrices(
  page: Page,
  migration: Migration,
  name: string,
  translate: Translate,
  word: HistoryWord,
): void {
  const half = pageColumns / 2;
  const isNarrow = migration.after.categories.length + 3 < half;
  // A blank column stands between the two.
  const widthOf = (column: number): number => (!isNarrow ? pageColumns : column > 0 ? half : half - 1);
  const draw = (figure: 'customers' | 'amount', row: number, column: number): number => {
    const title = word(figure === 'customers' ? 'matrix' : 'matrixAmount', { name });
    const matrix = migrationMatrix(migration, figure, { row: row + 1, column }, translate, word);
    page.drawing.sections.push(heading(title, { row, column }, widthOf(column)), matrix);
    if (!isNarrow) page.drawing.rowHeights.push({ row: row + 1, height: headerHeight });
    return row + matrix.block.rowCount + 2;
  };
  const below = draw('customers', page.row, 0);
  page.row = isNarrow ? draw('amount', page.row, half) : draw('amount', below, 0);
}

/** The list of all snapshots, right of the page and not printed with it. */
function addList(page: Page, { snapshots }: HistoryView, translate: Translate, word: HistoryWord): number {
  const corner = { row: 1, column: pageColumns + 1 };
  const { section, listed } = tierList(snapshots, { ...corner, row: 2 }, translate, word);
  page.drawing.sections.push(heading(word('list.title'), corner, listWidths.length), section);
  return listed;
}

function drawTrend(
  page: Page,
  view: HistoryView,
  listed: number,
  translate: Translate,
  word: HistoryWord,
): void {
  const shown = view.snapshots.slice(-mostSnapshots);
  const scheme = shown.at(-1)?.tiers.find(({ categories }) => categories.length <= mostTiers);
  const name = scheme ? schemeName(scheme, translate) : '';
  addHeading(page, word('trend', { name }));
  if (shown.length < view.snapshots.length)
    addNote(page, word('trendLast', { count: shown.length, listed, all: view.snapshots.length }));
  page.drawing.rowHeights.push({ row: page.row, height: headerHeight });
  const table = trendTable(shown, scheme, cornerOf(page), translate, word);
  addSection(page, table);
  if (scheme && shown.length > 1) addChart(page, table, scheme, translate, word);
}

function addChart(
  page: Page,
  table: SheetDrawing['sections'][number],
  scheme: TierScheme,
  translate: Translate,
  word: HistoryWord,
): void {
  const size = { rows: chartRows, columns: pageColumns };
  page.drawing.charts.push(trendChart(table, scheme, cornerOf(page), size, translate, word));
  page.row += chartRows + 1;
}

const cornerOf = ({ row }: Page) => ({ row, column: 0 });

function addHeading(page: Page, text: string): void {
  page.drawing.sections.push(heading(text, cornerOf(page), pageColumns));
  page.row += 1;
}

function addNote(page: Page, text: string): void {
  page.drawing.sections.push(line(text, cornerOf(page), houseLooks.note));
  page.row += 2;
}

function addSection(page: Page, section: SheetDrawing['sections'][number]): void {
  page.drawing.sections.push(section);
  page.row += section.block.rowCount + 1;
}
