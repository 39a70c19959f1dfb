import {
  applyStyle,
  areaOf,
  type Area,
  type Border,
  type BorderSide,
  lastColumn,
  lastRow,
  type StylePatch,
} from '../model';
import { color, integer, text } from './arguments';
import { commonLook, type Looks } from './cell-looks';
import { type ExcelClass, open } from './excel-class';
import { invalidArgument } from './host-error';
import { method, property, value } from './member';
import type { HostContext } from './excel-class';

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof sides)[number];

interface BorderState extends Looks {
  side: Side;
}

/** The cells a side of a block lies on, and the cell side it is there. */
function lying(area: Area, side: Side): { area: Area; cellSide: BorderSide } | undefined {
  const inner = { rows: area.rowCount - 1, columns: area.columnCount - 1 };
  switch (side) {
    case 'EdgeTop':
      return { area: { ...area, rowCount: 1 }, cellSide: 'top' };
    case 'EdgeBottom':
      return { area: { ...area, row: lastRow(area), rowCount: 1 }, cellSide: 'bottom' };
    case 'EdgeLeft':
      return { area: { ...area, columnCount: 1 }, cellSide: 'left' };
    case 'EdgeRight':
      return { area: { ...area, column: lastColumn(area), columnCount: 1 }, cellSide: 'right' };
    case 'InsideHorizontal':
      return inner.rows > 0 ? { area: { ...area, rowCount: inner.rows }, cellSide: 'bottom' } : undefined;
    case 'InsideVertical':
      return inner.columns > 0
        ? { area: { ...area, columnCount: inner.columns }, cellSide: 'right' }
        : undefined;
    default:
      return undefined;
  }
}

const none: Border = { style: 'None', weight: 'Thin', color: '#000000' };

function borderOf(self: BorderState, { workbook }: HostContext): Border {
  const at = lying(self.areas[0] ?? areaOf(0, 0), self.side);
  if (!at) return none;
  return (
    commonLook(
      workbook,
      { sheet: self.sheet, areas: [at.area] },
      (style) => style.borders?.[at.cellSide] ?? none,
    ) ?? none
  );
}

function change(self: BorderState, part: Partial<Border>, context: HostContext): void {
  const now = borderOf(self, context);
  const next: Border = { ...now, style: now.style === 'None' ? 'Continuous' : now.style, ...part };
  for (const area of self.areas) {
    const at = lying(area, self.side);
    if (!at) continue;
    const patch: StylePatch = { borders: { [at.cellSide]: next } };
    applyStyle(context.workbook, self.sheet, at.area, patch);
  }
}

/** Excel.RangeBorder. */
export const rangeBorderClass: ExcelClass<BorderState> = {
  name: 'RangeBorder',
  id: ({ side }) => ({ key: '_Id', value: side }),
  members: {
    SideIndex: value('1.1', ({ side }) => side),
    Style: property(
      '1.1',
      (self, context) => borderOf(self, context).style,
      (self, given, context) => change(self, { style: text(given) }, context),
    ),
    Weight: property(
      '1.1',
      (self, context) => borderOf(self, context).weight,
      (self, given, context) => change(self, { weight: text(given) }, context),
    ),
    Color: property(
      '1.1',
      (self, context) => borderOf(self, context).color,
      (self, given, context) => change(self, { color: color(given) }, context),
    ),
  },
};

/** Excel.RangeBorderCollection. */
export const rangeBordersClass: ExcelClass<Looks> = {
  name: 'RangeBorderCollection',
  items: (self) => sides.map((side) => open(rangeBorderClass, { ...self, side })),
  members: {
    Count: value('1.1', () => sides.length),
    Item: method('1.1', (self, [given]) => {
      const side = sides.find((one) => one === given);
      if (!side) throw invalidArgument();
      return open(rangeBorderClass, { ...self, side });
    }),
    GetItemAt: method('1.1', (self, [at]) => {
      const side = sides[integer(at)];
      if (!side) throw invalidArgument();
      return open(rangeBorderClass, { ...self, side });
    }),
  },
};
