import { UserError } from '../classify';

/** Excel keeps about 2 MB of settings; half of that is ours at most. */
const maxBytes = 1_000_000;

/** The settings of this add-in in the workbook. */
export const settingKeys = {
  recipe: 'customerTiers.recipe',
  lastRun: 'customerTiers.lastRun',
  written: 'customerTiers.written',
  /** Which run can be undone. */
  undo: 'customerTiers.undo',
  /** What is under way, so that it can be finished or taken back if it breaks off. */
  pending: 'customerTiers.pending',
} as const;

export type SettingKey = (typeof settingKeys)[keyof typeof settingKeys];

/**
 * The stored values of some keys, still unproven; undefined where nothing is stored.
 * One sync for all of them.
 */
export async function readSettings<K extends SettingKey>(
  context: Excel.RequestContext,
  keys: readonly K[],
): Promise<Map<K, unknown>> {
  const settings = keys.map((key) => context.workbook.settings.getItemOrNullObject(key));
  for (const setting of settings) setting.load('value');
  await context.sync();
  const found = new Map<K, unknown>();
  for (const [index, setting] of settings.entries()) {
    const key = keys[index];
    if (key === undefined || setting.isNullObject || typeof setting.value !== 'string') continue;
    found.set(key, parsed(setting.value));
  }
  return found;
}

/** Text that is not JSON is handed on as it is: no schema accepts it, so the caller can say what is wrong. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) satisfies unknown;
  } catch {
    return text;
  }
}

/**
 * Stores values as JSON text and reads them back, because Excel drops what it has no room for without a word.
 *
 * @throws UserError `tooLarge` above 1 MB; `unexpected` if what comes back is not what was written.
 */
export async function writeSettings(
  context: Excel.RequestContext,
  values: Readonly<Partial<Record<SettingKey, unknown>>>,
): Promise<void> {
  const texts = Object.entries(values).map(([key, value]) => ({ key, text: JSON.stringify(value) }));
  const bytes = texts.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length, 0);
  if (bytes > maxBytes) throw new UserError('tooLarge', { bytes });
  for (const { key, text } of texts) context.workbook.settings.add(key, text);
  const stored = texts.map(({ key }) => context.workbook.settings.getItemOrNullObject(key));
  for (const setting of stored) setting.load('value');
  await context.sync();
  for (const [index, setting] of stored.entries()) {
    const wanted = texts[index];
    if (wanted && (setting.isNullObject || setting.value !== wanted.text)) {
      throw new UserError('unexpected', { code: 'SettingNotStored', message: wanted.key });
    }
  }
}
