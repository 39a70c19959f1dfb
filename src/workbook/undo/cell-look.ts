import { z } from 'zod';
import { supports } from '../environment';

/** How one cell looks, by the names Excel has for it. Absent: this Excel cannot tell. */
export const cellLookSchema = z.strictObject({
  /** Named cell style, `Normal` unless somebody chose another. */
  style: z.string().optional(),
  numberFormat: z.string(),
  /** `#RRGGBB`, or empty for no fill. */
  fill: z.string(),
  font: z.strictObject({
    name: z.string(),
    size: z.number(),
    color: z.string(),
    bold: z.boolean(),
    italic: z.boolean(),
    underline: z.string(),
    strikethrough: z.boolean().optional(),
  }),
  format: z.strictObject({
    horizontalAlignment: z.string(),
    verticalAlignment: z.string(),
    wrapText: z.boolean(),
    indentLevel: z.number().optional(),
  }),
  locked: z.boolean(),
  /** `style weight color` of the four edges. */
  borders: z.array(z.string()),
});

export type CellLook = z.infer<typeof cellLookSchema>;

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Queues reading how a cell looks; the result tells once the context has been synced. */
export function readLook(cell: Excel.Range): () => CellLook {
  const { format } = cell;
  const { font, fill, protection } = format;
  const newer = supports('1.9');
  cell.load(supports('1.7') ? 'style,numberFormat' : 'numberFormat');
  fill.load(newer ? 'color,pattern' : 'color');
  font.load(`name,size,color,bold,italic,underline${newer ? ',strikethrough' : ''}`);
  format.load(`horizontalAlignment,verticalAlignment,wrapText${newer ? ',indentLevel' : ''}`);
  protection.load('locked');
  const borders = edges.map((edge) => format.borders.getItem(edge).load('style,weight,color'));
  return () => ({
    ...(supports('1.7') && { style: cell.style }),
    numberFormat: String(cell.numberFormat[0]?.[0] ?? 'General'),
    fill: (newer ? fill.pattern === 'None' : fill.color === '#FFFFFF') ? '' : fill.color,
    font: {
      name: font.name,
      size: font.size,
      color: font.color,
      bold: font.bold,
      italic: font.italic,
      underline: font.underline,
      ...(newer && { strikethrough: font.strikethrough }),
    },
    format: {
      horizontalAlignment: format.horizontalAlignment,
      verticalAlignment: format.verticalAlignment,
      wrapText: format.wrapText,
      ...(newer && { indentLevel: format.indentLevel }),
    },
    locked: protection.locked,
    borders: borders.map(({ style, weight, color }) =>
      style === 'None' ? '' : [style, weight, color].join(' '),
    ),
  });
}

/**
 * Makes cells look as they did: back to their named style, and then what differed from it. Two syncs.
 * Rules on the cells stay, which clearing formats would take away with them.
 */
export async function putLooksBack(
  context: Excel.RequestContext,
  cells: readonly { at: () => Excel.Range; look: CellLook }[],
): Promise<void> {
  if (cells.length === 0) return;
  const now = cells.map(({ at, look }) => {
    const cell = at();
    if (look.style === undefined) cell.clear(Excel.ClearApplyTo.formats);
    else cell.style = look.style;
    return readLook(cell);
  });
  await context.sync();
  for (const [index, { at, look }] of cells.entries()) {
    const plain = now[index]?.();
    if (plain) setDifferences(at(), look, plain);
  }
  await context.sync();
}

/** How Excel makes a cell, but for the font that the workbook uses. */
const plainLook: Omit<CellLook, 'font'> & { font: Omit<CellLook['font'], 'name' | 'size'> } = {
  numberFormat: 'General',
  fill: '',
  font: { color: '#000000', bold: false, italic: false, underline: 'None', strikethrough: false },
  format: {
    horizontalAlignment: 'General',
    verticalAlignment: 'Bottom',
    wrapText: false,
    indentLevel: 0,
  },
  locked: true,
  borders: ['', '', '', ''],
};

/**
 * Queues a look in a trip that can read nothing: the named style, and what differs from a cell as Excel makes it. The font
 * and its size are those of the style.
 */
export function queueLook(cell: Excel.Range, look: CellLook): void {
  if (look.style === undefined) return;
  cell.style = look.style;
  const { name, size } = look.font;
  setDifferences(cell, look, { ...plainLook, font: { ...plainLook.font, name, size } });
}

function setDifferences(cell: Excel.Range, wanted: CellLook, now: CellLook): void {
  const { format } = cell;
  if (wanted.numberFormat !== now.numberFormat) Object.assign(cell, { numberFormat: wanted.numberFormat });
  if (wanted.fill !== now.fill) {
    if (wanted.fill === '') format.fill.clear();
    else format.fill.color = wanted.fill;
  }
  Object.assign(format.font, differing(wanted.font, now.font));
  Object.assign(format, differing(wanted.format, now.format));
  if (wanted.locked !== now.locked) format.protection.locked = wanted.locked;
  for (const [index, edge] of edges.entries()) {
    const border = wanted.borders[index] ?? '';
    if (border === (now.borders[index] ?? '')) continue;
    const [style = 'None', weight, color] = border.split(' ');
    Object.assign(format.borders.getItem(edge), border === '' ? { style: 'None' } : { style, weight, color });
  }
}

const differing = (wanted: object, now: object): object => {
  const before = new Map(Object.entries(now));
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => before.get(name) !== value));
};
