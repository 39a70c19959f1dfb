import type { Pivot } from '../model';
import { flag } from './arguments';
import type { ApiSet, Member } from './excel-class';
import { property } from './member';

/** A switch of a pivot that changes nothing of what is drawn here: kept, and given back. */
export function pivotOption<S extends { pivot: Pivot }>(
  name: string,
  set: ApiSet,
  usual: boolean,
  of: (self: S) => string = () => '',
): Member<S> {
  return property(
    set,
    (self) => self.pivot.options?.[of(self) + name] ?? usual,
    (self, given) => {
      self.pivot.options = { ...self.pivot.options, [of(self) + name]: flag(given) };
    },
  );
}
