import { all, readXmlTree } from './xml-tree';
import { readPart, type Zip } from './zip';

/** Where a part's relationship leads. */
export interface Relationship {
  id: string;
  /** The last word of its type: `chart`, `drawing`, `worksheet`. */
  kind: string;
  /** The part's name in the zip. */
  target: string;
}

/** The relationships of a part, in their order; none when it has no such part beside it. */
export async function relationshipsOf(zip: Zip, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const xml = await readPart(zip, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  return all(readXmlTree(xml ?? ''), 'Relationship').map(({ attributes }) => ({
    id: attributes.get('Id') ?? '',
    kind: attributes.get('Type')?.split('/').at(-1) ?? '',
    target: resolve(part.slice(0, slash), attributes.get('Target') ?? ''),
  }));
}

/** `xl/drawings/` and `../charts/chart1.xml` → `xl/charts/chart1.xml`. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The parts of a file's sheets, in the order of the tabs. */
export async function sheetParts(zip: Zip): Promise<string[]> {
  const relations = await relationshipsOf(zip, 'xl/workbook.xml');
  const sheets = all(
    readXmlTree((await readPart(zip, 'xl/workbook.xml')) ?? '')?.children.find(
      ({ name }) => name === 'sheets',
    ),
    'sheet',
  );
  return sheets.map(
    ({ attributes }) => relations.find(({ id }) => id === attributes.get('id'))?.target ?? '',
  );
}
