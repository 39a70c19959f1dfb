import { namespaceOf } from '../../src/workbench/model';
import { settingKeys } from '../../src/workbook/settings-store';
import { everyRequest, type Mishap } from './fault-rounds';
import type { OfficeInNode } from './office-in-node';
import { sheetsSnapshot, stateOf } from './run-in-office';

/** How a run may end when a request of it meets a mishap. */
const endings: Record<string, readonly string[]> = {
  'an error code': ['unexpected', 'no error'],
  'a lost session': ['sessionLost', 'interrupted'],
  'no answer': ['noAnswer', 'no error'],
  cancelling: ['cancelled', 'no error'],
};

/** Lets every request of a run meet a mishap: each time the workbook is either fully written or untouched. */
export async function isAllOrNothing(
  office: OfficeInNode,
  mishap: Mishap,
  run: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const { workbook } = office;
  const before = stateOf(workbook);
  let written = '';
  const rounds = await everyRequest(office, mishap, run, ({ request, kind, finished }) => {
    // The answer to the very last request may be lost: then the run is done, and there is nothing to finish.
    const isDone = kind === 'no error' || (kind === 'interrupted' && finished === undefined);
    if (isDone) {
      // What is stored holds the time of the run: its settings and parts are told by their names and number.
      const stored = [...workbook.settings.keys()].sort().join(' ');
      const parts = workbook.customXmlParts.map(({ xml }) => namespaceOf(xml)).sort();
      const state = [sheetsSnapshot(workbook), stored, ...parts].join('\n');
      written = written || state;
      if (state !== written) expect(`after request ${String(request)}, ${kind}:\n${state}`).toBe(written);
      expect(stored).not.toContain(settingKeys.pending);
    } else {
      const state = stateOf(workbook);
      if (state !== before) expect(`after request ${String(request)}, ${kind}:\n${state}`).toBe(before);
    }
  });
  expect(rounds.length).toBeGreaterThan(10);
  const [what = ''] = mishap.split(',');
  const kinds = new Set(rounds.map(({ kind }) => kind));
  expect([...kinds].filter((kind) => !endings[what]?.includes(kind))).toEqual([]);
}
