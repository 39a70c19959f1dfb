import { setImmediate } from 'node:timers';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { ExactCells } from '../../../src/taskpane/selection/ExactCells';
import { readSelection } from '../../../src/taskpane/selection/read-selection';
import { useSelectionStore } from '../../../src/taskpane/selection/selection-store';
import { activeSheet, areaOf, select } from '../../../src/workbench/model';
import { orderRows } from '../../support/order-rows';
import { workbookOf } from '../../support/run-in-office';
import { useOffice } from '../../support/use-office';
import { draw } from '../draw';

// Office.js answers in turns that only Node has.
Object.assign(globalThis, { setImmediate });

const office = useOffice(() => ({ workbook: workbookOf(orderRows(60), 'Orders') }));

/** Selects cells as a person does, without the pane looking. */
const point = (row: number, column: number, rows: number, columns: number): void => {
  const { workbook } = office();
  select(workbook, activeSheet(workbook), [areaOf(row, column, rows, columns)]);
};
const address = (): string | undefined => {
  const { selection } = useSelectionStore.getState();
  return selection.status === 'ready' ? selection.region.address : undefined;
};

function Live() {
  const selection = useSelectionStore((state) => state.selection);
  return <ExactCells region={selection.status === 'ready' ? selection.region : undefined} />;
}

describe('pointing at other cells', () => {
  it('keeps to the cells selected when the button is pressed, and follows again', async () => {
    point(3, 1, 1, 1);
    await act(readSelection);
    const whole = address();
    draw(<Live />);
    point(0, 0, 21, 2);
    await userEvent.click(screen.getByRole('button', { name: 'Use exactly the selected cells' }));
    await waitFor(() => expect(address()).toBe('A1:B21'));
    expect(screen.getByTestId('pinned')).toBeTruthy();

    point(40, 2, 1, 1);
    await act(readSelection);
    expect(address()).toBe('A1:B21');

    await userEvent.click(screen.getByRole('button', { name: 'Follow the selection again' }));
    await waitFor(() => expect(address()).toBe(whole));
    expect(screen.queryByTestId('pinned')).toBeNull();
  });

  it('lets go of cells that are gone', async () => {
    point(0, 0, 21, 2);
    draw(<Live />, 'zh-CN');
    await userEvent.click(screen.getByRole('button', { name: '只用所选单元格' }));
    await waitFor(() => expect(address()).toBe('A1:B21'));
    const { pinned, pin } = useSelectionStore.getState();
    act(() => pin(pinned && { ...pinned, sheetId: 'gone' }));
    await act(readSelection);
    expect(useSelectionStore.getState().selection.status).toBe('failed');
    expect(useSelectionStore.getState().pinned).toBeUndefined();
  });
});
