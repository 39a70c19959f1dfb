import type { ApiSet, Handle, HostContext, Member } from './excel-class';

/** A value that can be read. */
export function value<S>(set: ApiSet, get: (self: S, context: HostContext) => unknown): Member<S> {
  return { kind: 'scalar', set, get };
}

/** A value that can be read and assigned. */
export function property<S>(
  set: ApiSet,
  get: (self: S, context: HostContext) => unknown,
  put: (self: S, value: unknown, context: HostContext) => void,
  putSet?: ApiSet,
): Member<S> {
  return { kind: 'scalar', set, get, put, ...(putSet && { putSet }) };
}

/** An object reached through the member. */
export function object<S>(set: ApiSet, open: (self: S, context: HostContext) => Handle | null): Member<S> {
  return { kind: 'object', set, open };
}

export function method<S>(
  set: ApiSet,
  call: (self: S, args: readonly unknown[], context: HostContext) => unknown,
): Member<S> {
  return { kind: 'method', set, call };
}

/** `_RegisterXEvent` and `_UnregisterXEvent`, as the client calls them for an event number. */
export function eventMembers<S>(
  name: string,
  eventType: number,
  target: (self: S) => string,
): Record<string, Member<S>> {
  const listen = (on: boolean): Member<S> =>
    method('internal', (self, _args, context) => {
      context.listen(eventType, target(self), on);
    });
  return { [`_Register${name}`]: listen(true), [`_Unregister${name}`]: listen(false) };
}
