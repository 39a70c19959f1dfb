/** What Microsoft's client library defines. */
export interface OfficeClient {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & { HostBridge: { init: (bridge: Bridge) => void } };
  Office: Record<string, unknown>;
  /** The window it sees. */
  window: Record<string, unknown>;
}

/** The channel between client and host: both directions carry JSON text. */
export interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: (text: string) => void;
}

/** As little of a browser as the library touches while it loads. */
function windowShim(): Record<string, unknown> {
  const location = { href: 'http://localhost/', protocol: 'http:', host: 'localhost', search: '', hash: '' };
  const document = {
    location,
    documentElement: {},
    head: { appendChild: () => undefined },
    getElementsByTagName: () => [],
    createElement: () => ({ style: {}, setAttribute: () => undefined }),
    addEventListener: () => undefined,
  };
  const shim: Record<string, unknown> = {
    location,
    document,
    navigator: { userAgent: 'node', appVersion: '', platform: '' },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    name: '',
  };
  for (const self of ['window', 'self', 'top', 'parent']) shim[self] = shim;
  return shim;
}

/**
 * Runs Microsoft's excel-web-16.00.js, unchanged. It is a browser script whose top-level names are globals; here they become
 * properties of a small window, in this realm, so that its errors and arrays are ours.
 */
export function runOfficeSource(source: string): OfficeClient {
  const window = windowShim();
  // The library asks for Object and Promise all the time, and jest's global object answers slowly.
  const known = new Set<string>();
  const isGlobal = (name: string): boolean => {
    if (known.has(name)) return true;
    if (!(name in globalThis)) return false;
    known.add(name);
    return true;
  };
  const scope = new Proxy(window, {
    has: (own, name) => typeof name === 'string' && (name in own || !isGlobal(name)),
    get: (own, name) => (typeof name === 'string' ? own[name] : undefined),
  });
  const run = new Function('scope', `with (scope) {${source}\n}`);
  run.call(window, scope);
  const { Excel, OfficeExtension, Office } = window as unknown as OfficeClient;
  return { Excel, OfficeExtension, Office, window };
}
