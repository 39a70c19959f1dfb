import type { ApiSet, ExcelClass, HostContext, Member } from './excel-class';
import { open } from './excel-class';
import { method, object, property } from './member';

/** Part of a description that is kept as given: values by path (`Legend.Position`). */
export interface KeptState {
  properties: Record<string, unknown>;
  path: string;
  changed: (context: HostContext) => void;
}

const pathOf = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** A value kept under the object's path; `usual` until it is set. */
export function keptValue<S extends KeptState>(name: string, set: ApiSet, usual: unknown): Member<S> {
  return property(
    set,
    ({ properties, path }) => properties[pathOf(path, name)] ?? usual,
    ({ properties, path, changed }, given, context) => {
      properties[pathOf(path, name)] = given;
      changed(context);
    },
  );
}

/** An object below, kept in the same description. */
export function keptObject<S extends KeptState>(
  name: string,
  set: ApiSet,
  excelClass: ExcelClass<KeptState>,
): Member<S> {
  return object(set, ({ properties, path, changed }) =>
    open(excelClass, { properties, path: pathOf(path, name), changed }),
  );
}

/** A method that keeps its argument under a name, in place of what another method kept. */
export function keptCall<S extends KeptState>(name: string, set: ApiSet, replaces?: string): Member<S> {
  return method(set, ({ properties, path, changed }, [given], context) => {
    if (replaces !== undefined) Reflect.deleteProperty(properties, pathOf(path, replaces));
    properties[pathOf(path, name)] = given ?? true;
    changed(context);
  });
}

/** A class of kept values: name → [set, usual value]. */
export function keptClass(
  name: string,
  values: Record<string, [set: ApiSet, usual: unknown]>,
  others: Record<string, Member<KeptState>> = {},
): ExcelClass<KeptState> {
  const members = Object.fromEntries(
    Object.entries(values).map(([key, [set, usual]]) => [key, keptValue<KeptState>(key, set, usual)]),
  );
  return { name, members: { ...members, ...others } };
}
