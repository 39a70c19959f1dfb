import { type OfficeInNode, startOffice } from '../../support/office-in-node';

describe('Excel.Range through Office.js', () => {
  let office: OfficeInNode;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.stop());

  it('writes and reads a block', async () => {
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:C3');
      range.values = [
        ['a', 1],
        [true, ''],
      ];
      range.load('values,address,rowCount,columnIndex,valueTypes,text');
      await context.sync();
      return range.toJSON();
    });
    expect(read).toEqual({
      values: [
        ['a', 1],
        [true, ''],
      ],
      address: 'Sheet1!B2:C3',
      rowCount: 2,
      columnIndex: 1,
      valueTypes: [
        ['String', 'Double'],
        ['Boolean', 'Empty'],
      ],
      text: [
        ['a', '1'],
        ['TRUE', ''],
      ],
    });
  });
});
