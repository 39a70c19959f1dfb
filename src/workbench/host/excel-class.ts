import type { Workbook } from '../model';

/** What members may use beside their own object. */
export interface HostContext {
  workbook: Workbook;
  /** Ranges the client asked to keep between syncs, by reference id. */
  references: Map<string, Handle>;
  nextReferenceId(): string;
  /** Asks for an event (Office.js event number and target) or gives it back. */
  listen(eventType: number, targetId: string, on: boolean): void;
  /** Whether formulas wait until the end of the batch. */
  calculationSuspended: boolean;
}

/** `'1.9'` of ExcelApi; `internal` for what the client library calls itself. */
export type ApiSet = `${number}.${number}` | 'internal';

/** A value: loaded by queries, set by assignments when it has `put`. */
interface Scalar<S> {
  kind: 'scalar';
  set: ApiSet;
  get: (self: S, context: HostContext) => unknown;
  put?: (self: S, value: unknown, context: HostContext) => void;
  /** Set of the assignment, when it came later than reading. */
  putSet?: ApiSet;
}
/** Another object, reached without arguments. null = there is none. */
interface Navigation<S> {
  kind: 'object';
  set: ApiSet;
  open: (self: S, context: HostContext) => Handle | null;
}
/** A method; it gives a value, another object (`Handle`), or null where an `…OrNullObject` finds none. */
interface Method<S> {
  kind: 'method';
  set: ApiSet;
  call: (self: S, args: readonly unknown[], context: HostContext) => unknown;
}
export type Member<S> = Scalar<S> | Navigation<S> | Method<S>;

/** One Excel object type: its members by PascalCase name, as the protocol names them. */
export interface ExcelClass<S> {
  name: string;
  members: Record<string, Member<S>>;
  /** Key and value of the id Excel answers with an object. */
  id?: (self: S, context: HostContext) => { key: 'Id' | '_Id'; value: string | number };
  /** For collections: their items. The indexer is the member `Item`. */
  items?: (self: S, context: HostContext) => Handle[];
  /** Ranges can be kept between syncs. */
  trackable?: boolean;
  /** Whether the object still exists; absent = always. */
  isAlive?: (self: S, context: HostContext) => boolean;
}

type Bound =
  | {
      kind: 'scalar';
      name: string;
      set: ApiSet;
      get: () => unknown;
      put?: (value: unknown) => void;
      putSet: ApiSet;
    }
  | { kind: 'object'; name: string; set: ApiSet; open: () => Handle | null }
  | { kind: 'method'; name: string; set: ApiSet; call: (args: readonly unknown[]) => unknown };

/** An object of a batch: its class and state, closed over. */
export interface Handle {
  className: string;
  trackable: boolean;
  /** Set while the client keeps the object. */
  referenceId: string | undefined;
  member: (name: string, context: HostContext) => Bound | undefined;
  scalarNames: () => string[];
  id: (context: HostContext) => { key: 'Id' | '_Id'; value: string | number } | undefined;
  items: ((context: HostContext) => Handle[]) | undefined;
  isAlive: (context: HostContext) => boolean;
}

const handles = new WeakSet<Handle>();
const states = new WeakMap<Handle, { excelClass: unknown; self: unknown }>();
const namesByLower = new WeakMap<object, Map<string, string>>();

function memberName(members: object, name: string): string | undefined {
  let names = namesByLower.get(members);
  if (!names) {
    names = new Map(Object.keys(members).map((key) => [key.toLowerCase(), key]));
    namesByLower.set(members, names);
  }
  return names.get(name.toLowerCase());
}

/** Makes an object of a class for the batch. */
export function open<S>(excelClass: ExcelClass<S>, self: S): Handle {
  const handle: Handle = {
    className: excelClass.name,
    trackable: excelClass.trackable === true,
    referenceId: undefined,
    member: (name, context) => bind(excelClass, self, name, context),
    scalarNames: () =>
      Object.keys(excelClass.members).filter((name) => excelClass.members[name]?.kind === 'scalar'),
    id: (context) => excelClass.id?.(self, context),
    isAlive: (context) => excelClass.isAlive?.(self, context) ?? true,
    items: excelClass.items && ((context) => excelClass.items?.(self, context) ?? []),
  };
  handles.add(handle);
  states.set(handle, { excelClass, self });
  return handle;
}

function bind<S>(excelClass: ExcelClass<S>, self: S, name: string, context: HostContext): Bound | undefined {
  const own = memberName(excelClass.members, name);
  const member = own === undefined ? undefined : excelClass.members[own];
  if (own === undefined || !member) return undefined;
  switch (member.kind) {
    case 'scalar': {
      const { put } = member;
      return {
        kind: 'scalar',
        name: own,
        set: member.set,
        putSet: member.putSet ?? member.set,
        get: () => member.get(self, context),
        ...(put && { put: (value: unknown) => put(self, value, context) }),
      };
    }
    case 'object':
      return { kind: 'object', name: own, set: member.set, open: () => member.open(self, context) };
    case 'method':
      return { kind: 'method', name: own, set: member.set, call: (args) => member.call(self, args, context) };
  }
}

export function isHandle(value: unknown): value is Handle {
  return typeof value === 'object' && value !== null && handles.has(value as Handle);
}

/** The state behind an object when it is of the class. */
export function stateOf<S>(excelClass: ExcelClass<S>, value: unknown): S | undefined {
  if (!isHandle(value)) return undefined;
  const found = states.get(value);
  return found?.excelClass === excelClass ? (found.self as S) : undefined;
}
