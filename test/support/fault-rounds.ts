import { failingRequest, type Fault, lostSession, noAnswer } from '../../src/workbench/host';
import type { Workbook } from '../../src/workbench/model';
import { patience } from '../../src/workbook/excel';
import { finishInterrupted } from '../../src/workbook/interrupted';
import type { OfficeInNode } from './office-in-node';
import { kindOf } from './run-in-office';

/** What can go wrong with one request, and how much of it is done nevertheless. */
const faultOf = {
  'an error code, nothing done': (request) => failingRequest(request, 'GeneralException', 'nothing'),
  'an error code, half done': (request) => failingRequest(request, 'GeneralException', 'half'),
  'a lost session, nothing done': (request) => lostSession(request, 'nothing'),
  'a lost session, all done': (request) => lostSession(request, 'whole'),
  'no answer, nothing done': (request) => noAnswer(request, 'nothing'),
  'no answer, all done': (request) => noAnswer(request, 'whole'),
  cancelling: (request) => ({ request }),
} satisfies Record<string, (request: number) => Fault>;

export type Mishap = keyof typeof faultOf;

/** Every mishap that a request can meet. */
export const mishaps: readonly Mishap[] = [
  'an error code, nothing done',
  'an error code, half done',
  'a lost session, nothing done',
  'a lost session, all done',
  'no answer, nothing done',
  'no answer, all done',
  'cancelling',
];

/** How one round of {@link everyRequest} ended. */
export interface Round {
  /** Which request it was, from 1. */
  request: number;
  /** The kind of the error, or `no error`. */
  kind: string;
  /** What the pane found to be finished when it was opened next. */
  finished: string | undefined;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A copy of plain data, in this realm: what structuredClone makes is no Map of jest's. */
function copyOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  // Cells are long lists of plain values.
  if (Array.isArray(value)) return value.some(isObject) ? value.map(copyOf) : value.slice();
  if (value instanceof Map) {
    const copy = new Map<unknown, unknown>();
    for (const [key, one] of value) copy.set(key, copyOf(one));
    return copy;
  }
  if (value instanceof Set) return new Set(value);
  if (value instanceof Uint16Array) return value.slice();
  const copy: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) copy[key] = copyOf(one);
  return copy;
}

/** Keeps a workbook as it is; the result puts it back. */
export function keepWorkbook(workbook: Workbook): () => void {
  const kept = copyOf(workbook);
  return () => void Object.assign(workbook, copyOf(kept));
}

/**
 * Lets each request of a job meet a mishap in turn, and looks at the workbook after each.
 *
 * @param job is started anew for each round, on the workbook as it was
 * @param look is called when the pane has been opened again
 */
export async function everyRequest(
  { workbook, faults }: OfficeInNode,
  mishap: Mishap,
  job: (signal: AbortSignal) => Promise<unknown>,
  look: (round: Round) => void,
): Promise<Round[]> {
  const putBack = keepWorkbook(workbook);
  const rounds: Round[] = [];
  const usual = patience.answer;
  const isSilent = mishap.startsWith('no answer');
  let shortWait = 60;
  for (let request = 1; ; request += 1) {
    putBack();
    const from = faults.requests();
    const abort = new AbortController();
    let isReached = false;
    const before = () => {
      isReached = true;
      if (mishap === 'cancelling') abort.abort();
    };
    faults.inject({ ...faultOf[mishap](request), before });
    // Only the answer that never comes is not waited for.
    const answer = {
      get: () => (faults.requests() - from === request - 1 && isSilent ? shortWait : usual),
    };
    Object.defineProperty(patience, 'answer', { ...answer, configurable: true });
    const kind = await kindOf(job(abort.signal));
    Object.defineProperty(patience, 'answer', { value: usual, writable: true, configurable: true });
    faults.clear();
    if (!isReached && kind === 'no error') return rounds;
    if (!isReached) {
      // A slow machine: the time was up before the request had arrived. It gets more of it.
      shortWait *= 2;
      await finishInterrupted();
      request -= 1;
      continue;
    }
    shortWait = 60;
    const round = { request, kind, finished: await finishInterrupted() };
    rounds.push(round);
    look(round);
  }
}
