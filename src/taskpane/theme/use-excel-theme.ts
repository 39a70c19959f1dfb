import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { onThemeChanged, theme } from '../../workbook/environment';
import { fluentTheme } from './fluent-theme';

/** The Fluent theme that goes with Excel's, following it when it changes. */
export function useExcelTheme(): Theme {
  const [isDark, setDark] = useState(() => theme().dark);
  useEffect(() => onThemeChanged((now) => setDark(now.dark)), []);
  return fluentTheme(isDark);
}
