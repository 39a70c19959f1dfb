import { type Remote, transfer } from 'comlink';
import type { HostWorker } from '../host/host-worker';
import { createDialogs } from './dialogs';
import { type FrameOptions, frameAddress, type FromFrame, type ToFrame } from '../host/page-protocol';

/** The add-in's two pages: the pane in sight, the ribbon commands' page out of it. */
export interface Frames {
  /** Loads both anew: after another workbook was opened, or another language or Excel version was chosen. */
  load(options: FrameOptions): void;
  setTheme(theme: FrameOptions['theme']): void;
  /** Runs a function the add-in associated with a ribbon button; rejects when there is none. */
  runCommand(name: string): Promise<void>;
}

/** How long the commands' page has to load and associate its functions. */
const patience = 10_000;

export function createFrames(
  host: Remote<HostWorker>,
  pane: HTMLIFrameElement,
  commands: HTMLIFrameElement,
): Frames {
  const dialogs = createDialogs();
  let nextId = 1;
  let ready: Promise<unknown> = Promise.resolve();
  const running = new Map<number, { resolve: () => void; reject: (reason: Error) => void }>();

  const tell = (frame: HTMLIFrameElement, message: ToFrame) =>
    frame.contentWindow?.postMessage(message, location.origin);

  window.addEventListener('message', ({ data, source, ports }: MessageEvent<FromFrame>) => {
    if (source !== pane.contentWindow && source !== commands.contentWindow && !dialogs.isDialog(source))
      return;
    if (dialogs.hear(data, source)) return;
    if (data.kind === 'office-frame') {
      const [port] = ports;
      if (port) void host.connectOffice(transfer(port, [port]));
      return;
    }
    if (data.kind !== 'office-command-completed' && data.kind !== 'office-command-unknown') return;
    const call = running.get(data.id);
    running.delete(data.id);
    if (data.kind === 'office-command-completed') call?.resolve();
    else call?.reject(new Error('unknown command'));
  });

  /** A frame has associated its functions some moments after its scripts ran: an unknown command is asked for again. */
  async function runCommand(name: string): Promise<void> {
    await ready;
    const until = performance.now() + patience;
    for (;;) {
      const id = nextId;
      nextId += 1;
      const result = new Promise<void>((resolve, reject) => running.set(id, { resolve, reject }));
      tell(commands, { kind: 'office-command', id, name });
      const known = await result.then(
        () => true,
        () => false,
      );
      if (known) return;
      if (performance.now() > until) throw new Error(`no function is associated with ${name}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  return {
    load(options) {
      running.clear();
      ready = new Promise((resolve) => commands.addEventListener('load', resolve, { once: true }));
      pane.src = frameAddress('/taskpane.html', options);
      commands.src = frameAddress('/commands.html', options);
    },
    setTheme(theme) {
      for (const frame of [pane, commands]) tell(frame, { kind: 'office-theme', theme });
    },
    runCommand,
  };
}
