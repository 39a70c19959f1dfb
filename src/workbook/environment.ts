/** Whether this page runs inside Excel, once Office.js is ready. */
export async function whenReady(): Promise<{ inExcel: boolean }> {
  const { host } = await Office.onReady();
  return { inExcel: host === Office.HostType.Excel };
}

/** The language of Excel's user interface as a BCP 47 tag, e.g. `zh-CN`. */
export const displayLanguage = (): string => Office.context.displayLanguage;

/**
 * Whether this Excel has a requirement set of the ExcelApi.
 *
 * @example
 * if (supports('1.8')) addPivotTable();
 */
export const supports = (excelApi: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', excelApi);

/** Excel's colours, as far as it tells them. */
export interface ExcelTheme {
  dark: boolean;
  /** `#rrggbb`; absent where Excel keeps it to itself. */
  background?: string;
  foreground?: string;
}

/** Relative luminance below which a background counts as dark (WCAG 2.2, sRGB). */
const darkBelow = 0.18;

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) =>
    c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const colourOf = (text: unknown): string | undefined => {
  if (typeof text !== 'string') return undefined;
  const hex = text.startsWith('#') ? text : `#${text}`;
  return /^#[0-9a-f]{6}$/i.test(hex) ? hex : undefined;
};

/** Excel's theme now; where it does not tell, what the operating system prefers. */
export function theme(): ExcelTheme {
  // Excel for the web and older builds have no theme: the declared type is a promise they do not keep.
  const office: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  const background = colourOf(office?.bodyBackgroundColor);
  const foreground = colourOf(office?.bodyForegroundColor);
  if (!background) return { dark: prefersDark()?.matches ?? false };
  const dark = office?.isDarkTheme ?? luminance(background) < darkBelow;
  return { dark, background, ...(foreground && { foreground }) };
}

const prefersDark = (): MediaQueryList | undefined =>
  typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;

/** Calls back whenever the theme may have changed; the result ends that. */
export function onThemeChanged(handler: (now: ExcelTheme) => void): () => void {
  const tell = () => {
    handler(theme());
  };
  const media = prefersDark();
  media?.addEventListener('change', tell);
  const document: Partial<Office.Document> | undefined = Office.context.document;
  document?.addHandlerAsync?.(Office.EventType.OfficeThemeChanged, tell);
  return () => {
    media?.removeEventListener('change', tell);
    document?.removeHandlerAsync?.(Office.EventType.OfficeThemeChanged, { handler: tell });
  };
}

/**
 * Ties a ribbon command to what it does; Excel is told when it is done, also after an error.
 *
 * @param name The function name in the manifest.
 * @param onError Shows the error; a command has no pane of its own.
 */
export function associateCommand(
  name: string,
  job: () => Promise<void>,
  onError: (error: unknown) => Promise<void>,
): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void job()
      .catch(onError)
      .finally(() => {
        event.completed();
      });
  });
}
