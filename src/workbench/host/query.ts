import { type Handle, type HostContext } from './excel-class';
import { apiNotFound } from './host-error';
import type { QueryInfo } from './protocol';
import { hasSet } from './requirement-set';

/** What to load of an object: its own values, and what to load of objects below it. */
interface Wanted {
  all: boolean;
  names: Map<string, Wanted>;
}

function nothing(): Wanted {
  return { all: false, names: new Map() };
}

/** `['values', 'format/fill/color', 'items/name']` as a tree; nothing said = all values. */
function wantedOf(query: QueryInfo): Wanted {
  const root = nothing();
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (!query.Select || query.Select.length === 0) root.all = true;
  for (const path of paths) {
    let at = root;
    for (const part of path.split(/[/.]/).map((one) => one.trim())) {
      if (part === '' || part === '$all' || part === '*') {
        at.all = true;
        break;
      }
      const key = part.toLowerCase();
      const next = at.names.get(key) ?? nothing();
      at.names.set(key, next);
      at = next;
    }
  }
  return root;
}

/** Loads what a query asks of an object, as the client expects it: keys in PascalCase, items under `_Items`. */
export function load(handle: Handle, query: QueryInfo, context: HostContext, set: string): unknown {
  return loadWanted(handle, wantedOf(query), context, set, query);
}

function loadWanted(
  handle: Handle,
  wanted: Wanted,
  context: HostContext,
  set: string,
  page: QueryInfo = {},
): Record<string, unknown> {
  const answer = identity(handle, context);
  if (handle.items) {
    const forItems = itemsWanted(wanted);
    const skip = page.Skip ?? 0;
    const items = handle.items(context).slice(skip, page.Top === undefined ? undefined : skip + page.Top);
    answer._Items = items.map((item, at) => {
      const loaded = loadWanted(item, forItems, context, set);
      return item.id(context) ? loaded : { ...loaded, _Index: skip + at };
    });
    return answer;
  }
  if (wanted.all) {
    for (const name of handle.scalarNames()) {
      const member = handle.member(name, context);
      if (member?.kind === 'scalar' && member.set !== 'internal' && hasSet(set, member.set))
        answer[member.name] = member.get();
    }
  }
  for (const [name, below] of wanted.names) loadMember(handle, name, below, answer, context, set);
  return answer;
}

function loadMember(
  handle: Handle,
  name: string,
  below: Wanted,
  answer: Record<string, unknown>,
  context: HostContext,
  set: string,
): void {
  const member = handle.member(name, context);
  if (!member || member.kind === 'method' || !hasSet(set, member.set))
    throw apiNotFound(`${handle.className}.${name}`);
  if (member.kind === 'scalar') {
    answer[member.name] = member.get();
    return;
  }
  const target = member.open();
  const wholeObject = below.names.size === 0 ? { ...below, all: true } : below;
  answer[member.name] = target ? loadWanted(target, wholeObject, context, set) : null;
}

/** A collection's query speaks of its items, with or without `items/`. */
function itemsWanted(wanted: Wanted): Wanted {
  const items = wanted.names.get('items');
  const names = new Map([...wanted.names].filter(([name]) => name !== 'items' && name !== 'count'));
  for (const [name, below] of items?.names ?? []) names.set(name, below);
  const all = wanted.all || (items !== undefined && (items.all || items.names.size === 0));
  return { all: all && names.size === 0 ? true : wanted.all || items?.all === true, names };
}

/** What identifies an object to the client: its id, and its reference while it is kept. */
export function identity(handle: Handle, context: HostContext): Record<string, unknown> {
  const id = handle.id(context);
  return {
    ...(id && { [id.key]: id.value }),
    ...(handle.referenceId !== undefined && { _ReferenceId: handle.referenceId }),
  };
}
