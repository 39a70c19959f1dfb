/** What the page and the add-in's frames (task pane, ribbon commands) say to each other by window.postMessage. */

/** The page's wishes of a frame: they are part of its address, as Excel's own host information is. */
export interface FrameOptions {
  /** Office.context.displayLanguage. */
  locale: string;
  theme: 'light' | 'dark';
  /** The ExcelApi requirement set that isSetSupported claims. */
  requirementSet: string;
}

export type FromFrame =
  /** First word of a frame; the port it sends along carries Office.js messages. */
  | { kind: 'office-frame' }
  /** A ribbon command called event.completed(). */
  | { kind: 'office-command-completed'; id: number }
  /** No such function was associated. */
  | { kind: 'office-command-unknown'; id: number }
  /** Office.context.ui.displayDialogAsync: an address of the add-in, percent of the window. */
  | { kind: 'office-dialog'; address: string; width: number; height: number }
  /** The opener closes its dialog. */
  | { kind: 'office-dialog-close' }
  /** The dialog's own page calls messageParent. */
  | { kind: 'office-dialog-message'; message: string };

export type ToFrame =
  | { kind: 'office-command'; id: number; name: string }
  | { kind: 'office-theme'; theme: FrameOptions['theme'] }
  | { kind: 'office-dialog-message'; message: string }
  /** The user closed the dialog. */
  | { kind: 'office-dialog-closed' };

/** `taskpane.html?locale=zh-CN&theme=dark&set=1.17` */
export function frameAddress(page: string, { locale, theme, requirementSet }: FrameOptions): string {
  return `${page}?${new URLSearchParams({ locale, theme, set: requirementSet }).toString()}`;
}

export function frameOptions(search: string): FrameOptions {
  const given = new URLSearchParams(search);
  return {
    locale: given.get('locale') ?? 'en-US',
    theme: given.get('theme') === 'dark' ? 'dark' : 'light',
    requirementSet: given.get('set') ?? '1.17',
  };
}

/** Whether set `claimed` holds what `wanted` asks for: '1.9' does not hold '1.14'. */
export function holdsSet(claimed: string, wanted: string): boolean {
  const [major = 0, minor = 0] = claimed.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
