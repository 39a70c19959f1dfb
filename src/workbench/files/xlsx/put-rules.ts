import type { Workbook } from '../../model';
import { sheetParts } from './relationships';
import { ruleExtensions, ruleXml } from './rule-xml';
import { putPart, readPart, type Zip } from './zip';

const blocks = /<conditionalFormatting\b.*?<\/conditionalFormatting>/gs;

/**
 * Writes the rules of every sheet in the place of those hucre wrote: they say all that Excel keeps of text, top and bottom, preset,
 * bar and icon rules. Their looks stay where hucre has put them among the file's styles.
 */
export async function putRules(zip: Zip, workbook: Workbook): Promise<void> {
  const parts = await sheetParts(zip);
  let number = 0;
  for (const [index, sheet] of workbook.sheets.entries()) {
    const part = parts[index];
    const xml =
      part !== undefined && sheet.conditionalFormats.length > 0 ? await readPart(zip, part) : undefined;
    if (part === undefined || xml === undefined) continue;
    const end = xml.indexOf('</sheetData>');
    const [cells, rest] = [xml.slice(0, end), xml.slice(end)];
    const looks = new Map(
      [...rest.matchAll(/<cfRule\b[^>]*>/g)].map(([tag]) => [
        /\bpriority="(\d+)"/.exec(tag)?.[1] ?? '',
        /\bdxfId="(\d+)"/.exec(tag)?.[1],
      ]),
    );
    const rules = [...sheet.conditionalFormats]
      .filter(({ areas, priority }) => areas.length > 0 && looks.has(String(priority + 1)))
      .map((format) => ruleXml(format, looks.get(String(format.priority + 1)), (number += 1)));
    let written = false;
    const replaced = rest.replace(blocks, () => {
      const all = written ? '' : rules.map(({ block }) => block).join('');
      written = true;
      return all;
    });
    const extensions = rules.flatMap(({ extension }) => extension ?? []);
    const list = extensions.length > 0 ? ruleExtensions(extensions) : '';
    await putPart(zip, part, cells + replaced.replace('</worksheet>', `${list}</worksheet>`));
  }
}
