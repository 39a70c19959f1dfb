import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CleaningOptions } from '../../../src/taskpane/cleaning/CleaningOptions';
import { currentRecipe, draw } from '../draw';

describe('CleaningOptions', () => {
  it('changes what the recipe says', async () => {
    draw(<CleaningOptions />);
    await userEvent.selectOptions(screen.getByLabelText('Similar customer ids'), 'Merge');
    await userEvent.selectOptions(screen.getByLabelText('Dates such as 3/4/2024'), 'Day first (3 April)');
    expect(currentRecipe().cleaning).toMatchObject({ idVariants: 'merge', dayMonthOrder: 'dayFirst' });
  });

  it('has words for every choice in Chinese', () => {
    const { container } = draw(<CleaningOptions />, 'zh-CN');
    expect(container.textContent).toContain('退货（负数金额）');
    expect(container.textContent).not.toContain('pane.');
  });
});
