import type { Message } from '../../classify';
import type { PlannedTouch } from '../../workbook/write-plan';

/** One line of a plan: what will be done, and what stands there now. */
export interface TouchLine {
  text: Message;
  now: Message;
  /** Headers concerned. */
  headers: readonly string[];
  takesAway: boolean;
}

/** A planned touch in words; nothing for sheets, whose name and newness head their list. */
export function touchLine(touch: PlannedTouch): TouchLine | undefined {
  const line = (text: string, now: string, params: Message['params'] = {}): TouchLine => ({
    text: { key: `pane.plan.${text}`, params },
    now: { key: `pane.plan.now.${now}` },
    headers: [],
    takesAway: false,
  });
  switch (touch.what) {
    case 'sheet':
      return undefined;
    case 'columns': {
      const { how, range, headers } = touch;
      const words = line(`columns.${how}`, how === 'add' ? 'empty' : 'lastRun', {
        range,
        count: headers.length,
      });
      return { ...words, headers, takesAway: how === 'remove' };
    }
    case 'table':
      return line(`table.${touch.how}`, touch.how === 'add' ? 'noTable' : 'table', { range: touch.range });
    case 'conditionalFormats':
      return line('colours', 'colours', { range: touch.range, count: touch.rules });
    case 'pivot':
    case 'valuesTable':
    case 'chart':
      return line(touch.what, 'emptyOrLastRun', { range: touch.range });
  }
}
