import type { Message } from '../../classify';
import type { PlannedTouch } from '../../workbook/write-plan';

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

/** A planned touch in words; nothing for sheets, whose name and newness head their list. */
function touchLine(touch: PlannedTouch): TouchLine | undefined {
  const line = (range: string, text: string, now: string, count?: number): TouchLine => ({
    text: { key: `pane.plan.${text}`, ...(count !== undefined && { params: { count } }) },
    ranges: [range],
    now: { key: `pane.plan.now.${now}` },
    headers: [],
    takesAway: false,
  });
  switch (touch.what) {
    case 'sheet':
      return undefined;
    case 'columns': {
      const { how, range, headers } = touch;
      const words = line(range, `columns.${how}`, how === 'add' ? 'empty' : 'lastRun', headers.length);
      return { ...words, headers, takesAway: how === 'remove' };
    }
    case 'table':
      return line(touch.range, `table.${touch.how}`, touch.how === 'add' ? 'noTable' : 'table');
    case 'conditionalFormats':
      return line(touch.range, 'colours', 'colours', touch.rules);
    case 'pivot':
    case 'chart':
    case 'valuesTable':
      return line(touch.range, touch.what, 'emptyOrLastRun');
  }
}

/** What is done to one sheet, a line for each kind of thing. */
export interface SheetTouches {
  sheet: string;
  /** A new sheet, one of ours that is drawn again, one of ours that is brought up to date, or the user's own. */
  state: 'add' | 'replace' | 'update' | 'yours';
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
    return { sheet, state: stateOf(here), lines: joined(here.flatMap((touch) => touchLine(touch) ?? [])) };
  });
}

function stateOf(here: readonly PlannedTouch[]): SheetTouches['state'] {
  const whole = here.find((touch) => touch.what === 'sheet');
  if (whole?.what === 'sheet') return whole.how;
  // A table that is all ours holds nothing but our columns, the first of them included.
  const isOurs = here.some((touch) => touch.what === 'table' && touch.range.startsWith('A1:'));
  const addsOnly = here.every((touch) => touch.what !== 'columns' || touch.how === 'add');
  return isOurs && !addsOnly ? 'update' : 'yours';
}

function joined(lines: readonly TouchLine[]): TouchLine[] {
  const kinds = new Map<string, TouchLine>();
  for (const line of lines) {
    const kind = JSON.stringify(line.headers.length > 0 ? line : line.text);
    const known = kinds.get(kind);
    kinds.set(kind, known ? { ...known, ranges: [...known.ranges, ...line.ranges] } : line);
  }
  return [...kinds.values()];
}
