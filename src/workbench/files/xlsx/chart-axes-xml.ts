import type { ChartPicture, PictureAxis } from '../../model';
import { outline, shape, textLook, title, val } from './drawing-xml';
import { element } from './xml';

/** Ids of the four axes a chart can have. */
export const axisIds = {
  category: 500_000_001,
  value: 500_000_002,
  secondaryCategory: 500_000_003,
  secondary: 500_000_004,
} as const;

interface Placed {
  id: number;
  crosses: number;
  /** b, l, r or t. */
  side: string;
  hidden: boolean;
  /** Stands at the far end of the axis it crosses. */
  far: boolean;
  /** Of the cells, for an axis without a format of its own. */
  format: string;
}

function head(axis: PictureAxis, { id, side, hidden, format }: Placed, standing: boolean): string[] {
  return [
    val('axId', id),
    element(
      'c:scaling',
      {},
      val('orientation', axis.reversed ? 'maxMin' : 'minMax'),
      ...(axis.maximum === undefined ? [] : [val('max', axis.maximum)]),
      ...(axis.minimum === undefined ? [] : [val('min', axis.minimum)]),
    ),
    val('delete', hidden || !axis.visible),
    val('axPos', side),
    ...(axis.gridlines && !hidden
      ? [element('c:majorGridlines', {}, shape(outline(axis.gridlineColor)))]
      : []),
    ...(axis.title && !hidden ? [title(axis.title.text, axis.title, standing)] : []),
    element('c:numFmt', {
      formatCode: axis.numberFormat ?? format,
      sourceLinked: axis.numberFormat === undefined ? 1 : 0,
    }),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'nextTo'),
  ];
}

function valueAxis(axis: PictureAxis, place: Placed, between: string): string {
  const standing = place.side === 'l' || place.side === 'r';
  return element(
    'c:valAx',
    {},
    ...head(axis, place, standing),
    shape(outline(undefined)),
    textLook(axis),
    val('crossAx', place.crosses),
    val('crosses', place.far ? 'max' : 'autoZero'),
    val('crossBetween', between),
    ...(axis.majorUnit === undefined ? [] : [val('majorUnit', axis.majorUnit)]),
  );
}

function categoryAxis(axis: PictureAxis, place: Placed): string {
  return element(
    'c:catAx',
    {},
    ...head(axis, place, place.side === 'l'),
    shape(outline('#BFBFBF')),
    textLook(axis),
    val('crossAx', place.crosses),
    val('crosses', 'autoZero'),
    val('auto', 1),
    val('lblAlgn', 'ctr'),
    val('lblOffset', 100),
    val('noMultiLvlLbl', 0),
  );
}

/** The axes of a chart that is no pie. */
export function axesXml({ series, category, value, secondary }: ChartPicture): string[] {
  const lying = series.some(({ kind }) => kind.shape === 'bar');
  const scatter = series.some(({ kind }) => kind.shape === 'scatter');
  const { category: c, value: v, secondaryCategory, secondary: s } = axisIds;
  const place = { hidden: false, far: false, format: 'General' };
  const formatOf = (other: boolean) => series.find((one) => one.secondary === other)?.format ?? 'General';
  const across = { ...place, id: c, crosses: v, side: lying ? 'l' : 'b' };
  // Where bars run from the top down, their values stay below.
  const up = {
    ...place,
    id: v,
    crosses: c,
    side: lying ? 'b' : 'l',
    far: lying && category.reversed,
    format: formatOf(false),
  };
  if (scatter) return [valueAxis(category, across, 'midCat'), valueAxis(value, up, 'midCat')];
  const first = [categoryAxis(category, across), valueAxis(value, up, 'between')];
  if (!secondary) return first;
  const hidden = { ...category, title: undefined, gridlines: false };
  return [
    ...first,
    categoryAxis(hidden, { ...place, id: secondaryCategory, crosses: s, side: 'b', hidden: true }),
    valueAxis(
      secondary,
      { ...place, id: s, crosses: secondaryCategory, side: 'r', far: true, format: formatOf(true) },
      'between',
    ),
  ];
}
