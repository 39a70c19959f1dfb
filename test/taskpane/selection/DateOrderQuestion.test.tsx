import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { profileTable } from '../../../src/classify';
import { DateOrderQuestion } from '../../../src/taskpane/selection/DateOrderQuestion';
import { currentRecipe, draw } from '../draw';

const profileOf = (...dates: string[]) =>
  profileTable(
    [['Customer', 'Order date', 'Amount'], ...dates.map((date, i) => [`C${String(i)}`, date, 5])],
    [],
  );

describe('DateOrderQuestion', () => {
  it('asks about a date in words nobody can misread', async () => {
    draw(<DateOrderQuestion profile={profileOf('3/4/2024', '5/6/2024')} />);
    const choice = screen.getByLabelText(/How is 3\/4\/2024 meant/);
    await userEvent.selectOptions(choice, 'Apr 3, 2024');
    expect(currentRecipe().cleaning.dayMonthOrder).toBe('dayFirst');
  });

  it('asks in Chinese', () => {
    draw(<DateOrderQuestion profile={profileOf('3/4/2024')} />, 'zh-CN');
    expect(screen.getByLabelText(/3\/4\/2024 是哪一天/).textContent).toContain('2024年4月3日');
  });

  it('does not ask what the column settles', () => {
    draw(<DateOrderQuestion profile={profileOf('3/4/2024', '13/4/2024')} />);
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
