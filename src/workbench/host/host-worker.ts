import { expose } from 'comlink';
import { createSession } from '../page/session';
import type { Workbook } from '../model';
import { createHost, type Host, type HostStats } from './host';

/**
 * The worker that stands for Excel: it keeps the workbook, answers the page's wishes, and Office.js's from every frame. A process of
 * its own, as Excel is, so that its time is not counted to the pane.
 */
interface Office {
  port: MessagePort;
  host: Host;
}

let requirementSet = '1.17';
let offices: Office[] = [];

function serve(port: MessagePort, workbook: Workbook): Office {
  const host = createHost(workbook, { requirementSet });
  host.onEvent((text) => port.postMessage(text));
  port.onmessage = ({ data }: MessageEvent<string>) => port.postMessage(host.handle(data));
  return { port, host };
}

const session = createSession(() => {
  // The frames belong to the workbook that was open: the page loads them anew.
  for (const { port, host } of offices) {
    host.close();
    port.close();
  }
  offices = [];
});

const noStats: HostStats = {
  syncs: 0,
  requestBytes: 0,
  responseBytes: 0,
  largestRequest: 0,
  largestResponse: 0,
};

const hostWorker = {
  ...session,
  /** Answers Office.js messages on this port from now on. */
  connectOffice(port: MessagePort): void {
    offices.push(serve(port, session.current()));
  },
  /** For frames that connect later. */
  setRequirementSet(set: string): void {
    requirementSet = set;
  },
  /** What all frames exchanged since the last reset. */
  stats: (): HostStats =>
    offices
      .map(({ host }) => host.stats())
      .reduce(
        (sum, one) => ({
          syncs: sum.syncs + one.syncs,
          requestBytes: sum.requestBytes + one.requestBytes,
          responseBytes: sum.responseBytes + one.responseBytes,
          largestRequest: Math.max(sum.largestRequest, one.largestRequest),
          largestResponse: Math.max(sum.largestResponse, one.largestResponse),
        }),
        noStats,
      ),
  resetStats(): void {
    for (const { host } of offices) host.resetStats();
  },
};

export type HostWorker = typeof hostWorker;

expose(hostWorker);
