import type { Workbook } from '../../model';
import { all, at, readXmlTree } from './xml-tree';
import { readPart, putPart, type Zip } from './zip';

const part = 'xl/workbook.xml';

/** Marks the names that are hidden, which hucre writes as if they were shown. */
export async function hideNames(zip: Zip, { names, sheets }: Workbook): Promise<void> {
  const hidden = new Set(
    names.flatMap(({ name, sheetId, visible }) =>
      visible ? [] : [`${name} ${sheetId === undefined ? '' : sheets.findIndex(({ id }) => id === sheetId)}`],
    ),
  );
  const xml = hidden.size > 0 ? await readPart(zip, part) : undefined;
  if (xml === undefined) return;
  const marked = xml.replace(/<definedName (?=[^>]*\bname=)([^>]*?)(\/?)>/g, (whole, attributes: string) => {
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const scope = /\blocalSheetId="(\d+)"/.exec(attributes)?.[1] ?? '';
    return hidden.has(`${name} ${scope}`)
      ? whole.replace('<definedName ', '<definedName hidden="1" ')
      : whole;
  });
  await putPart(zip, part, marked);
}

/** Marks the names of an opened workbook that its file hides. */
export async function readHiddenNames(zip: Zip, { names, sheets }: Workbook): Promise<void> {
  const list = all(at(readXmlTree((await readPart(zip, part)) ?? ''), 'definedNames'), 'definedName');
  for (const { attributes } of list) {
    if (attributes.get('hidden') !== '1') continue;
    const scope = attributes.get('localSheetId');
    const sheetId = scope === undefined ? undefined : sheets[Number(scope)]?.id;
    const found = names.find((one) => one.name === attributes.get('name') && one.sheetId === sheetId);
    if (found) found.visible = false;
  }
}
