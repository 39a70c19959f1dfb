import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QualityCells } from '../../../src/taskpane/result/QualityCells';
import { draw } from '../draw';

const twenty = Array.from({ length: 20 }, (_, i) => `C${i + 2}`);
const addresses = () => screen.queryAllByRole('button', { name: /^Go to cell/ });

describe('QualityCells', () => {
  it('shows five cells, and all twenty on request', async () => {
    draw(<QualityCells cells={twenty} count={20} onOpen={() => undefined} />);
    expect(addresses().map(({ textContent }) => textContent)).toEqual(twenty.slice(0, 5));
    const more = screen.getByRole('button', { name: 'and 15 more' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(more);
    expect(addresses()).toHaveLength(20);
    expect(screen.getByRole('button', { name: 'show fewer' }).getAttribute('aria-expanded')).toBe('true');
  });

  it('says that there are more than it lists', async () => {
    draw(<QualityCells cells={twenty} count={1234} onOpen={() => undefined} />, 'zh-CN');
    await userEvent.click(screen.getByRole('button', { name: '显示前 20 个' }));
    expect(screen.getByText('（共 1,234 个，列出前 20 个）')).toBeTruthy();
  });

  it('opens a cell by keyboard', async () => {
    const opened: string[] = [];
    draw(<QualityCells cells={['F7', 'F9']} count={2} onOpen={(cell) => opened.push(cell)} />);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['F9']);
    expect(screen.queryByRole('button', { name: /more/ })).toBeNull();
  });
});
