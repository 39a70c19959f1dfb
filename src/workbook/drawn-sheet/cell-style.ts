import { z } from 'zod';

/** How cells look; what is absent stays as Excel has it. */
export const cellStyleSchema = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  /** Points. */
  size: z.number().optional(),
  /** `#RRGGBB` */
  colour: z.string().optional(),
  fill: z.string().optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  vertical: z.enum(['top', 'center']).optional(),
  wrap: z.boolean().optional(),
  indent: z.int().optional(),
  numberFormat: z.string().optional(),
  /** A thin line, by its colour; `lines` between rows. */
  top: z.string().optional(),
  bottom: z.string().optional(),
  lines: z.string().optional(),
});

export type CellStyle = z.infer<typeof cellStyleSchema>;

/** Queues the looks of a range. */
export function dress(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  if (style.numberFormat !== undefined) Object.assign(range, { numberFormat: style.numberFormat });
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.colour !== undefined) format.font.color = style.colour;
  if (style.align !== undefined) format.horizontalAlignment = horizontal[style.align];
  if (style.vertical !== undefined) format.verticalAlignment = vertical[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.top !== undefined) draw(range, 'EdgeTop', style.top);
  if (style.bottom !== undefined) draw(range, 'EdgeBottom', style.bottom);
  if (style.lines !== undefined) draw(range, 'InsideHorizontal', style.lines);
}

const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;
const vertical = { top: 'Top', center: 'Center' } as const;

function draw(range: Excel.Range, side: 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal', colour: string): void {
  const border = range.format.borders.getItem(side);
  border.style = 'Continuous';
  border.weight = 'Thin';
  border.color = colour;
}
