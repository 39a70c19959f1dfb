import { createOfficeDialogs } from './office-dialogs';
import { frameOptions, type FromFrame, holdsSet, type ToFrame } from './page-protocol';

/**
 * In the place of Microsoft's loader (office.js) in the add-in's frames. Microsoft's own client library for Excel is loaded before
 * it, unchanged; this supplies what the loader does: Office.onReady, Office.context, ribbon commands, and the way to the host.
 */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

type CommandFunction = (event: { source: { id: string }; completed(): void }) => void;

declare global {
  interface Window {
    Office: Record<string, unknown>;
    OfficeExtension: { HostBridge: { init(bridge: Bridge): void } };
  }
}

const options = frameOptions(location.search);
const say = (message: FromFrame, transfer: Transferable[] = []) =>
  window.parent.postMessage(message, location.origin, transfer);

const { port1: host, port2 } = new MessageChannel();
const bridge: Bridge = {
  sendMessageToHost: (text) => host.postMessage(text),
  onMessageFromHost: () => {},
};
window.OfficeExtension.HostBridge.init(bridge);
host.onmessage = ({ data }: MessageEvent<string>) => bridge.onMessageFromHost(data);
say({ kind: 'office-frame' }, [port2]);

const colors = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#212121',
    controlBackgroundColor: '#F3F2F1',
  },
  dark: { bodyBackgroundColor: '#292929', bodyForegroundColor: '#FFFFFF', controlBackgroundColor: '#1F1F1F' },
};
let { theme } = options;
const officeTheme = () => ({
  ...colors[theme],
  controlForegroundColor: colors[theme].bodyForegroundColor,
  isDarkTheme: theme === 'dark',
});

type Handler = (event: { type: string }) => void;
const handlers = new Map<string, Set<Handler>>();
const document = {
  addHandlerAsync(type: string, handler: Handler): void {
    handlers.set(type, (handlers.get(type) ?? new Set()).add(handler));
  },
  removeHandlerAsync(type: string, { handler }: { handler?: Handler } = {}): void {
    if (handler) handlers.get(type)?.delete(handler);
    else handlers.delete(type);
  },
};

const HostType = { Excel: 'Excel' };
const PlatformType = { OfficeOnline: 'OfficeOnline' };
const EventType = { ...objectOf(window.Office.EventType), OfficeThemeChanged: 'officeThemeChanged' };
const ready = { host: HostType.Excel, platform: PlatformType.OfficeOnline };
const commands = new Map<string, CommandFunction>();

const dialogs = createOfficeDialogs(say);

const supplied: Record<string, unknown> = {
  HostType,
  PlatformType,
  EventType,
  onReady(callback?: (info: typeof ready) => unknown): Promise<typeof ready> {
    return Promise.resolve(ready).then((info) => {
      callback?.(info);
      return info;
    });
  },
  actions: {
    associate(name: string, command: CommandFunction): void {
      commands.set(name, command);
    },
  },
  context: {
    displayLanguage: options.locale,
    contentLanguage: options.locale,
    host: HostType.Excel,
    platform: PlatformType.OfficeOnline,
    diagnostics: { ...ready, version: '16.0' },
    get officeTheme() {
      return officeTheme();
    },
    requirements: {
      isSetSupported: (name: string, version = '1.1') =>
        name === 'ExcelApi'
          ? holdsSet(options.requirementSet, version)
          : name === 'AddinCommands' && holdsSet('1.1', version),
    },
    document,
    ui: dialogs.ui,
  },
};
// The library's own `context` cannot be replaced, so the add-in gets an object over it.
const office: Record<string, unknown> = Object.create(window.Office);
for (const [name, value] of Object.entries(supplied))
  Object.defineProperty(office, name, { value, enumerable: true });
Reflect.set(window, 'Office', office);

window.addEventListener('message', ({ data, source }: MessageEvent<ToFrame>) => {
  if (source !== window.parent) return;
  dialogs.receive(data);
  if (data.kind === 'office-theme') {
    theme = data.theme;
    for (const handler of handlers.get(EventType.OfficeThemeChanged) ?? [])
      handler({ type: EventType.OfficeThemeChanged });
  } else if (data.kind === 'office-command') {
    const { id, name } = data;
    const command = commands.get(name);
    if (command)
      command({ source: { id: name }, completed: () => say({ kind: 'office-command-completed', id }) });
    else say({ kind: 'office-command-unknown', id });
  }
});

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
