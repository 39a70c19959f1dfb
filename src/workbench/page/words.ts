const en = {
  title: 'Workbench',
  open: 'Open…',
  save: 'Save',
  newSample: 'New sample',
  sampleEn: 'English',
  sampleZh: '中文',
  classify: 'Classify customers',
  refresh: 'Refresh tiers',
  summary: 'Summary',
  addin: 'Customer Tiers',
  language: 'Language',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  requirementSet: 'Excel version',
  paneWidth: 'Pane width',
  nameBox: 'Name box',
  formulaBar: 'Formula bar',
  cellEntry: 'Cell entry',
  sheets: 'Sheets',
  protectedSheet: 'Protected sheet',
  average: 'Average',
  count: 'Count',
  sum: 'Sum',
  closePane: 'Close',
  working: 'Working…',
  opening: 'Opening {name}…',
  opened: '{name} is open.',
  saved: 'Saved as {name}.',
  failed: 'That did not work: {reason}',
  notOpened: '{name} could not be opened. It is neither an Excel workbook (.xlsx) nor a text file (.csv).',
  noSuchCommand: 'The add-in has not registered this command.',
  badAddress: '{text} is not a cell or range.',
  dropHere: 'Drop the file to open it',
};

export type Words = typeof en;

const zh: Words = {
  title: '试用台',
  open: '打开…',
  save: '保存',
  newSample: '新建示例',
  sampleEn: 'English',
  sampleZh: '中文',
  classify: '客户分级',
  refresh: '刷新分级',
  summary: '汇总',
  addin: '客户分级',
  language: '语言',
  theme: '主题',
  light: '浅色',
  dark: '深色',
  requirementSet: 'Excel 版本',
  paneWidth: '窗格宽度',
  nameBox: '名称框',
  formulaBar: '编辑栏',
  cellEntry: '单元格输入',
  sheets: '工作表',
  protectedSheet: '工作表已保护',
  average: '平均值',
  count: '计数',
  sum: '求和',
  closePane: '关闭',
  working: '正在处理…',
  opening: '正在打开 {name}…',
  opened: '已打开 {name}。',
  saved: '已保存为 {name}。',
  failed: '操作未成功：{reason}',
  notOpened: '无法打开 {name}：它既不是 Excel 工作簿（.xlsx），也不是文本文件（.csv）。',
  noSuchCommand: '加载项没有注册此命令。',
  badAddress: '“{text}”不是单元格或区域。',
  dropHere: '松开鼠标即可打开文件',
};

/** The page's own words, in the language of a locale. */
export function wordsFor(locale: string): Words {
  return locale.toLowerCase().startsWith('zh') ? zh : en;
}

/** Puts values into a text: `fill('{name} is open.', { name })`. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
