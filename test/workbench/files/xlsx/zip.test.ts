import { writeXlsx } from 'hucre/xlsx';
import { closeZip, openZip, putPart, readPart } from '../../../../src/workbench/files/xlsx/zip';

describe('zip', () => {
  it('reads, replaces and adds parts, and leaves the others as they were', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Data', rows: [['客户', 1]] }] });
    const zip = openZip(bytes);
    expect(await readPart(zip, 'xl/workbook.xml')).toContain('name="Data"');
    expect(await readPart(zip, 'absent.xml')).toBeUndefined();
    await putPart(zip, 'docProps/app.xml', '<Properties/>');
    await putPart(zip, '新/part.xml', '<客户/>');
    const again = openZip(closeZip(zip));
    expect(await readPart(again, 'docProps/app.xml')).toBe('<Properties/>');
    expect(await readPart(again, '新/part.xml')).toBe('<客户/>');
    expect(await readPart(again, 'xl/sharedStrings.xml')).toContain('客户');
    expect([...again.keys()].sort()).toEqual([...openZip(bytes).keys(), '新/part.xml'].sort());
  });

  it('refuses what is no zip', () => {
    expect(() => openZip(new TextEncoder().encode('id,name\n1,a\n'))).toThrow('Not a zip file');
  });
});
