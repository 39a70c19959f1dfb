import { failingRequest, lostSession, noAnswer } from '../../src/workbench/host';
import type { Workbook } from '../../src/workbench/model';
import { patience } from '../../src/workbook/excel';
import { finishInterrupted } from '../../src/workbook/interrupted';
import type { OfficeInNode } from './office-in-node';
import { kindOf } from './run-in-office';

/** What can go wrong with one request. */
export const mishaps = ['an error code', 'a lost session', 'no answer', 'cancelling'] as const;
export type Mishap = (typeof mishaps)[number];

/** How one round of {@link everyRequest} ended. */
export interface Round {
  /** Which request it was, from 1. */
  request: number;
  /** The kind of the error, or `no error`. */
  kind: string;
  /** What the pane found to be finished when it was opened next. */
  finished: string | undefined;
}

/** A copy of plain data, in this realm: what structuredClone makes is no Map of jest's. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, copyOf(one)]));
  if (value instanceof Set) return new Set(value);
  if (value instanceof Uint16Array) return value.slice();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)]));
}

/** Keeps a workbook as it is; the result puts it back. */
export function keepWorkbook(workbook: Workbook): () => void {
  const kept = copyOf(workbook);
  return () => void Object.assign(workbook, copyOf(kept));
}

/**
 * Lets each request of a job fail in turn, and looks at the workbook after each. Errors come in the middle of what a
 * request does; of requests whose answer is lost every other one is done nevertheless.
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
  for (let request = 1; ; request += 1) {
    putBack();
    const from = faults.requests();
    const applied = request % 2 === 0 ? 'whole' : 'nothing';
    const abort = new AbortController();
    let isReached = false;
    const before = () => {
      isReached = true;
      if (mishap === 'cancelling') abort.abort();
    };
    if (mishap === 'an error code')
      faults.inject({ ...failingRequest(request, 'GeneralException', 'half'), before });
    if (mishap === 'a lost session') faults.inject({ ...lostSession(request, applied), before });
    if (mishap === 'no answer') faults.inject({ ...noAnswer(request, applied), before });
    if (mishap === 'cancelling') faults.inject({ request, before });
    // Only the answer that never comes is not waited for.
    const answer = {
      get: () => (faults.requests() - from === request - 1 && mishap === 'no answer' ? 60 : usual),
    };
    Object.defineProperty(patience, 'answer', { ...answer, configurable: true });
    const kind = await kindOf(job(abort.signal));
    Object.defineProperty(patience, 'answer', { value: usual, writable: true, configurable: true });
    faults.clear();
    if (!isReached && kind === 'no error') return rounds;
    if (!isReached) {
      // A slow machine: the time was up before the request had arrived.
      await finishInterrupted();
      request -= 1;
      continue;
    }
    const round = { request, kind, finished: await finishInterrupted() };
    rounds.push(round);
    look(round);
  }
}
