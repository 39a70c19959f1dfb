import { type Remote, transfer } from 'comlink';
import type { HostWorker } from '../host/host-worker';
import { createDialogs } from './dialogs';
import { type FrameOptions, frameAddress, type FromFrame, type ToFrame } from '../host/page-protocol';

/** The add-in's two pages: the pane in sight, the ribbon commands' page out of it. */
export interface Frames {
  /** Loads both anew: after another workbook was opened, or another language or Excel version was chosen. */
  load(options: FrameOptions): void;
  setTheme(theme: FrameOptions['theme']): void;
  /** Runs a function the add-in associated with a ribbon button; false when there is none. */
  runCommand(name: string): Promise<boolean>;
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
  /** Commands under way: told whether there is such a function. */
  const running = new Map<number, (known: boolean) => void>();

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
    running.get(data.id)?.(data.kind === 'office-command-completed');
    running.delete(data.id);
  });

  /** A frame has associated its functions some moments after its scripts ran: an unknown command is asked for again. */
  async function runCommand(name: string): Promise<boolean> {
    await ready;
    const until = performance.now() + patience;
    for (;;) {
      const id = nextId;
      nextId += 1;
      const known = new Promise<boolean>((settle) => running.set(id, settle));
      tell(commands, { kind: 'office-command', id, name });
      if (await known) return true;
      if (performance.now() > until) return false;
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
