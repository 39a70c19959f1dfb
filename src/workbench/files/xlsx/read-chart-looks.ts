import { seriesColors } from '../../model';
import { all, at, textOf, valOf, type XmlNode } from './xml-tree';

type Properties = Record<string, unknown>;

/** What is set of a description: undefined values are left out. */
export function known(values: Properties): Properties {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

export const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** The colour of a fill or line: its own, or one of the theme's accents. */
export function colorOf(node: XmlNode | undefined): string | undefined {
  const fill = at(node, 'solidFill');
  const own = valOf(fill, 'srgbClr');
  if (own !== undefined) return `#${own.toUpperCase()}`;
  const accent = /^accent(\d)$/.exec(valOf(fill, 'schemeClr') ?? '')?.[1];
  return accent === undefined ? undefined : seriesColors[Number(accent) - 1];
}

/** A text's size, colour and weight under a path of Office.js (`Title.Format`). */
export function fontOf(node: XmlNode | undefined, path: string): Properties {
  const paragraph = at(node, 'p') ?? at(node, 'tx', 'rich', 'p');
  const look = at(paragraph, 'r', 'rPr') ?? at(paragraph, 'pPr', 'defRPr');
  const size = look?.attributes.get('sz');
  const bold = look?.attributes.get('b');
  return known({
    [`${path}.Font.Size`]: size === undefined ? undefined : Number(size) / 100,
    [`${path}.Font.Color`]: colorOf(look),
    [`${path}.Font.Bold`]: bold === '1' ? true : undefined,
  });
}

/** The words of a title. */
export const titleText = (title: XmlNode | undefined): string =>
  all(at(title, 'tx', 'rich'), 'p')
    .map((paragraph) =>
      all(paragraph, 'r')
        .map((run) => textOf(at(run, 't')))
        .join(''),
    )
    .join('\n');

const places: Record<string, string> = {
  outEnd: 'OutsideEnd',
  inEnd: 'InsideEnd',
  inBase: 'InsideBase',
  ctr: 'Center',
  t: 'Top',
  b: 'Bottom',
  l: 'Left',
  r: 'Right',
  bestFit: 'BestFit',
};

/** The labels of a series. */
export function labelProperties(labels: XmlNode | undefined): Properties {
  if (!labels) return {};
  const shows = (name: string) => valOf(labels, name) === '1';
  const format = at(labels, 'numFmt');
  const points = all(labels, 'dLbl').flatMap((label) => {
    const index = valOf(label, 'idx');
    return valOf(label, 'delete') === '1' || index === undefined
      ? []
      : [[`Points.${index}.HasDataLabel`, true] as const];
  });
  const any = ['showVal', 'showPercent', 'showCatName', 'showSerName'].some(shows);
  const own = any ? labels : at(labels, 'dLbl');
  const flag = (name: string) => valOf(own, name) === '1';
  return known({
    HasDataLabels: any ? true : undefined,
    'DataLabels.ShowValue': flag('showVal'),
    'DataLabels.ShowPercentage': flag('showPercent') || undefined,
    'DataLabels.ShowCategoryName': flag('showCatName') || undefined,
    'DataLabels.ShowSeriesName': flag('showSerName') || undefined,
    'DataLabels.Position': places[valOf(labels, 'dLblPos') ?? ''],
    'DataLabels.NumberFormat':
      format?.attributes.get('sourceLinked') === '0' ? format.attributes.get('formatCode') : undefined,
    ...fontOf(at(labels, 'txPr'), 'DataLabels.Format'),
    ...Object.fromEntries(points),
  });
}

/** An axis under its path of Office.js (`Axes.ValueAxis`). */
export function axisProperties(axis: XmlNode | undefined, path: string): Properties {
  if (!axis) return {};
  const title = at(axis, 'title');
  const format = at(axis, 'numFmt');
  const grid = at(axis, 'majorGridlines');
  const values = {
    Minimum: numberOf(valOf(axis, 'scaling', 'min')),
    Maximum: numberOf(valOf(axis, 'scaling', 'max')),
    MajorUnit: numberOf(valOf(axis, 'majorUnit')),
    ReversePlotOrder: valOf(axis, 'scaling', 'orientation') === 'maxMin' || undefined,
    Visible: valOf(axis, 'delete') === '1' ? false : undefined,
    NumberFormat:
      format?.attributes.get('sourceLinked') === '0' ? format.attributes.get('formatCode') : undefined,
    'MajorGridlines.Visible': grid !== undefined,
    'MajorGridlines.Format.Line.Color': colorOf(at(grid, 'spPr', 'ln')),
    'Title.Text': title && titleText(title),
  };
  return known({
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`${path}.${name}`, value])),
    ...fontOf(at(axis, 'txPr'), `${path}.Format`),
    ...(title && fontOf(title, `${path}.Title.Format`)),
  });
}
