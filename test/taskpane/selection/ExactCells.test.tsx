import { screen } from '@testing-library/react';
import { act } from 'react';
import { ExactCells } from '../../../src/taskpane/selection/ExactCells';
import { useSelectionStore } from '../../../src/taskpane/selection/selection-store';
import type { Region } from '../../../src/workbook/region';
import { draw } from '../draw';

const region: Region = {
  sheetId: 'one',
  sheetName: 'Orders',
  address: 'A1:C9',
  firstRow: 0,
  firstColumn: 0,
  rowCount: 9,
  columnCount: 3,
  beyond: ['E1:F3', 'A11'],
};

describe('ExactCells', () => {
  it('names the cells that are not read, and how to include them', () => {
    draw(<ExactCells region={region} />);
    expect(screen.getByTestId('beyond').textContent).toMatch(/E1:F3, A11.*Use exactly the selected cells/);
    expect(screen.getByRole('button').textContent).toBe('Use exactly the selected cells');
  });

  it('says that it keeps to cells, and follows the selection again', () => {
    act(() => useSelectionStore.getState().pin(region));
    draw(<ExactCells region={region} />, 'zh-CN');
    expect(screen.getByTestId('pinned').textContent).toBe('已固定使用这些单元格，不随选区变化。');
    expect(screen.queryByTestId('beyond')).toBeNull();
    expect(screen.getByRole('button').textContent).toBe('恢复跟随选区');
    act(() => useSelectionStore.getState().pin());
    expect(screen.getByRole('button').textContent).toBe('只用所选单元格');
  });
});
