import type { CustomXmlPart, Workbook } from '../../model';
import { element, unescapeXml, xmlDeclaration } from './xml';
import { putPart, readPart, type Zip } from './zip';

/** Our part that holds the add-ins' settings: JSON by key, as Excel keeps them in a part of its own. */
const settingsNamespace = 'urn:spreadsheet-workbench:settings:1';
const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const workbookRelationships = 'xl/_rels/workbook.xml.rels';

/** Adds the settings and the custom XML parts of the workbook to its file. */
export async function putCustomXml(zip: Zip, workbook: Workbook): Promise<void> {
  const parts = workbook.customXmlParts.map(({ xml }) => xml);
  if (workbook.settings.size > 0) parts.unshift(settingsXml(workbook.settings));
  const links: string[] = [];
  for (const [index, xml] of parts.entries()) {
    const name = `customXml/item${index + 1}.xml`;
    await putPart(zip, name, xml);
    links.push(
      element('Relationship', { Id: `rIdXml${index + 1}`, Type: relationshipType, Target: `../${name}` }),
    );
  }
  const relations = await readPart(zip, workbookRelationships);
  if (links.length === 0 || relations === undefined) return;
  await putPart(
    zip,
    workbookRelationships,
    relations.replace('</Relationships>', `${links.join('')}</Relationships>`),
  );
}

function settingsXml(settings: ReadonlyMap<string, unknown>): string {
  const list = [...settings].map(([key, value]) => element('setting', { key, json: JSON.stringify(value) }));
  return xmlDeclaration + element('settings', { xmlns: settingsNamespace }, ...list);
}

/** The settings and the other custom XML parts of a file. */
export async function readCustomXml(
  zip: Zip,
): Promise<{ settings: Map<string, unknown>; parts: Omit<CustomXmlPart, 'id'>[] }> {
  const settings = new Map<string, unknown>();
  const parts: Omit<CustomXmlPart, 'id'>[] = [];
  const names = [...zip.keys()].filter((name) => /^customXml\/item\d+\.xml$/.test(name));
  for (const name of names) {
    const xml = (await readPart(zip, name)) ?? '';
    if (!xml.includes(settingsNamespace)) {
      parts.push({ xml });
      continue;
    }
    for (const [, key = '', json = ''] of xml.matchAll(/<setting key="([^"]*)" json="([^"]*)"\/>/g)) {
      settings.set(unescapeXml(key), JSON.parse(unescapeXml(json)));
    }
  }
  return { settings, parts };
}
