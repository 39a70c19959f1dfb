import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { applyColumns, type CellValue, profileTable } from '../../../src/classify';
import { ColumnRoles } from '../../../src/taskpane/selection/ColumnRoles';
import { useRecipeStore } from '../../../src/taskpane/state/recipe-store';
import { currentRecipe, draw } from '../draw';

const names = ['晨光餐饮', '北辰科技', '海棠贸易', '云岭食品', '金桥物流'];
const headed: CellValue[][] = [
  ['客户名称', '客户编号', '下单日期', '实付金额', '备注'],
  ...Array.from({ length: 40 }, (_, i) => [names[i % 5] ?? '', `K00${i % 5}`, 45300 + i, 100 + i * 7.5, '']),
];
const bare: CellValue[][] = Array.from({ length: 40 }, (_, i) => [
  4001 + Math.floor(i / 3),
  7001 + Math.floor(i / 3),
  19970101 + (i % 28),
  10.25 + i,
]);

/** The list as the pane draws it: the recognised columns through the recipe of the moment. */
function Live({ rows }: { rows: CellValue[][] }) {
  const recipe = useRecipeStore((state) => state.recipe);
  return <ColumnRoles profile={applyColumns(profileTable(rows, []), recipe)} firstColumn={1} />;
}

const roleOf = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

describe('ColumnRoles', () => {
  it('offers the other column that may be the customer, and switches to it in one click', async () => {
    draw(<Live rows={headed} />);
    const customer = roleOf('Meaning of 客户编号');
    expect(customer.value).toBe('customer');
    const doubts = document.getElementById(customer.getAttribute('aria-describedby') ?? '');
    expect(doubts?.textContent).toBe('Also possible:客户名称');
    await userEvent.click(screen.getByRole('button', { name: '客户名称: use as Customer' }));
    expect(currentRecipe().columns.customer).toBe('客户名称');
    expect(roleOf('Meaning of 客户名称').value).toBe('customer');
    expect(document.activeElement).toBe(roleOf('Meaning of 客户名称'));
    await userEvent.click(screen.getByRole('button', { name: '客户编号: use as Customer' }));
    expect(document.activeElement).toBe(roleOf('Meaning of 客户编号'));
    expect(currentRecipe().columns.customer).toBe('客户编号');
  });

  it('works by keyboard alone, in Chinese too', async () => {
    draw(<Live rows={headed} />, 'zh-CN');
    expect(screen.getByText('也可能是：')).toBeTruthy();
    await userEvent.tab();
    expect(document.activeElement).toBe(roleOf('“客户编号”的含义'));
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(currentRecipe().columns.customer).toBe('客户名称');
    expect(document.activeElement).toBe(roleOf('“客户名称”的含义'));
  });

  it('says of guesses that they are, until they are confirmed or changed', async () => {
    draw(<Live rows={bare} />);
    expect(screen.getAllByText('Not sure – please check.')).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Looks right: Column B is Customer' }));
    expect(currentRecipe().columns.customer).toBe('#1');
    expect(screen.getAllByText('Not sure – please check.')).toHaveLength(2);
    expect(document.activeElement).toBe(roleOf('Meaning of Column B'));
    await userEvent.selectOptions(roleOf('Meaning of Column D'), 'Not used');
    expect(screen.getAllByText('Not sure – please check.')).toHaveLength(1);
  });

  it('names the likely roles of a column first', () => {
    draw(<Live rows={headed} />);
    const [likely, others] = within(roleOf('Meaning of 实付金额')).getAllByRole('group');
    expect(likely?.getAttribute('label')).toBe('Likely');
    expect(within(likely ?? document.body).getAllByRole('option')[0]?.textContent).toBe('Amount');
    expect(within(others ?? document.body).queryByRole('option', { name: 'Amount' })).toBeNull();
  });

  it('shows the columns the run does without on request', async () => {
    draw(<Live rows={headed} />);
    expect(screen.getAllByRole('combobox')).toHaveLength(3);
    const more = screen.getByRole('button', { name: 'Show 2 more columns' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(more);
    expect(screen.getAllByRole('combobox')).toHaveLength(5);
    await userEvent.selectOptions(roleOf('Meaning of 备注'), 'Attribute');
    expect(currentRecipe().attributes).toEqual(['备注']);
    expect(screen.getByRole('button', { name: 'Show fewer columns' })).toBeTruthy();
  });
});
