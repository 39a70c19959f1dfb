import { DOMParser } from '@xmldom/xmldom';
import { saveFile } from '../../../../src/workbench/files';
import { convertInLibreOffice } from '../../../support/libreoffice';
import { tiersWorkbook } from '../tiers-workbook';

async function documentOf() {
  const xml = await convertInLibreOffice(await saveFile(tiersWorkbook()), 'fods');
  return new DOMParser().parseFromString(xml.toString('utf8'), 'text/xml');
}

describe('a saved file in LibreOffice', () => {
  const opened = documentOf();
  const elements = async (name: string) => [...(await opened).getElementsByTagName(name)];

  /** The texts of a sheet's filled cells, row by row. */
  async function texts(sheetName: string): Promise<string[][]> {
    const sheet = (await elements('table:table')).find((one) => one.getAttribute('table:name') === sheetName);
    const rows = [...(sheet?.getElementsByTagName('table:table-row') ?? [])];
    return rows
      .map((row) => [...row.getElementsByTagName('text:p')].map((cell) => cell.textContent ?? ''))
      .filter((row) => row.length > 0);
  }

  it('shows values under their number formats, and text that looks like a formula as text', async () => {
    const rows = await texts('Customer tiers');
    expect(rows[0]).toEqual(['Customer', 'Segment', 'Last order', 'Sales']);
    expect(rows[1]).toEqual(['上海晨光餐饮', 'Champions', '2023-03-15', '$1,250.50']);
    expect(rows[3]).toEqual(['=HYPERLINK("x")', 'Lost', '2020-06-18', '$20.00']);
  }, 120_000);

  it('has the table', async () => {
    const table = (await elements('table:database-range')).find(
      (one) => one.getAttribute('table:name') === 'CustomerTiers',
    );
    expect(table?.getAttribute('table:target-range-address')).toMatch(/A1:.*D5/);
  });

  it('has the fill, the data bar and the colour scale on their ranges', async () => {
    const rules = await elements('calcext:conditional-format');
    expect(rules.map((rule) => rule.getAttribute('calcext:target-range-address'))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/B2:.*B5/),
        expect.stringMatching(/D2:.*D5/),
        expect.stringMatching(/C2:.*C5/),
      ]),
    );
    const [condition] = await elements('calcext:condition');
    const style = (await elements('style:style')).find(
      (one) => one.getAttribute('style:display-name') === condition?.getAttribute('calcext:apply-style-name'),
    );
    const look = style?.getElementsByTagName('style:table-cell-properties')[0];
    expect(look?.getAttribute('fo:background-color')).toBe('#c6e0b4');
    const [bar] = await elements('calcext:data-bar');
    expect(bar?.getAttribute('calcext:positive-color')).toBe('#5b9bd5');
    expect(await elements('calcext:color-scale-entry')).toHaveLength(3);
  });

  it('has the pivot table and calculates it', async () => {
    const [pivot] = await elements('table:data-pilot-table');
    expect(pivot?.getAttribute('table:name')).toBe('TierSummary');
    expect(await texts('Summary')).toEqual([
      ['Data'],
      ['Segment', 'Customers', 'Revenue'],
      ['Champions', '2', '$2,230.50'],
      ['Lost', '1', '$20.00'],
      ['At Risk', '1', '-$35.25'],
      ['Total Result', '4', '$2,215.25'],
    ]);
  });
});
