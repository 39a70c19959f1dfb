import type { PackedBytes, Packing } from './pack-bytes';

/** Every namespace of the history begins so; the catalogue's is this one itself. */
export const historyNamespace = 'urn:customer-tiers:history:1';

/** The namespace of a part of a snapshot's bytes, by which it is found: its id, and which part it is. */
export const snapshotNamespace = (id: string, part: number): string =>
  `${historyNamespace}:${id}:${String(part)}`;

/** The id and part that a namespace names; undefined for everything that is not of a snapshot. */
export function snapshotOfNamespace(namespace: string): { id: string; part: number } | undefined {
  const match = /^urn:customer-tiers:history:1:([^:]+):(\d+)$/.exec(namespace);
  return match?.[1] === undefined ? undefined : { id: match[1], part: Number(match[2]) };
}

/** What stands in one part. */
export interface HistoryXml extends PackedBytes {
  /** JSON that describes the bytes, in the first part of a snapshot. */
  about?: string;
}

/** The XML of a part. */
export function historyXml(namespace: string, { packing, text, about }: HistoryXml): string {
  const described = about === undefined ? '' : `<about>${escaped(about)}</about>`;
  return `<customerTiersHistory xmlns="${namespace}">${described}<data packing="${packing}">${text}</data></customerTiersHistory>`;
}

/**
 * Reads the XML of a part, also as Excel writes it anew: declaration, white space, other quotes.
 *
 * @returns undefined where it is not such XML
 */
export function readHistoryXml(xml: string): HistoryXml | undefined {
  const data = /<data\s+packing=["']([^"']*)["']\s*(?:\/>|>([A-Za-z0-9+/=\s]*)<\/data>)/.exec(xml);
  const packing = data?.[1];
  if (!data || !isPacking(packing)) return undefined;
  const about = /<about>([^<]*)<\/about>/.exec(xml)?.[1];
  const text = (data[2] ?? '').replace(/\s+/g, '');
  return { packing, text, ...(about !== undefined && { about: unescaped(about) }) };
}

const isPacking = (text: string | undefined): text is Packing => text === 'deflate-raw' || text === 'none';

const escaped = (text: string): string =>
  text
    // XML cannot hold these; in JSON they stand escaped, except where an id holds one raw.
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
