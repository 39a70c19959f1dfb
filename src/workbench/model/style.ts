export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';

/** Excel's names (Excel.BorderLineStyle, Excel.BorderWeight). */
export interface Border {
  style: string;
  weight: string;
  color: string;
}
export type BorderSide = 'top' | 'bottom' | 'left' | 'right';

/** How a cell looks. What is absent is Excel's default. Colours are `#RRGGBB`. */
export interface CellStyle {
  /** Absent = `General`. */
  numberFormat?: string;
  fill?: string;
  fontColor?: string;
  fontName?: string;
  /** Points. */
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  /** Excel.RangeUnderlineStyle; absent = `None`. */
  underline?: string;
  horizontalAlignment?: HorizontalAlignment;
  verticalAlignment?: VerticalAlignment;
  wrapText?: boolean;
  indentLevel?: number;
  borders?: Partial<Record<BorderSide, Border>>;
  /** Absent = true: on a protected sheet the cell cannot be edited. */
  locked?: boolean;
}

/** A change of style: `undefined` returns a part to its default. */
export type StylePatch = { [K in keyof CellStyle]?: CellStyle[K] | undefined };

/** Every style in use, once. Index 0 is the default. */
export interface StyleTable {
  styles: CellStyle[];
  /** By canonical text, to find a style again. */
  index: Map<string, number>;
}

export const defaultFont = { name: 'Calibri', size: 11, color: '#000000' } as const;

export function createStyleTable(): StyleTable {
  return { styles: [{}], index: new Map([['[]', 0]]) };
}

function canonical(style: CellStyle): string {
  return JSON.stringify(
    Object.entries(style)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The index of a style, added when it is new. */
export function styleIndex(table: StyleTable, style: CellStyle): number {
  const key = canonical(style);
  const known = table.index.get(key);
  if (known !== undefined) return known;
  const added = table.styles.push(style) - 1;
  table.index.set(key, added);
  return added;
}

/** The style with an index; the default when there is none. */
export function styleAt(table: StyleTable, index: number): CellStyle {
  return table.styles[index] ?? {};
}

/** The index of style `index` after `patch`. Borders are merged side by side. */
export function patchedStyle(table: StyleTable, index: number, patch: StylePatch): number {
  const merged = { ...styleAt(table, index), ...patch };
  const next: CellStyle = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== undefined),
  );
  if (patch.borders) next.borders = { ...styleAt(table, index).borders, ...patch.borders };
  return styleIndex(table, next);
}
