import { errorKinds, UserError, type ErrorKind } from '../classify';
import type { Translate } from '../locales/translate';

/** What crosses in a notice's address: an error, without its language. */
interface Notice {
  kind: ErrorKind;
  params: Record<string, string | number>;
  cells: string[];
}

const mark = '#notice=';

/** An error as the hash of an address; values that are messages are said in words first. */
export function noticeHash({ kind, params, cells }: UserError, translate: Translate): string {
  const plain = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'object' ? translate({ key: 'text', params: { text: value } }) : value,
  ]);
  const notice = { kind, params: Object.fromEntries(plain), cells: cells.slice(0, 12) };
  return mark + encodeURIComponent(JSON.stringify(notice));
}

/** The error in a hash; undefined where the hash holds none that this add-in made. */
export function noticeIn(hash: string): UserError | undefined {
  if (!hash.startsWith(mark)) return undefined;
  const { kind, params, cells } = parsed(hash.slice(mark.length));
  return kind && new UserError(kind, params, cells);
}

function parsed(text: string): Partial<Notice> {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(text));
    if (typeof value !== 'object' || value === null) return {};
    const entries = new Map<string, unknown>(Object.entries(value));
    const kind = errorKinds.find((known) => known === entries.get('kind'));
    const cells = entries.get('cells');
    const params = Object.entries(entries.get('params') ?? {}).filter(isPlain);
    return {
      ...(kind && { kind }),
      params: Object.fromEntries(params),
      cells: Array.isArray(cells) ? cells.filter((cell) => typeof cell === 'string') : [],
    };
  } catch (error) {
    return { kind: 'unexpected', params: { code: 'Notice', message: String(error) }, cells: [] };
  }
}

const isPlain = (entry: [string, unknown]): entry is [string, string | number] =>
  typeof entry[1] === 'string' || typeof entry[1] === 'number';

/** Fills the page with an error: what happened, which cells, what to do, and a way out. */
export function drawNotice(
  page: Document,
  { kind, params, cells }: UserError,
  translate: Translate,
  close: () => void,
): void {
  const line = (tag: 'h1' | 'p', text: string): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = text;
    return element;
  };
  const button = page.createElement('button');
  button.textContent = translate({ key: 'commands.close' });
  button.addEventListener('click', close);
  const main = page.createElement('main');
  main.append(
    line('h1', translate({ key: `errors.${kind}.what`, params })),
    line('p', translate({ key: `errors.${kind}.do`, params })),
    ...(params['sheet'] ? [line('p', translate({ key: 'pane.errors.sheet', params }))] : []),
    ...(cells.length > 0
      ? [line('p', translate({ key: 'pane.errors.cells', params: { cells: cells.join(', ') } }))]
      : []),
    ...(kind === 'unexpected' ? [line('p', Object.values(params).join(' · '))] : []),
    button,
  );
  page.title = translate({ key: 'commands.failed' });
  page.body.replaceChildren(main);
  button.focus();
}
