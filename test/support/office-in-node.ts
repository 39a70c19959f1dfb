import { createWorkbook, type Workbook } from '../../src/workbench/model';
import { createFaults, createHost, type Faults, type Host } from '../../src/workbench/host';
import { holdsSet } from '../../src/workbench/host/page-protocol';
import { type Bridge, loadOfficeClient } from './office-client';

export interface OfficeSettings {
  /** Default: a new workbook with one empty `Sheet1`. */
  workbook?: Workbook;
  /** ExcelApi requirement set of the host and of isSetSupported. Default `1.17`. */
  requirementSet?: string;
  displayLanguage?: string;
  /** Office.context.officeTheme; Excel on the web gives none, and so does this by default. */
  officeTheme?: Partial<Office.OfficeTheme>;
}

export interface OfficeInNode {
  workbook: Workbook;
  host: Host;
  /** Lets requests fail, stay unanswered or be slow, and colleagues edit in between. */
  faults: Faults;
  Excel: typeof Excel;
  /** Calls the function a ribbon command was associated with and waits for event.completed(). */
  runCommand: (name: string) => Promise<void>;
  /** Raises an Office.EventType.OfficeThemeChanged with another theme. */
  changeTheme: (theme: Partial<Office.OfficeTheme>) => void;
  /** Waits for what the client still sends (it gives kept ranges back after each run), then takes the globals away. */
  stop: () => Promise<void>;
}

type Command = (event: { source: { id: string }; completed: () => void }) => unknown;
type Handler = (event: { type: string }) => void;

const names = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'] as const;

/**
 * Microsoft's Office.js in this process, against the workbench's host: `Excel`, `Office` and `OfficeExtension` become globals, so that
 * src/workbook runs unmodified.
 *
 * @example
 * const office = await startOffice({ requirementSet: '1.9' });
 * await Excel.run(async (context) => { … });
 * office.stop();
 */
export async function startOffice(settings: OfficeSettings = {}): Promise<OfficeInNode> {
  const workbook = settings.workbook ?? createWorkbook();
  const requirementSet = settings.requirementSet ?? '1.17';
  const host = createHost(workbook, { requirementSet });
  const faults = createFaults(host, workbook);
  const client = loadOfficeClient();
  const commands = new Map<string, Command>();
  const handlers = new Map<string, Set<Handler>>();
  const ready = { host: 'Excel', platform: 'OfficeOnline' };
  const context = {
    displayLanguage: settings.displayLanguage ?? 'en-US',
    contentLanguage: settings.displayLanguage ?? 'en-US',
    ...ready,
    diagnostics: { ...ready, version: '16.0' },
    officeTheme: settings.officeTheme,
    requirements: {
      isSetSupported: (set: string, version: string | number = '1.1') =>
        set === 'ExcelApi' && holdsSet(requirementSet, String(version)),
    },
    document: {
      addHandlerAsync(type: string, handler: Handler, done?: (result: unknown) => void) {
        handlers.set(type, (handlers.get(type) ?? new Set()).add(handler));
        done?.({ status: 'succeeded' });
      },
      removeHandlerAsync(type: string, { handler }: { handler?: Handler } = {}) {
        if (handler) handlers.get(type)?.delete(handler);
        else handlers.delete(type);
      },
    },
  };
  const supplied: Record<string, unknown> = {
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline' },
    EventType: { OfficeThemeChanged: 'officeThemeChanged' },
    context,
    onReady: (callback?: (info: typeof ready) => unknown) =>
      Promise.resolve(ready).then((info) => {
        callback?.(info);
        return info;
      }),
    actions: { associate: (name: string, command: Command) => commands.set(name, command) },
  };
  // The library's own Office.context cannot be redefined: ours stand on an object in front of it.
  client.window.Office = Object.create(
    client.Office,
    Object.fromEntries(
      Object.entries(supplied).map(([name, value]) => [
        name,
        { value, configurable: true, enumerable: true },
      ]),
    ),
  );

  let waiting = 0;
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      waiting += 1;
      // The host is a process of its own: its answer comes later, never within the call.
      setImmediate(() => {
        void faults.answer(text).then((answer) => {
          waiting -= 1;
          if (answer !== undefined) bridge.onMessageFromHost(answer);
        });
      });
    },
    onMessageFromHost: () => undefined,
  };
  client.OfficeExtension.HostBridge.init(bridge);
  const unsubscribe = host.onEvent((text) => setImmediate(() => bridge.onMessageFromHost(text)));

  for (const name of names)
    Object.defineProperty(globalThis, name, {
      value: client.window[name],
      configurable: true,
      writable: true,
    });
  await Office.onReady();
  return {
    workbook,
    host,
    faults,
    Excel: client.Excel,
    runCommand: (name) =>
      new Promise((resolve, reject) => {
        const command = commands.get(name);
        if (!command) reject(new Error(`No function is associated with ${name}`));
        else command({ source: { id: name }, completed: () => resolve() });
      }),
    changeTheme(theme) {
      Object.assign(context, { officeTheme: theme });
      for (const handler of handlers.get('officeThemeChanged') ?? []) handler({ type: 'officeThemeChanged' });
    },
    async stop() {
      for (let quiet = 0; quiet < 3; quiet += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        if (waiting > 0) quiet = 0;
      }
      unsubscribe();
      host.close();
      for (const name of names) Reflect.deleteProperty(globalThis, name);
    },
  };
}
