import type { Element } from '@xmldom/xmldom';
import { childrenOf, elements, type Package } from './open-package';
import { areaOf, cellTexts, sheetsOf } from './sheet-problems';

const number = (node: Element | undefined, name: string): number => Number(node?.getAttribute(name) ?? 0);

/** Pivot tables, their caches and records: they must speak of the same fields and items. */
export function pivotProblems(pack: Package): string[] {
  const problems: string[] = [];
  const workbook = pack.parts.get('xl/workbook.xml');
  const caches = new Map(
    (workbook ? elements(workbook, 'pivotCache') : []).map((one) => [
      pack.links.get('xl/workbook.xml')?.find(({ id }) => id === one.getAttribute('r:id'))?.target ?? '',
      one.getAttribute('cacheId') ?? '',
    ]),
  );
  if (new Set(caches.values()).size !== caches.size)
    problems.push('xl/workbook.xml: a pivot cache id stands twice');
  for (const [name, document] of pack.parts) {
    const root = document.documentElement;
    if (!root || !/pivotTables\/[^/]*\.xml$/.test(name)) continue;
    const say = (problem: string) => problems.push(`${name}: ${problem}`);
    const target = pack.links.get(name)?.find(({ kind }) => kind === 'pivotCacheDefinition')?.target ?? '';
    const cache = pack.parts.get(target)?.documentElement;
    if (!cache) {
      say('has no cache');
      continue;
    }
    if (caches.get(target) !== root.getAttribute('cacheId'))
      say(`cacheId ${root.getAttribute('cacheId')} is not that of ${target}`);
    const fields = elements(cache, 'cacheField');
    const shared = fields.map((field) => elements(field, 'sharedItems').flatMap(childrenOf).length);
    const pivotFields = elements(root, 'pivotField');
    if (pivotFields.length !== fields.length)
      say(`${pivotFields.length} fields, the cache has ${fields.length}`);
    pivotFields.forEach((field, at) => {
      const items = elements(field, 'item').filter((item) => item.hasAttribute('x'));
      if (items.some((item) => number(item, 'x') >= (shared[at] ?? 0)))
        say(`field ${at} has items the cache does not have`);
      if (new Set(items.map((item) => item.getAttribute('x'))).size !== items.length)
        say(`field ${at} has an item twice`);
      if (field.hasAttribute('axis') && items.length !== shared[at])
        say(`field ${at} has ${items.length} of ${shared[at]} items`);
    });
    axisProblems(root, pivotFields).forEach(say);
    for (const field of elements(root, 'dataField'))
      if (pivotFields[number(field, 'fld')]?.getAttribute('dataField') !== '1')
        say(`figure ${field.getAttribute('name')} is no data field`);
    sourceProblems(pack, cache).forEach((problem) => problems.push(`${target}: ${problem}`));
    recordProblems(pack, target, cache, shared).forEach((problem) => problems.push(problem));
  }
  return problems;
}

/** The lines of an axis say places among the items of its fields. */
function axisProblems(root: Element, fields: readonly Element[]): string[] {
  const problems: string[] = [];
  const area = areaOf(elements(root, 'location')[0]?.getAttribute('ref') ?? '');
  if (!area) problems.push('its location is none');
  for (const [list, lines, axis] of [
    ['rowFields', 'rowItems', 'axisRow'],
    ['colFields', 'colItems', 'axisCol'],
  ] as const) {
    const on = elements(root, list)
      .flatMap(childrenOf)
      .map((one) => number(one, 'x'));
    for (const at of on)
      if (at !== -2 && fields[at]?.getAttribute('axis') !== axis)
        problems.push(`field ${at} is not on ${axis}`);
    const shown = elements(root, lines).flatMap(childrenOf);
    if (on.length > 0 && shown.length === 0) problems.push(`${list} without ${lines}`);
    for (const line of shown) {
      const places = childrenOf(line);
      const repeated = number(line, 'r');
      if (repeated + places.length > Math.max(1, on.length))
        problems.push(`a line of ${lines} has too many places`);
      places.forEach((place, at) => {
        const field = on[repeated + at];
        if (field === undefined || field === -2 || line.getAttribute('t') === 'grand') return;
        const items = elements(fields[field] ?? root, 'item').length;
        if (number(place, 'v') >= items)
          problems.push(`a line of ${lines} has place ${number(place, 'v')} of ${items}`);
      });
    }
  }
  return problems;
}

/** The cache's fields are the headers of its source. */
function sourceProblems(pack: Package, cache: Element): string[] {
  const source = elements(cache, 'worksheetSource')[0];
  const sheet = sheetsOf(pack).find(({ name }) => name === source?.getAttribute('sheet'));
  const area = areaOf(source?.getAttribute('ref') ?? '');
  if (!sheet || !area)
    return [`its source is ${source?.getAttribute('sheet')}!${source?.getAttribute('ref')}`];
  const texts = [...cellTexts(pack, sheet.part)].flatMap(([address, text]) => {
    const place = areaOf(address);
    return place?.row === area.row &&
      place.column >= area.column &&
      place.column < area.column + area.columnCount
      ? [text]
      : [];
  });
  const names = elements(cache, 'cacheField').map((field) => field.getAttribute('name'));
  return names.join('\n') === texts.join('\n')
    ? []
    : [`fields ${names.join(', ')}, but the source says ${texts.join(', ')}`];
}

function recordProblems(pack: Package, name: string, cache: Element, shared: readonly number[]): string[] {
  const target = pack.links.get(name)?.find(({ kind }) => kind === 'pivotCacheRecords')?.target ?? '';
  const records = pack.parts.get(target)?.documentElement;
  if (!records) return [`${name} has no records`];
  const rows = childrenOf(records);
  const problems: string[] = [];
  if (number(cache, 'recordCount') !== rows.length || number(records, 'count') !== rows.length)
    problems.push(`${target}: ${rows.length} records are not counted so`);
  for (const row of rows) {
    const cells = childrenOf(row);
    if (cells.length !== shared.length)
      problems.push(`${target}: a record of ${cells.length} values for ${shared.length} fields`);
    cells.forEach((cell, at) => {
      if (cell.tagName === 'x' && number(cell, 'v') >= (shared[at] ?? 0))
        problems.push(`${target}: item ${number(cell, 'v')} of field ${at}`);
    });
    if (problems.length > 20) break;
  }
  return problems;
}
