import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import type { CellValue } from '../../src/workbench/model';

/** A sheet as LibreOffice saved it. */
export interface FlatSheet {
  name: string;
  /** Values by row and column from A1 on; a blank is ''. */
  rows: CellValue[][];
  /** Ranges and kind of each conditional format, in order of their text: `B2:D9 condition`. */
  rules: string[];
}

export interface FlatDocument {
  sheets: FlatSheet[];
  /** Named database ranges, which is what Excel's tables become: name and range with its sheet. */
  tables: [string, string][];
  pivots: number;
  charts: number;
}

/** Reads a flat OpenDocument (`.fods`). */
export function readFlatDocument(xml: Buffer): FlatDocument {
  const document = new DOMParser().parseFromString(xml.toString('utf8'), 'text/xml');
  const all = (name: string) => [...document.getElementsByTagName(name)];
  return {
    sheets: all('table:table')
      .filter((table) => !isInObject(table))
      .map(readSheet),
    tables: all('table:database-range')
      .map((range): [string, string] => [
        range.getAttribute('table:name') ?? '',
        range.getAttribute('table:target-range-address') ?? '',
      ])
      .filter(([name]) => !name.startsWith('__Anonymous')),
    pivots: countOf(document, 'table:data-pilot-table'),
    charts: countOf(document, 'chart:chart'),
  };
}

const countOf = (document: Document, name: string): number => document.getElementsByTagName(name).length;

/** A chart keeps a table of its own inside the sheet's. */
function isInObject(node: Node): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (at.nodeName === 'draw:object') return true;
  return false;
}

const elementsOf = (parent: Element): Element[] =>
  [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);

function readSheet(table: Element): FlatSheet {
  const rows: CellValue[][] = [];
  for (const row of table.getElementsByTagName('table:table-row')) {
    if (isInObject(row)) continue;
    const cells = readRow(row);
    const times = Number(row.getAttribute('table:number-rows-repeated') ?? 1);
    // The blank rest of the sheet is one row, repeated a million times.
    for (let time = 0; time < (cells.length > 0 ? times : Math.min(times, 1_000)); time++) rows.push(cells);
  }
  const rules = [...table.getElementsByTagName('calcext:conditional-format')].map((format) => {
    const kinds = new Set(elementsOf(format).map(({ localName }) => localName));
    return `${withoutSheet(format.getAttribute('calcext:target-range-address') ?? '')} ${[...kinds].join(' ')}`;
  });
  return { name: table.getAttribute('table:name') ?? '', rows, rules: rules.sort() };
}

/** `'Customer tiers'.B2:'Customer tiers'.D9` → `B2:D9` */
const withoutSheet = (address: string): string => address.replaceAll(/('[^']*'|[^\s.:']+)\./g, '');

function readRow(row: Element): CellValue[] {
  const cells: CellValue[] = [];
  let blanks = 0;
  for (const cell of elementsOf(row)) {
    const times = Number(cell.getAttribute('table:number-columns-repeated') ?? 1);
    const value = valueOf(cell);
    if (value === '') blanks += times;
    else {
      cells.push(...Array<CellValue>(blanks).fill(''), ...Array<CellValue>(times).fill(value));
      blanks = 0;
    }
  }
  return cells;
}

function valueOf(cell: Element): CellValue {
  const date = cell.getAttribute('office:date-value');
  if (date !== null) return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000 + 25_569;
  const number = cell.getAttribute('office:value');
  if (number !== null) return Number(number);
  const paragraphs = elementsOf(cell).filter(({ nodeName }) => nodeName === 'text:p');
  return paragraphs.map(({ textContent }) => textContent).join('\n');
}
