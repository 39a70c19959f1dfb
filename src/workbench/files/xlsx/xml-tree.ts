import { unescapeXml } from './xml';

/** An element of a part, without its namespace's prefix. */
export interface XmlNode {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
  text: string;
}

const tokens =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>]+)([^>]*?)(\/?)>|([^<]+)/g;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part of an Office file (which have no document type) as a tree; undefined when it has no element. */
export function readXmlTree(xml: string): XmlNode | undefined {
  const root: XmlNode = { name: '', attributes: new Map(), children: [], text: '' };
  const open: XmlNode[] = [root];
  for (const [, data, close, name, attributes = '', empty, text] of xml.matchAll(tokens)) {
    const inside = open.at(-1) ?? root;
    if (data !== undefined) inside.text += data;
    else if (text !== undefined) inside.text += unescapeXml(text);
    else if (close === '/') open.pop();
    else if (name !== undefined) {
      const node: XmlNode = {
        name: local(name),
        attributes: attributesOf(attributes),
        children: [],
        text: '',
      };
      inside.children.push(node);
      if (empty !== '/') open.push(node);
    }
  }
  return root.children[0];
}

function attributesOf(text: string): Map<string, string> {
  const found = [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return new Map(
    found.map(([, name = '', double, single]) => [local(name), unescapeXml(double ?? single ?? '')]),
  );
}

/** The first element down a path of names. */
export function at(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    node,
  );
}

export const all = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** The `val` of the element down a path. */
export const valOf = (node: XmlNode | undefined, ...path: string[]): string | undefined =>
  at(node, ...path)?.attributes.get('val');

/** All the text below an element. */
export const textOf = (node: XmlNode | undefined): string =>
  node === undefined ? '' : node.text + node.children.map(textOf).join('');
