/** What the page shows and how, as its address says it: ?locale=zh-CN&sample=zh&theme=dark&set=1.9&paneWidth=450 */
export interface PageOptions {
  locale: 'en-US' | 'zh-CN';
  theme: 'light' | 'dark';
  requirementSet: string;
  /** Pixels. */
  paneWidth: number;
  sample: 'en' | 'zh' | 'none';
}

export const requirementSets = ['1.7', '1.9', '1.14', '1.17'] as const;

/** Excel lets a pane be no narrower and no wider. */
export const [narrowestPane, widestPane] = [300, 600];

export function pageOptions(search: string, browserLanguage: string): PageOptions {
  const given = new URLSearchParams(search);
  const locale = (given.get('locale') ?? browserLanguage).startsWith('zh') ? 'zh-CN' : 'en-US';
  const set = given.get('set') ?? '';
  const sample = given.get('sample');
  return {
    locale,
    theme: given.get('theme') === 'dark' ? 'dark' : 'light',
    requirementSet: requirementSets.find((known) => known === set) ?? '1.17',
    paneWidth: clampPane(Number(given.get('paneWidth') ?? 320)),
    sample:
      sample === 'none' || sample === 'en' || sample === 'zh' ? sample : locale === 'zh-CN' ? 'zh' : 'en',
  };
}

export function clampPane(width: number): number {
  return Math.min(Math.max(Number.isFinite(width) ? width : 320, narrowestPane), widestPane);
}

/** The address that shows the page with these options again. */
export function pageSearch({ locale, theme, requirementSet, paneWidth, sample }: PageOptions): string {
  const all = { locale, theme, set: requirementSet, paneWidth: String(paneWidth), sample };
  return `?${new URLSearchParams(all).toString()}`;
}
