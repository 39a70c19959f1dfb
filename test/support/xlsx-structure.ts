import { openPackage } from './xlsx/open-package';
import { packageProblems } from './xlsx/package-problems';
import { pivotProblems } from './xlsx/pivot-problems';
import { schemaProblems } from './xlsx/schema-problems';
import { sheetProblems } from './xlsx/sheet-problems';
import { tableProblems } from './xlsx/table-problems';

/**
 * What Excel would call damaged in an .xlsx file: content types, relationships, the order and attributes of elements (ECMA-376,
 * transitional), styles, shared strings, tables, names, pivots with their caches. No problems = an empty list.
 *
 * @example
 * expect(await structureProblems(await saveFile(workbook))).toEqual([]);
 */
export async function structureProblems(bytes: Uint8Array): Promise<string[]> {
  const pack = await openPackage(bytes);
  return [
    ...packageProblems(pack),
    ...[...pack.parts].flatMap(([part, { documentElement }]) =>
      part.startsWith('xl/') && documentElement ? schemaProblems(part, documentElement) : [],
    ),
    ...sheetProblems(pack),
    ...tableProblems(pack),
    ...pivotProblems(pack),
  ];
}
