import type { Workbook } from '../model';
import { subscribe, calculate } from '../model';
import { runBatch } from './batch';
import { byteLength } from './byte-length';
import { eventsOf } from './events';
import { type Handle, type HostContext, open } from './excel-class';
import type { EventEntry, RequestMessage, ResponseBody } from './protocol';
import { workbookClass } from './workbook';

/** Excel on the web refuses larger ones. */
export const payloadLimit = 5 * 1024 * 1024;

export interface HostOptions {
  /** ExcelApi requirement set the host claims, e.g. `'1.9'`; later members answer ApiNotFound. Default `'1.17'`. */
  requirementSet?: string;
}

/** What went through since the last reset. Sizes in UTF-8 bytes. */
export interface HostStats {
  syncs: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
}

export interface Host {
  /** Answers one message of `bridge.sendMessageToHost`. */
  handle: (requestText: string) => string;
  /** Calls the listener with event messages for `bridge.onMessageFromHost`, after the sync that caused them. */
  onEvent: (listener: (messageText: string) => void) => () => void;
  stats: () => HostStats;
  resetStats: () => void;
  /** Ranges the client keeps between syncs and has not given back: what a leak of tracked objects grows. */
  keptRanges: () => number;
  /** Stops listening to the workbook. */
  close: () => void;
}

function noStats(): HostStats {
  return { syncs: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0 };
}

/**
 * Excel's side of Office.js over a workbook model.
 *
 * @example
 * const host = createHost(createWorkbook(), { requirementSet: '1.14' });
 * bridge.sendMessageToHost = (text) => bridge.onMessageFromHost(host.handle(text));
 */
export function createHost(workbook: Workbook, options: HostOptions = {}): Host {
  const set = options.requirementSet ?? '1.17';
  const registrations = new Map<string, number>();
  let stats = noStats();
  let references = 0;
  const context: HostContext = {
    workbook,
    references: new Map(),
    nextReferenceId: () => `{ref-${(references += 1)}}`,
    calculationSuspended: false,
    listen(eventType, targetId, on) {
      const key = `${eventType}:${targetId}`;
      const count = (registrations.get(key) ?? 0) + (on ? 1 : -1);
      if (count > 0) registrations.set(key, count);
      else registrations.delete(key);
    },
  };
  const root: Handle = open(workbookClass, workbook);

  const listeners = new Set<(messageText: string) => void>();
  let waiting: EventEntry[] = [];
  function flush(): void {
    const text = JSON.stringify({ id: null, type: 3, flags: 0, message: { entries: waiting } });
    waiting = [];
    for (const listener of listeners) listener(text);
  }
  const unsubscribe = subscribe(workbook, (change) => {
    if (listeners.size === 0) return;
    const entries = eventsOf(workbook, change, (key) => registrations.has(key));
    if (entries.length === 0) return;
    if (waiting.length === 0) queueMicrotask(flush);
    waiting.push(...entries);
  });

  function answer(request: RequestMessage, body: ResponseBody): string {
    return JSON.stringify({
      id: request.id,
      type: 2,
      flags: request.flags,
      message: { statusCode: 200, headers: {}, body },
    });
  }

  function handle(requestText: string): string {
    const requestBytes = byteLength(requestText);
    const request: RequestMessage = JSON.parse(requestText);
    let responseText: string;
    if (requestBytes > payloadLimit) responseText = answer(request, tooLarge('Request'));
    else {
      context.calculationSuspended = false;
      responseText = answer(request, runBatch(request.message.body, root, context, set));
      context.calculationSuspended = false;
      if (workbook.needsCalculation && workbook.calculationMode !== 'Manual') calculate(workbook);
    }
    const size = byteLength(responseText);
    if (size > payloadLimit) responseText = answer(request, tooLarge('Response'));
    stats.syncs += 1;
    stats.requestBytes += requestBytes;
    stats.responseBytes += size;
    stats.largestRequest = Math.max(stats.largestRequest, requestBytes);
    stats.largestResponse = Math.max(stats.largestResponse, size);
    return responseText;
  }

  return {
    handle,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stats: () => ({ ...stats }),
    resetStats: () => {
      stats = noStats();
    },
    keptRanges: () => context.references.size,
    close: unsubscribe,
  };
}

function tooLarge(which: 'Request' | 'Response'): ResponseBody {
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: `${which}PayloadSizeLimitExceeded`,
      Message: `The ${which.toLowerCase()} payload size has exceeded the limit of 5 MB.`,
      Location: '',
      HttpStatusCode: 413,
    },
  };
}
