import { expose } from 'comlink';
import { createSession } from '../page/session';
import type { Workbook } from '../model';
import { type ColleagueEdit, typeAsColleague } from './colleague';
import { createFaults, type Fault, type Faults } from './faults';
import { createHost, type Host, type HostStats } from './host';

/**
 * The worker that stands for Excel: it keeps the workbook, answers the page's wishes, and Office.js's from every frame. A process of
 * its own, as Excel is, so that its time is not counted to the pane.
 */
interface Office {
  port: MessagePort;
  host: Host;
  faults: Faults;
}

/** A fault as a page can ask for it: functions do not cross to the worker, what a colleague types does. */
export interface PageFault extends Omit<Fault, 'before'> {
  edit?: ColleagueEdit;
}

const faultOf = ({ edit, ...fault }: PageFault): Fault =>
  edit ? { ...fault, before: (workbook) => typeAsColleague(workbook, edit) } : fault;

let requirementSet = '1.17';
let offices: Office[] = [];

function serve(port: MessagePort, workbook: Workbook): Office {
  const host = createHost(workbook, { requirementSet });
  const faults = createFaults(host, workbook);
  host.onEvent((text) => port.postMessage(text));
  port.onmessage = ({ data }: MessageEvent<string>) => {
    void faults.answer(data).then((answer) => {
      if (answer !== undefined) port.postMessage(answer);
    });
  };
  return { port, host, faults };
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
  /** Lets things go wrong in every frame's requests from now on, as `createFaults` describes. */
  injectFaults(faults: PageFault[]): void {
    for (const office of offices) office.faults.inject(...faults.map(faultOf));
  },
  clearFaults(): void {
    for (const { faults } of offices) faults.clear();
  },
  resetStats(): void {
    for (const { host } of offices) host.resetStats();
  },
};

export type HostWorker = typeof hostWorker;

expose(hostWorker);
