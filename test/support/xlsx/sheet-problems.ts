import type { Element } from '@xmldom/xmldom';
import { type Area, intersect, parseAddress } from '../../../src/workbench/model';
import { elements, type Package } from './open-package';

const attribute = (node: Element | undefined, name: string): string => node?.getAttribute(name) ?? '';
const number = (node: Element, name: string): number => Number(attribute(node, name));

/** The sheets of a package in the order of their tabs: name and part. */
export function sheetsOf({ parts, links }: Package): { name: string; part: string }[] {
  const workbook = parts.get('xl/workbook.xml');
  if (!workbook) return [];
  return elements(workbook, 'sheet').map((sheet) => {
    const id = sheet.getAttribute('r:id');
    const link = links.get('xl/workbook.xml')?.find((one) => one.id === id);
    return { name: attribute(sheet, 'name'), part: link?.target ?? '' };
  });
}

export const areaOf = (reference: string): Area | undefined => parseAddress(reference.replaceAll('$', ''));

/** The texts of a file's shared strings. */
export function sharedStrings({ parts }: Package): string[] {
  const sst = parts.get('xl/sharedStrings.xml');
  return sst
    ? elements(sst, 'si').map((one) =>
        elements(one, 't')
          .map((t) => t.textContent ?? '')
          .join(''),
      )
    : [];
}

/** The text a cell holds, by address. */
export function cellTexts(pack: Package, part: string): Map<string, string> {
  const strings = sharedStrings(pack);
  const sheet = pack.parts.get(part);
  return new Map(
    (sheet ? elements(sheet, 'c') : []).map((cell) => {
      const value = elements(cell, 'v')[0]?.textContent ?? elements(cell, 't')[0]?.textContent ?? '';
      return [attribute(cell, 'r'), attribute(cell, 't') === 's' ? (strings[Number(value)] ?? '') : value];
    }),
  );
}

/** Cells, styles, rules, merged blocks and shared strings of every sheet. */
export function sheetProblems(pack: Package): string[] {
  const styles = pack.parts.get('xl/styles.xml');
  const count = (name: string, item: string) =>
    styles ? elements(styles, name).flatMap((one) => elements(one, item)).length : 0;
  const [formats, looks] = [count('cellXfs', 'xf'), count('dxfs', 'dxf')];
  const strings = sharedStrings(pack);
  let used = 0;
  const problems = sheetsOf(pack).flatMap(({ name, part }) => {
    const sheet = pack.parts.get(part);
    if (!sheet) return [`The sheet ${name} has no part`];
    const found: string[] = [];
    let lastRow = 0;
    for (const row of elements(sheet, 'row')) {
      if (number(row, 'r') <= lastRow) found.push(`row ${attribute(row, 'r')} is not after row ${lastRow}`);
      lastRow = number(row, 'r');
      let lastColumn = -1;
      for (const cell of elements(row, 'c')) {
        const place = areaOf(attribute(cell, 'r'));
        if (place?.row !== lastRow - 1) found.push(`cell ${attribute(cell, 'r')} in row ${lastRow}`);
        else if (place.column <= lastColumn) found.push(`cell ${attribute(cell, 'r')} is out of order`);
        lastColumn = place?.column ?? lastColumn;
        if (number(cell, 's') >= formats)
          found.push(`cell ${attribute(cell, 'r')} has style ${attribute(cell, 's')} of ${formats}`);
        if (attribute(cell, 't') !== 's') continue;
        used += 1;
        const index = Number(elements(cell, 'v')[0]?.textContent);
        if (!(index < strings.length))
          found.push(`cell ${attribute(cell, 'r')} has string ${index} of ${strings.length}`);
      }
    }
    let lastMax = 0;
    for (const column of elements(sheet, 'col')) {
      if (number(column, 'min') <= lastMax || number(column, 'max') < number(column, 'min'))
        found.push(`col ${attribute(column, 'min')} to ${attribute(column, 'max')} after ${lastMax}`);
      lastMax = number(column, 'max');
      if (number(column, 'style') >= formats) found.push(`col ${attribute(column, 'min')} has no such style`);
    }
    const blocks = elements(sheet, 'mergeCell').flatMap((one) => areaOf(attribute(one, 'ref')) ?? []);
    blocks.forEach((block, at) => {
      if (blocks.slice(at + 1).some((other) => intersect(block, other))) found.push('merged blocks overlap');
    });
    const priorities = new Set<string>();
    // What newer programs read stands at the sheet's end under names of its own.
    const old = (name: string) => elements(sheet, name).filter(({ prefix }) => !prefix);
    for (const rule of old('cfRule')) {
      const dxf = rule.getAttribute('dxfId');
      if (dxf !== null && Number(dxf) >= looks) found.push(`a rule has dxfId ${dxf} of ${looks}`);
      const priority = attribute(rule, 'priority');
      if (priorities.has(priority) || Number(priority) < 1) found.push(`priority ${priority} of a rule`);
      priorities.add(priority);
    }
    for (const block of old('conditionalFormatting'))
      if (
        attribute(block, 'sqref')
          .split(' ')
          .some((one) => !areaOf(one))
      )
        found.push(`a rule stands on ${attribute(block, 'sqref')}`);
    return found.map((problem) => `${part}: ${problem}`);
  });
  const sst = pack.parts.get('xl/sharedStrings.xml')?.documentElement;
  if (sst?.hasAttribute('count') && number(sst, 'count') !== used)
    problems.push(`xl/sharedStrings.xml says count ${attribute(sst, 'count')} of ${used}`);
  if (sst && number(sst, 'uniqueCount') !== strings.length)
    problems.push(
      `xl/sharedStrings.xml says uniqueCount ${attribute(sst, 'uniqueCount')} of ${strings.length}`,
    );
  return problems;
}
