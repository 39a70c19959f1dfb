import type { CellValue } from '../classify';
import type { Block } from './address';
import { breakLines } from './drawn-sheet/break-lines';
import type { CellStyle } from './drawn-sheet/cell-style';
import { houseLooks, quietText, thinLine } from './drawn-sheet/looks';
import { type Corner, heading, part, section } from './drawn-sheet/sections';
import type { DrawnSection, SheetDrawing } from './drawn-sheet/sheet-drawing';
import { asText, numberFormats } from './tier-columns';
import type { Swatch } from './tier-palette';

/** Points of the columns of the rules sheet: two names, a rule, a count, advice, and two short texts. */
export const rulesWidths = [126, 112, 236, 64, 270, 104, 84] as const;

/** A part of the rules sheet: what is drawn, and the first row below it. */
export interface RulesPart {
  sections: DrawnSection[];
  rowHeights: SheetDrawing['rowHeights'];
  end: number;
}

/** Points of all of them, as far as text may reach. */
const pageWidth = rulesWidths.reduce((sum, points) => sum + points, 0) - 8;

const lineHeight = 14;
const rowHeight = 18;

/** Points that a cell keeps free on both sides of its text. */
const padding = 8;

/** How many lines a text takes in a column. */
const linesIn = (text: string, column: number): number =>
  text
    .split('\n')
    .reduce((lines, one) => lines + breakLines(one, (rulesWidths[column] ?? 0) - padding).length, 0);

export interface RulesRow {
  /** Texts, not yet guarded, and numbers. */
  cells: readonly (string | number)[];
  swatch?: Swatch;
}

/** A table over all columns whose texts wrap; rows are as high as their longest text. */
export function rulesTable(row: number, header: readonly string[], rows: readonly RulesRow[]): RulesPart {
  const columns = rulesWidths.length;
  const count = rows.length;
  const looks: [Block, CellStyle][] = [
    [part(0, 0, 1, columns), houseLooks.header],
    [part(1, 0, count, columns), { wrap: true, vertical: 'top', lines: thinLine, bottom: thinLine }],
    [part(1, 0, count), { bold: true }],
    [part(1, 1, count), { colour: quietText }],
    [part(0, 3, 1 + count), { align: 'center', numberFormat: numberFormats.integer }],
  ];
  for (const [at, { swatch }] of rows.entries()) {
    if (swatch) looks.push([part(1 + at, 0, 1, 2), { fill: swatch.fill, colour: swatch.text }]);
  }
  const values = rows.map(({ cells }) =>
    cells.map((cell) => (typeof cell === 'string' ? asText(cell) : cell)),
  );
  return {
    sections: [{ ...section({ row, column: 0 }, [header.map(asText), ...values], looks), isTable: true }],
    rowHeights: [
      { row, height: 20 },
      ...rows.map(({ cells }, at) => ({ row: row + 1 + at, height: heightOf(cells) })),
    ],
    end: row + 1 + count,
  };
}

function heightOf(cells: readonly (string | number)[]): number {
  const lines = cells.map((cell, column) => (typeof cell === 'string' ? linesIn(cell, column) : 1));
  return Math.max(rowHeight, Math.max(...lines) * lineHeight + 4);
}

interface RuleLine {
  label: string;
  value: CellValue;
  format: string;
}

/** Labels in the first two columns, what they mean in the others: one line, or as many as it takes. */
export function rulesLines(
  row: number,
  entries: readonly { label: string; value: CellValue; format?: string }[],
): RulesPart {
  const [, , ...rest] = rulesWidths;
  const width = rest.reduce((sum, points) => sum + points, 0) - padding;
  const lines = entries.flatMap(({ label, value, format = numberFormats.general }): RuleLine[] => {
    if (typeof value !== 'string') return [{ label, value, format }];
    return breakLines(value, width).map((text, at) => ({
      label: at === 0 ? label : '',
      value: asText(text),
      format,
    }));
  });
  if (lines.length === 0) return { sections: [], rowHeights: [], end: row };
  const looks: [Block, CellStyle][] = [
    [part(0, 0, lines.length), { colour: quietText }],
    [part(0, 2, lines.length), { align: 'left' }],
    ...lines.flatMap(({ format }, at): [Block, CellStyle][] =>
      format === numberFormats.general ? [] : [[part(at, 2), { numberFormat: format }]],
    ),
  ];
  const values = lines.map(({ label, value }) => [asText(label), '', value]);
  return {
    sections: [section({ row, column: 0 }, values, looks)],
    rowHeights: lineHeights(row, lines.length),
    end: row + lines.length,
  };
}

/** Sentences over the whole page, one below the other. */
export function rulesSentences(row: number, texts: readonly string[]): RulesPart {
  const lines = texts.flatMap((text) => breakLines(text, pageWidth));
  if (lines.length === 0) return { sections: [], rowHeights: [], end: row };
  const values = lines.map((text) => [asText(text)]);
  const looks: [Block, CellStyle][] = [[part(0, 0, lines.length), { colour: quietText, vertical: 'center' }]];
  return {
    sections: [section({ row, column: 0 }, values, looks)],
    rowHeights: lineHeights(row, lines.length),
    end: row + lines.length,
  };
}

/** Rows of plain text: ideographs are higher than Excel's usual row is in some programs. */
const lineHeights = (row: number, count: number): RulesPart['rowHeights'] =>
  Array.from({ length: count }, (_, at) => ({ row: row + at, height: 17 }));

/** A heading over the whole page, with sentences below it. */
export function rulesHeading(corner: Corner, title: string, sentences: readonly string[] = []): RulesPart {
  const columns = rulesWidths.length;
  const below = rulesSentences(corner.row + 1, sentences);
  return {
    sections: [heading(title, corner, columns), ...below.sections],
    rowHeights: [{ row: corner.row, height: 20 }],
    end: below.end,
  };
}
