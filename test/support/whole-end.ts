import { everyRequest, keepWorkbook, type Mishap } from './fault-rounds';
import type { OfficeInNode } from './office-in-node';
import { stateOf } from './run-in-office';

/**
 * Lets every request of a job that goes on to its end, once it changed something, meet a mishap: each time the workbook
 * is as before the job or as after it, at once or when the pane was opened again.
 *
 * @param ended Looks at the workbook after the job met no mishap.
 */
export async function endsWhole(
  office: OfficeInNode,
  mishap: Mishap,
  job: (signal?: AbortSignal) => Promise<unknown>,
  ended: () => void,
): Promise<void> {
  const { workbook } = office;
  const before = stateOf(workbook);
  const putBack = keepWorkbook(workbook);
  await job();
  ended();
  const after = stateOf(workbook);
  expect(after === before).toBe(false);
  putBack();
  const rounds = await everyRequest(office, mishap, job, ({ request, kind, finished }) => {
    const now = stateOf(workbook);
    const isDone = kind === 'no error' || finished !== undefined;
    if (now === after || (now === before && !isDone)) return;
    expect(`after request ${String(request)}, ${kind}, ${finished ?? ''}:\n${now}`).toBe(
      isDone ? after : before,
    );
  });
  expect(rounds.length).toBeGreaterThan(10);
  expect(rounds.at(-1)).toMatchObject(
    mishap.startsWith('a lost session') ? { kind: 'interrupted' } : { kind: 'no error' },
  );
}
