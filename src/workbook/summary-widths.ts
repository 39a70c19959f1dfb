import type { CellValue } from '../classify';
import type { DrawnSection } from './drawn-sheet/sheet-drawing';
import { widthFor } from './tier-columns';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Points between the halves of a page. */
const gap = 18;
const figureWidth = 84;
const narrowest = { name: 116, figure: 76 };
const widestName = 200;

interface PageColumns {
  /** Columns of each half: a name and figures. */
  half: number;
  /** First of the columns beside the page, and how many there are. */
  figureColumn: number;
  figureColumns: number;
}

/**
 * Points per column of a page of two halves: all columns of figures are equally wide, wide enough for the largest total;
 * the first of each half is as wide as its longest name.
 */
export function columnWidths(
  sections: readonly DrawnSection[],
  { half, figureColumn, figureColumns }: PageColumns,
): number[] {
  const figure = Math.max(narrowest.figure, widestFigure(sections));
  const side = (first: number) => [
    nameWidth(sections, first),
    ...Array.from({ length: half - 1 }, () => figure),
  ];
  return [
    ...side(0),
    gap,
    ...side(half + 1),
    gap,
    ...Array.from({ length: figureColumns }, (_, at) =>
      at === 0
        ? nameWidth(sections, figureColumn)
        : Math.max(figureWidth, figure, headerWidth(sections, figureColumn, at)),
    ),
  ];
}

/** A pivot's figures are no larger than the totals, which stand on the page as values. */
function widestFigure(sections: readonly DrawnSection[]): number {
  const texts = sections.flatMap(({ values }) => values.flat()).flatMap(shown);
  return Math.max(0, ...texts.map((text) => widthFor(text) - 10));
}

const shown = (cell: CellValue | null): string[] => {
  if (typeof cell !== 'number') return [];
  return [Math.abs(cell) >= 10_000 ? whole.format(cell) : cents.format(cell)];
};

/** The longest header of a column of tables that begin in a column: nothing beside the page has to fit on paper. */
function headerWidth(sections: readonly DrawnSection[], begin: number, at: number): number {
  const headers = sections
    .filter(({ isTable, block }) => isTable && block.firstColumn === begin)
    .map(({ values: [header] }) => header?.[at]);
  return Math.max(0, ...headers.map((text) => (typeof text === 'string' ? widthFor(text) - 10 : 0)));
}

/** The longest text in the first column of tables that begin in a column. */
function nameWidth(sections: readonly DrawnSection[], column: number): number {
  const names = sections
    .filter(({ isTable, block }) => isTable && block.firstColumn === column)
    .flatMap(({ values }) => values.map(([name]) => (typeof name === 'string' ? name : '')));
  return Math.min(widestName, Math.max(narrowest.name, ...names.map(widthFor)));
}
