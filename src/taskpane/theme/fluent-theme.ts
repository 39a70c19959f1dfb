import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** Excel's green as a Fluent brand ramp, dark to light; 80 on white has a contrast of 5.3 : 1. */
const excelGreen: BrandVariants = {
  10: '#03160b',
  20: '#062514',
  30: '#08361d',
  40: '#0a4625',
  50: '#0b542c',
  60: '#0d6233',
  70: '#0e703a',
  80: '#107c41',
  90: '#2f8b56',
  100: '#4b9a6b',
  110: '#66a981',
  120: '#80b897',
  130: '#9bc8ad',
  140: '#b5d7c3',
  150: '#d0e6d9',
  160: '#eaf5ef',
};

/** Latin from Segoe UI, Chinese from the system's own sans-serif, so that one line never mixes a serif in. */
const fontFamilyBase =
  '"Segoe UI Variable Text", "Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

const light: Theme = { ...createLightTheme(excelGreen), fontFamilyBase };
const dark: Theme = {
  ...createDarkTheme(excelGreen),
  fontFamilyBase,
  // Links and selected marks need more light than the ramp's default to be read on a dark pane.
  colorBrandForeground1: excelGreen[110],
  colorBrandForeground2: excelGreen[120],
  colorBrandForegroundLink: excelGreen[120],
  colorBrandForegroundLinkHover: excelGreen[130],
  colorBrandForegroundLinkPressed: excelGreen[140],
};

/** The pane's theme beside a light or a dark Excel. High contrast comes from the browser's forced colours. */
export const fluentTheme = (isDark: boolean): Theme => (isDark ? dark : light);
