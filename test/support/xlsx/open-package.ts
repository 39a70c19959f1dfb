import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { openZip, readPart } from '../../../src/workbench/files/xlsx/zip';

/** An .xlsx file's parts, read. */
export interface Package {
  parts: ReadonlyMap<string, Document>;
  /** Relationships by the part they belong to ('' = the package). */
  links: ReadonlyMap<string, Link[]>;
}

export interface Link {
  id: string;
  kind: string;
  target: string;
  external: boolean;
}

/** Opens a file and reads every part; a part that is not well-formed XML throws. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const zip = openZip(bytes);
  const parts = new Map<string, Document>();
  for (const name of zip.keys()) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const xml = (await readPart(zip, name)) ?? '';
    parts.set(name, parserFor(name).parseFromString(xml.replace(/^\uFEFF/, ''), 'text/xml'));
  }
  const links = new Map<string, Link[]>();
  for (const [name, document] of parts) {
    const owner = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!owner) continue;
    const [, folder = '', file = ''] = owner;
    links.set(
      `${folder}${file}`,
      elements(document, 'Relationship').map((one) => ({
        id: one.getAttribute('Id') ?? '',
        kind: one.getAttribute('Type')?.split('/').at(-1) ?? '',
        target: resolve(folder, one.getAttribute('Target') ?? ''),
        external: one.getAttribute('TargetMode') === 'External',
      })),
    );
  }
  return { parts, links };
}

const parserFor = (part: string): DOMParser =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${part}: ${level}: ${message}`);
    },
  });

function resolve(folder: string, target: string): string {
  const base = new URL(`file:///${folder}`);
  return decodeURIComponent(new URL(target, base).pathname).slice(1);
}

/** Elements of a name anywhere below, in any namespace. */
export const elements = (node: Document | Element, name: string): Element[] => [
  ...node.getElementsByTagNameNS('*', name),
];

export const childrenOf = (node: Element): Element[] =>
  [...node.childNodes].filter((one): one is Element => one.nodeType === 1);
