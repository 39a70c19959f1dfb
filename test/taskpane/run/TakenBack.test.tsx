import { screen } from '@testing-library/react';
import { TakenBack } from '../../../src/taskpane/run/TakenBack';
import { draw } from '../draw';

describe('TakenBack', () => {
  it('says that the workbook is as before, and takes the focus', () => {
    draw(
      <TakenBack
        end={{ status: 'undone', outcome: { at: '', kept: [], keptSheets: [], notFound: [], unclear: [] } }}
      />,
    );
    const message = screen.getByTestId('undone');
    expect(message.textContent).toBe('The last run was undone.The workbook is as it was before.');
    expect(document.activeElement).toBe(message);
  });

  it('names what stayed because somebody changed it', () => {
    const kept = Array.from({ length: 10 }, (_, row) => `Orders!H${row + 2}`);
    draw(
      <TakenBack
        end={{ status: 'undone', outcome: { at: '', kept, keptSheets: [], notFound: [], unclear: [] } }}
      />,
    );
    expect(screen.getByTestId('undone').textContent).toContain('Orders!H9 and 2 more');
    expect(screen.getByTestId('undone').textContent).not.toContain('as it was before');
  });

  it('names columns that were not found', () => {
    const outcome = { keptSheets: [], notFound: ['Orders: Value tier', 'Orders: Reason'], unclear: [] };
    draw(<TakenBack end={{ status: 'removed', outcome }} />);
    expect(screen.getByTestId('removed').textContent).toBe(
      'Everything was removed.Columns of this add-in that were not found. If they are still there under other headers, ' +
        'delete them yourself: Orders: Value tier, Orders: Reason',
    );
  });

  it('names cells that may be of either', () => {
    const unclear = Array.from({ length: 9 }, (_, row) => `Orders!H${row + 2}`);
    draw(<TakenBack end={{ status: 'removed', outcome: { keptSheets: [], notFound: [], unclear } }} />);
    expect(screen.getByTestId('removed').textContent).toContain('Orders!H9 and 1 more');
  });

  it('names sheets that somebody wrote on', () => {
    draw(
      <TakenBack
        end={{ status: 'removed', outcome: { keptSheets: ['客户汇总'], notFound: [], unclear: [] } }}
      />,
      'zh-CN',
    );
    expect(screen.getByTestId('removed').textContent).toBe(
      '已全部移除。有人写过内容，因此保留的工作表：客户汇总',
    );
  });
});
