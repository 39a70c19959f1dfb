import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { errorKinds, UserError } from '../../../src/classify';
import { ErrorMessage } from '../../../src/taskpane/errors/ErrorMessage';
import { draw } from '../draw';

const cases = errorKinds.flatMap((kind) => [[kind, 'en'] as const, [kind, 'zh-CN'] as const]);

describe('ErrorMessage', () => {
  it.each(cases)('says %s in %s: what happened, which cells, what to do', (kind, language) => {
    draw(<ErrorMessage error={new UserError(kind, { sheet: 'Orders' }, ['H1:J12'])} />, language);
    const said = screen.getByTestId('error').textContent ?? '';
    expect(said).toContain('H1:J12');
    expect(said).toContain('Orders');
    expect(said).not.toMatch(/errors\.|\{\{|undefined/);
    expect(/\p{Script=Han}{4}/u.test(said)).toBe(language === 'zh-CN');
    expect(said.length).toBeGreaterThan(15);
  });

  it('lists the first cells and counts the rest', () => {
    const cells = Array.from({ length: 20 }, (_, row) => `A${row + 2}`);
    draw(<ErrorMessage error={new UserError('noUsableRows', {}, cells)} />);
    expect(screen.getByTestId('error').textContent).toContain('A12, A13 and 8 more');
  });

  it('takes the focus, unless the user is elsewhere', () => {
    const { unmount } = draw(<ErrorMessage error={new UserError('emptySheet')} />);
    expect(document.activeElement).toBe(screen.getByTestId('error'));
    unmount();
    draw(<ErrorMessage error={new UserError('emptySheet')} isQuiet />);
    expect(document.activeElement).toBe(document.body);
  });

  it('offers to try again', async () => {
    const tried = jest.fn();
    draw(<ErrorMessage error={new UserError('cellEditing')} onRetry={tried} />, 'zh-CN');
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(tried).toHaveBeenCalledTimes(1);
  });

  it('shows the words of an unexpected error, for a report', () => {
    draw(
      <ErrorMessage
        error={new UserError('unexpected', { code: 'ItemNotFound', message: 'No such sheet' })}
      />,
    );
    expect(screen.getByText('ItemNotFound · No such sheet')).toBeTruthy();
  });
});
