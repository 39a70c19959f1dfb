import { unescapeXml } from './xml';
import { readPart, type Zip } from './zip';

/** The number formats a file defines, by id (its own begin at 164). */
export async function numberFormats(zip: Zip): Promise<Map<number, string>> {
  const styles = (await readPart(zip, 'xl/styles.xml')) ?? '';
  const found = styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g);
  return new Map([...found].map(([, id, code = '']) => [Number(id), unescapeXml(code)]));
}
