import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { profileTable } from '../../../src/classify';
import { HeaderChoice } from '../../../src/taskpane/selection/HeaderChoice';
import { useSelectionStore, withHeader } from '../../../src/taskpane/selection/selection-store';
import type { Region } from '../../../src/workbook/region';
import { draw } from '../draw';

const rows = [
  ['2024 年销售', '', ''],
  ['客户编号', '下单日期', '金额'],
  ['甲', '2024-01-05', 12],
];
const region: Region = {
  sheetId: 'one',
  sheetName: '订单',
  address: 'B5:D7',
  firstRow: 4,
  firstColumn: 1,
  rowCount: 3,
  columnCount: 3,
};

describe('HeaderChoice', () => {
  it('says which row was found, and takes another', async () => {
    draw(<HeaderChoice region={region} profile={profileTable(rows, [])} firstRows={rows} />);
    const choice = screen.getByLabelText('Header');
    expect(choice).toHaveProperty('value', 'auto');
    expect(choice.textContent).toContain('Found in row 6');
    await userEvent.selectOptions(choice, 'Row 5: 2024 年销售');
    const { chosenHeader } = useSelectionStore.getState();
    expect(chosenHeader).toEqual({ sheetId: 'one', firstRow: 4, firstColumn: 1, headerRow: 4 });
    expect(withHeader(region, chosenHeader).headerRow).toBe(4);
    expect(withHeader({ ...region, firstRow: 9 }, chosenHeader).headerRow).toBeUndefined();
  });

  it('offers no header at all, and to look for it again, in Chinese too', async () => {
    const chosen = { ...region, headerRow: 4 };
    draw(<HeaderChoice region={chosen} profile={profileTable(rows, [])} firstRows={rows} />, 'zh-CN');
    const choice = screen.getByLabelText('表头');
    expect(choice).toHaveProperty('value', '4');
    await userEvent.selectOptions(choice, '没有表头');
    expect(useSelectionStore.getState().chosenHeader?.headerRow).toBe(-1);
    await userEvent.selectOptions(choice, '自动识别');
    expect(useSelectionStore.getState().chosenHeader).toBeUndefined();
  });

  it('offers a row far down', async () => {
    const deep = [...Array.from({ length: 39 }, (_, i) => [`line ${i + 1}`, '', '']), ...rows.slice(1)];
    const at = { ...region, rowCount: deep.length };
    draw(<HeaderChoice region={at} profile={profileTable(deep, [])} firstRows={deep} />);
    expect(screen.getByLabelText('Header').textContent).toContain('Found in row 44');
    await userEvent.selectOptions(screen.getByLabelText('Header'), 'Row 44: 客户编号 · 下单日期 · 金额');
    expect(useSelectionStore.getState().chosenHeader?.headerRow).toBe(43);
  });
});
