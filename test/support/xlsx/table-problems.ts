import { formatAddress } from '../../../src/workbench/model';
import { elements, type Package } from './open-package';
import { areaOf, cellTexts, sheetsOf } from './sheet-problems';

const validName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** Tables: unique ids and names, headers that are the cells' own texts, no overlaps. */
export function tableProblems(pack: Package): string[] {
  const problems: string[] = [];
  const [ids, names] = [new Set<string>(), new Set<string>()];
  for (const { part } of sheetsOf(pack)) {
    const texts = cellTexts(pack, part);
    for (const { kind, target } of pack.links.get(part) ?? []) {
      const table = kind === 'table' ? pack.parts.get(target)?.documentElement : undefined;
      if (!table) continue;
      const say = (problem: string) => problems.push(`${target}: ${problem}`);
      const [id, name, ref] = ['id', 'displayName', 'ref'].map((key) => table.getAttribute(key) ?? '');
      if (ids.has(id ?? '')) say(`id ${id} stands twice`);
      if (names.has((name ?? '').toLowerCase())) say(`name ${name} stands twice`);
      ids.add(id ?? '');
      names.add((name ?? '').toLowerCase());
      if (!validName.test(name ?? '')) say(`name ${name} is none`);
      const area = areaOf(ref ?? '');
      const columns = elements(table, 'tableColumn');
      if (!area || area.columnCount !== columns.length || area.rowCount < 2)
        say(`${ref} for ${columns.length} columns`);
      const headers = columns.map((column) => column.getAttribute('name') ?? '');
      if (new Set(headers.map((one) => one.toLowerCase())).size !== headers.length)
        say('headers stand twice');
      if (new Set(columns.map((column) => column.getAttribute('id'))).size !== headers.length)
        say('column ids stand twice');
      if (area && table.getAttribute('headerRowCount') !== '0')
        headers.forEach((header, at) => {
          const cell = formatAddress({
            row: area.row,
            column: area.column + at,
            rowCount: 1,
            columnCount: 1,
          });
          if (texts.get(cell) !== header)
            say(`header ${JSON.stringify(header)}, but ${cell} says ${JSON.stringify(texts.get(cell))}`);
        });
      const filter = elements(table, 'autoFilter')[0]?.getAttribute('ref');
      if (filter !== undefined && filter !== null && areaOf(filter)?.column !== area?.column)
        say(`filter ${filter}`);
    }
  }
  return [...problems, ...nameProblems(pack, names)];
}

/** Defined names: their form, their sheets, no two alike. */
function nameProblems(pack: Package, tables: ReadonlySet<string>): string[] {
  const workbook = pack.parts.get('xl/workbook.xml');
  const sheets = sheetsOf(pack).map(({ name }) => name.toLowerCase());
  const problems: string[] = [];
  if (new Set(sheets).size !== sheets.length) problems.push('xl/workbook.xml: sheet names stand twice');
  if (sheets.some((name) => name.length > 31 || /[\\/?*[\]:]/.test(name)))
    problems.push('xl/workbook.xml: a sheet name Excel refuses');
  const seen = new Set<string>();
  for (const one of workbook ? elements(workbook, 'definedName') : []) {
    const [name, scope] = [one.getAttribute('name') ?? '', one.getAttribute('localSheetId') ?? ''];
    const say = (problem: string) => problems.push(`xl/workbook.xml: name ${name} ${problem}`);
    const key = `${scope} ${name.toLowerCase()}`;
    if (seen.has(key)) say('stands twice');
    seen.add(key);
    if (!validName.test(name.replace(/^_xlnm\./, '')) || tables.has(name.toLowerCase())) say('is none');
    if (scope !== '' && Number(scope) >= sheets.length) say(`is of sheet ${scope}`);
    for (const [, quoted, plain] of (one.textContent ?? '').matchAll(
      /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu,
    )) {
      const sheet = (quoted?.replaceAll("''", "'") ?? plain ?? '').toLowerCase();
      if (!sheets.includes(sheet)) say(`is on ${sheet}, which is not there`);
    }
  }
  return problems;
}
