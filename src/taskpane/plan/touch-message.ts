import type { Message } from '../../classify';
import type { StandsNow } from '../../workbook/stands-now';
import type { PlannedTouch } from '../../workbook/write-plan';
import { localSerial } from '../written/moment';

/** One line of a plan: what will be done, where, and what stands there now. */
export interface TouchLine {
  text: Message;
  /** A1 addresses. */
  ranges: string[];
  now: Message;
  /** Headers concerned. */
  headers: readonly string[];
  takesAway: boolean;
}

/** A planned touch in words; nothing for new sheets, whose name and newness head their list. */
function touchLine(touch: PlannedTouch): TouchLine | undefined {
  const line = (text: string, count?: number): TouchLine => ({
    text: { key: `pane.plan.${text}`, ...(count !== undefined && { params: { count } }) },
    ranges: 'range' in touch ? [touch.range] : [],
    now: nowMessage(touch.now),
    headers: [],
    takesAway: false,
  });
  switch (touch.what) {
    case 'sheet':
      return undefined;
    case 'columns': {
      const { how, now } = touch;
      // Of columns that go, the headers are those that stand there.
      const headers = how === 'remove' && now.is === 'ours' ? now.headers : touch.headers;
      return { ...line(`columns.${how}`, headers.length), headers, takesAway: how === 'remove' };
    }
    case 'rows':
      return { ...line(`rows.${touch.how}`, touch.count), takesAway: touch.how === 'remove' };
    case 'table':
      return line(`table.${touch.how}`);
    case 'conditionalFormats':
      return line('colours', touch.rules);
    case 'names':
    case 'marks':
      return line(touch.what, touch.count);
    case 'pivot':
    case 'chart':
    case 'valuesTable':
    case 'widths':
    case 'snapshot':
    case 'settings':
      return line(touch.what);
  }
}

/** What stands there now, in words. */
export function nowMessage(now: StandsNow): Message {
  const key = `pane.plan.now.${now.is}`;
  switch (now.is) {
    case 'nothing':
    case 'empty':
    case 'widths':
      return { key };
    case 'rules':
    case 'names':
    case 'snapshots':
      return { key, params: { count: now.count } };
    case 'table':
      return { key, params: { name: now.name, count: now.rows } };
    case 'drawn': {
      const { tables, pivots, charts } = now;
      return { key, params: { run: runMessage(now.at), tables, pivots, charts } };
    }
    case 'ours':
      return now.rows > 0
        ? { key: `${key}Columns`, params: { run: runMessage(now.at), count: now.rows } }
        : { key, params: { run: runMessage(now.at) } };
  }
}

/** What stands on a whole sheet of ours, and what becomes of it. */
function wholeMessage(how: 'replace' | 'remove' | 'empty', now: StandsNow): Message {
  const message = nowMessage(now);
  if (now.is !== 'drawn' || how === 'replace') return message;
  return {
    ...message,
    key: how === 'remove' ? 'pane.plan.now.drawnRemoved' : 'pane.plan.now.drawnEmptied',
  };
}

/** The last run, by its moment where that is known. */
const runMessage = (at: string | undefined): Message =>
  at === undefined
    ? { key: 'pane.plan.now.lastRun' }
    : { key: 'pane.plan.now.runAt', params: { at: localSerial(at) } };

/** What is done to one sheet, a line for each kind of thing. */
export interface SheetTouches {
  /** Empty for what is kept in the file and on no sheet. */
  sheet: string;
  /**
   * A new sheet, one of ours that is drawn again, that goes or is emptied because of the user's cells on it, one of ours
   * that is brought up to date, the user's own, or none.
   */
  state: 'add' | 'replace' | 'remove' | 'empty' | 'update' | 'yours' | 'file';
  /** What stands on a sheet that is drawn again or goes, said once for all of it. */
  now?: Message | undefined;
  lines: TouchLine[];
}

/**
 * What a plan does to each sheet, in the order in which it happens. Charts, tables and pivots of one sheet are one line
 * a kind.
 */
export function touchesBySheet(touches: readonly PlannedTouch[]): SheetTouches[] {
  const names = [...new Set(touches.map(({ sheet }) => sheet))];
  return names.map((sheet) => {
    const here = touches.filter((touch) => touch.sheet === sheet);
    const whole = here.find((touch) => touch.what === 'sheet');
    const now = whole && whole.how !== 'add' ? wholeMessage(whole.how, whole.now) : undefined;
    const lines = joined(here.flatMap((touch) => touchLine(touch) ?? []));
    return { sheet, state: stateOf(here), now, lines };
  });
}

function stateOf(here: readonly PlannedTouch[]): SheetTouches['state'] {
  const whole = here.find((touch) => touch.what === 'sheet');
  if (whole) return whole.how;
  if (here.every(({ sheet }) => sheet === '')) return 'file';
  // A table that is all ours holds nothing but our columns, the first of them included.
  const isOurs = here.some((touch) => touch.what === 'table' && touch.range.startsWith('A1:'));
  const addsOnly = here.every((touch) => touch.what !== 'columns' || touch.how === 'add');
  return isOurs && !addsOnly ? 'update' : 'yours';
}

function joined(lines: readonly TouchLine[]): TouchLine[] {
  const kinds = new Map<string, TouchLine>();
  for (const line of lines) {
    const kind = JSON.stringify(line.headers.length > 0 ? line : [line.text, line.now]);
    const known = kinds.get(kind);
    kinds.set(kind, known ? { ...known, ranges: [...known.ranges, ...line.ranges] } : line);
  }
  return [...kinds.values()];
}
