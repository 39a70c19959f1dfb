import {
  associateCommand,
  displayLanguage,
  onThemeChanged,
  supports,
  theme,
  whenReady,
} from '../../src/workbook/environment';
import { useOffice } from '../support/use-office';

describe('the environment', () => {
  const office = useOffice(() => ({ displayLanguage: 'zh-CN', requirementSet: '1.9' }));

  it('tells where the page runs, in which language, and what Excel can do', async () => {
    expect(await whenReady()).toEqual({ inExcel: true });
    expect(displayLanguage()).toBe('zh-CN');
    expect([supports('1.7'), supports('1.9'), supports('1.10'), supports('1.17')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('tells dark from light by the background where Excel does not say', () => {
    expect(theme()).toEqual({ dark: false });
    office().changeTheme({ bodyBackgroundColor: '#1F1F1F', bodyForegroundColor: '#FFFFFF' });
    expect(theme()).toEqual({ dark: true, background: '#1F1F1F', foreground: '#FFFFFF' });
    office().changeTheme({ bodyBackgroundColor: 'F3F3F3' });
    expect(theme()).toEqual({ dark: false, background: '#F3F3F3' });
    office().changeTheme({ bodyBackgroundColor: '#6E6E6E', isDarkTheme: true });
    expect(theme().dark).toBe(true);
  });

  it('tells of another theme until nobody listens', () => {
    const seen: boolean[] = [];
    const stop = onThemeChanged(({ dark }) => seen.push(dark));
    office().changeTheme({ bodyBackgroundColor: '#000000' });
    stop();
    office().changeTheme({ bodyBackgroundColor: '#FFFFFF' });
    expect(seen).toEqual([true]);
  });

  it('tells Excel that a command is done, also after an error', async () => {
    const errors: unknown[] = [];
    const show = (error: unknown) => {
      errors.push(error);
      return Promise.resolve();
    };
    associateCommand('works', () => Promise.resolve(), show);
    associateCommand('fails', () => Promise.reject(new Error('no')), show);
    await office().runCommand('works');
    await office().runCommand('fails');
    expect(errors).toMatchObject([{ message: 'no' }]);
  });
});
