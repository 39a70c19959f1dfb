import { ModelError } from '../model';
import { type Handle, type HostContext, isHandle } from './excel-class';
import { apiNotFound, HostError, invalidArgument, itemNotFound } from './host-error';
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type ObjectPath,
  ObjectPathType,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { identity, load } from './query';
import { hasSet } from './requirement-set';

/** Runs the actions of a request one after the other; the first error ends it, what was done before stays done. */
export function runBatch(body: RequestBody, root: Handle, context: HostContext, set: string): ResponseBody {
  const response: ResponseBody = { Results: [], TraceIds: [] };
  const opened = new Map<number, Handle | null>();
  let location = '';

  function resolve(pathId: number): Handle | null {
    const known = opened.get(pathId);
    if (known !== undefined) {
      if (known && !known.isAlive(context)) throw itemNotFound();
      return known;
    }
    const path = body.ObjectPaths[pathId];
    if (!path) throw new HostError('InvalidObjectPath', 'The object path is not part of the request.');
    const handle = openPath(path);
    opened.set(pathId, handle);
    return handle;
  }

  function openPath(path: ObjectPath): Handle | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.root:
        return root;
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.reference: {
        const kept = context.references.get(path.Name);
        if (!kept?.isAlive(context))
          throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
        return kept;
      }
      case ObjectPathType.newObject:
        throw apiNotFound(path.Name);
    }
    const parent = resolve(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    const name = path.ObjectPathType === ObjectPathType.indexer ? 'Item' : path.Name;
    const result =
      path.ObjectPathType === ObjectPathType.property
        ? openProperty(parent, name)
        : call(parent, name, argumentsOf(path.ArgumentInfo));
    if (result !== null && !isHandle(result)) throw apiNotFound(`${parent.className}.${name}`);
    return result;
  }

  function locate(handle: Handle, name: string): void {
    location = `${handle.className}.${name === 'Item' ? 'getItem' : name.charAt(0).toLowerCase() + name.slice(1)}`;
  }

  function openProperty(parent: Handle, name: string): Handle | null {
    locate(parent, name);
    const member = parent.member(name, context);
    if (member?.kind !== 'object' || !hasSet(set, member.set)) throw apiNotFound(location);
    return member.open();
  }

  function call(parent: Handle, name: string, args: unknown[]): unknown {
    locate(parent, name);
    const member = parent.member(name, context);
    if (member?.kind !== 'method' || !hasSet(set, member.set)) throw apiNotFound(location);
    return member.call(args);
  }

  function argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, at) => argumentOf(argument, ids?.[at]));
  }

  function argumentOf(argument: unknown, id: unknown): unknown {
    if (Array.isArray(argument) && Array.isArray(id))
      return argument.map((one: unknown, at) => argumentOf(one, id[at]));
    return typeof id === 'number' && id === argument ? resolve(id) : argument;
  }

  function run(action: Action): void {
    if (action.ActionType === ActionType.trace) {
      // The client adds and removes event handlers when their trace comes back, by id or by result.
      response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: null });
      return;
    }
    const answer = (value: unknown): void => {
      response.Results.push({ ActionId: action.Id, Value: value ?? null });
    };
    const handle = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        answer(handle ? identity(handle, context) : null);
        return;
      case ActionType.query:
        if (handle) locate(handle, 'load');
        answer(handle ? load(handle, action.QueryInfo ?? {}, context, set) : null);
        return;
      case ActionType.method:
        if (!handle) answer(null);
        else if (handle.trackable && action.Name === '_KeepReference') answer(keep(handle));
        else {
          const result = call(handle, action.Name, argumentsOf(action.ArgumentInfo));
          answer(isHandle(result) ? identity(result, context) : result);
        }
        return;
      case ActionType.setProperty:
        if (handle) assign(handle, action.Name, argumentsOf(action.ArgumentInfo)[0]);
        return;
      default:
        throw apiNotFound(`action ${action.ActionType}`);
    }
  }

  function keep(handle: Handle): null {
    handle.referenceId ??= context.nextReferenceId();
    context.references.set(handle.referenceId, handle);
    return null;
  }

  function assign(handle: Handle, name: string, value: unknown): void {
    locate(handle, name);
    const member = handle.member(name, context);
    if (member?.kind !== 'scalar' || !hasSet(set, member.putSet)) throw apiNotFound(location);
    if (!member.put) throw invalidArgument('Attempting to set a read-only property.');
    member.put(value);
  }

  let action = 0;
  try {
    for (action = 0; action < body.Actions.length; action += 1) {
      const next = body.Actions[action];
      if (next) run(next);
    }
  } catch (error) {
    response.Error = { ...describe(error), Location: location, HttpStatusCode: 400, ActionIndex: action };
  }
  return response;
}

function describe(error: unknown): { Code: string; Message: string } {
  if (error instanceof HostError || error instanceof ModelError)
    return { Code: error.code, Message: error.message };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    Code: 'GeneralException',
    Message: `There was an internal error while processing the request. ${message}`,
  };
}
