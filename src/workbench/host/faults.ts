import type { Workbook } from '../model';
import type { Host } from './host';
import { ActionType, type RequestMessage } from './protocol';

/** How much of a request's work is done before the fault: `half` stops in the middle of its changes, as an error there does. */
export type Applied = 'nothing' | 'half' | 'whole';

/** One thing that goes wrong between Office.js and Excel. */
export interface Fault {
  /** Which request it befalls, counted from when the fault is injected: 1 = the next one. */
  request: number;
  /** How many requests from there on. Default 1; `Infinity` until `clear()`. */
  times?: number;
  /** What happens just before the first of them, e.g. a colleague's edit. */
  before?: (workbook: Workbook) => void;
  /** How much of the first request is done nevertheless; of later ones nothing is. Default: `whole` where it is answered as usual, else `nothing`. */
  applied?: Applied;
  /** Default: as usual. */
  answer?: 'usual' | 'never' | Failure;
  /** Milliseconds to wait before the answer. */
  delay?: number;
}

/** An error for an answer. With an HTTP status it is the service's, else Excel's own in the middle of a batch. */
export interface Failure {
  /** E.g. `AccessDenied`, of Excel.ErrorCodes. */
  code: string;
  message?: string;
  status?: number;
}

/** A request fails with an error code; what it had done until then stays done, as in Excel. */
export const failingRequest = (request: number, code: string, applied: Applied = 'nothing'): Fault => ({
  request,
  applied,
  answer: { code },
});

/** Excel on the web refuses further requests for a while. */
export const throttling = (request: number, times = 1): Fault => ({
  request,
  times,
  answer: { code: 'ActivityLimitReached', message: 'The request was throttled.', status: 429 },
});

/** The session is lost: this and all later requests fail until `clear()`, which stands for a new session. */
export const lostSession = (request: number, applied: Applied = 'nothing'): Fault => ({
  request,
  times: Number.POSITIVE_INFINITY,
  applied,
  answer: {
    code: 'InvalidOrTimedOutSession',
    message: 'Your Office Online session has expired or is invalid. To continue, refresh the page.',
    status: 408,
  },
});

/** No answer ever comes; later requests are answered unless `times` says otherwise. */
export const noAnswer = (request: number, applied: Applied = 'nothing', times = 1): Fault => ({
  request,
  times,
  applied,
  answer: 'never',
});

export const slowAnswer = (request: number, delay: number, times = 1): Fault => ({ request, delay, times });

/** A colleague changes the workbook just before a request is done. */
export const editBefore = (request: number, before: (workbook: Workbook) => void): Fault => ({
  request,
  before,
});

export interface Faults {
  /** Answers one message, with whatever goes wrong; undefined = no answer. The order of requests is kept. */
  answer: (requestText: string) => Promise<string | undefined>;
  inject: (...faults: readonly Fault[]) => void;
  /** Nothing goes wrong from now on. */
  clear: () => void;
  /** Requests seen so far. */
  requests: () => number;
}

interface Armed {
  fault: Fault;
  first: number;
  last: number;
}

/**
 * Stands between Office.js and a host, and lets things go wrong as they do between Excel and an add-in.
 *
 * @example
 * const faults = createFaults(host, workbook);
 * faults.inject(failingRequest(3, 'AccessDenied'), editBefore(2, (workbook) => …));
 */
export function createFaults(host: Pick<Host, 'handle'>, workbook: Workbook): Faults {
  let armed: Armed[] = [];
  let seen = 0;
  let queue = Promise.resolve();

  function answerOf(requestText: string, at: number, due: readonly Armed[]): string | undefined {
    for (const { fault, first } of due) if (first === at) fault.before?.(workbook);
    const ill = due.find(({ fault }) => (fault.answer ?? 'usual') !== 'usual');
    const answer = ill?.fault.answer;
    if (!ill || answer === undefined || answer === 'usual') return host.handle(requestText);
    const applied = ill.first === at ? (ill.fault.applied ?? 'nothing') : 'nothing';
    if (applied !== 'nothing') host.handle(applied === 'half' ? firstHalf(requestText) : requestText);
    return answer === 'never' ? undefined : failed(requestText, answer);
  }

  return {
    answer(requestText) {
      seen += 1;
      const at = seen;
      const answered = queue.then(async () => {
        const due = armed.filter(({ first, last }) => at >= first && at <= last);
        armed = armed.filter(({ last }) => at < last);
        const answer = answerOf(requestText, at, due);
        const delay = Math.max(0, ...due.map(({ fault }) => fault.delay ?? 0));
        if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
        return answer;
      });
      queue = answered.then(
        () => undefined,
        () => undefined,
      );
      return answered;
    },
    inject(...faults) {
      for (const fault of faults) {
        const first = seen + fault.request;
        armed.push({ fault, first, last: first + (fault.times ?? 1) - 1 });
      }
    },
    clear() {
      armed = [];
    },
    requests: () => seen,
  };
}

/** The request up to half of what it changes, rounded up. */
function firstHalf(requestText: string): string {
  const request: RequestMessage = JSON.parse(requestText);
  const { body } = request.message;
  const changes = body.Actions.flatMap(({ ActionType: type }, at) =>
    type === ActionType.method || type === ActionType.setProperty ? [at] : [],
  );
  const end = changes[Math.ceil(changes.length / 2)] ?? body.Actions.length;
  const Actions = body.Actions.slice(0, end);
  return JSON.stringify({ ...request, message: { ...request.message, body: { ...body, Actions } } });
}

function failed(requestText: string, { code, message = code, status }: Failure): string {
  const { id, flags }: RequestMessage = JSON.parse(requestText);
  const answer =
    status === undefined
      ? {
          statusCode: 200,
          headers: {},
          body: {
            Results: [],
            TraceIds: [],
            Error: { Code: code, Message: message, Location: '', HttpStatusCode: 400, ActionIndex: 0 },
          },
        }
      : { statusCode: status, headers: {}, body: { error: { code, message } } };
  return JSON.stringify({ id, type: 2, flags, message: answer });
}
