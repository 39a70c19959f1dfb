import { inExcel, newContext, officeCode } from './excel';

/** Reads something from the workbook and changes nothing, in as many trips as it needs. */
export type ReadJob<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * Runs jobs that only read side by side: what they ask for at the same time travels in one trip, so that together they
 * take as many trips as the longest of them alone. Where such a trip fails, each job is run again by itself: what one of
 * them cannot read is no harm to the others.
 *
 * @param sheet The sheets concerned, to be named if one turns out to be protected.
 */
export function readTogether<T>(jobs: readonly ReadJob<T>[], sheet?: string): Promise<T[]> {
  return inExcel(async (context) => {
    const { results, failure } = await sideBySide(context, jobs);
    if (failure === undefined) return Promise.all(results);
    if (officeCode(failure) === undefined || jobs.length < 2) return Promise.all(results);
    const found: T[] = [];
    for (const job of jobs) found.push(await job(newContext()));
    return found;
  }, sheet);
}

async function sideBySide<T>(
  context: Excel.RequestContext,
  jobs: readonly ReadJob<T>[],
): Promise<{ results: Promise<T>[]; failure: unknown }> {
  const send = context.sync.bind(context);
  let running = jobs.length;
  let waiting: ((trip: Promise<unknown>) => void)[] = [];
  let failure: unknown;
  const sendWhenAllWait = () => {
    if (waiting.length === 0 || waiting.length < running) return;
    const sent = waiting;
    waiting = [];
    const trip = send().catch((error: unknown) => {
      failure ??= error;
      throw error;
    });
    for (const answer of sent) answer(trip);
  };
  const sync = () =>
    new Promise<unknown>((resolve) => {
      waiting.push(resolve);
      sendWhenAllWait();
    });
  Object.assign(context, { sync });
  const results = jobs.map(async (job) => {
    try {
      return await job(context);
    } finally {
      running -= 1;
      sendWhenAllWait();
    }
  });
  await Promise.allSettled(results);
  return { results, failure };
}
