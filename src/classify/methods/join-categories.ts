import type { Category } from '../classification';
import type { Message } from '../message';

/** The categories of all groups, and for each group's categories their places among them. */
export interface JoinedCategories {
  categories: Category[];
  /** Per group and code: the code among `categories`. */
  places: Uint16Array[];
}

/**
 * The categories of all groups as one list, best first: equal ones once, in the order in which the longest list and
 * then the others have them, ranked evenly where the groups do not all have the same.
 *
 * A category that is called differently in some groups (its bounds differ) is a category of each, with the group's name.
 *
 * @param named a name with that of a group
 */
export function joinCategories(
  lists: readonly Category[][],
  named: (name: Message, group: number) => Message,
): JoinedCategories {
  const names = new Map<string, Set<string>>();
  for (const list of lists)
    for (const { key, name } of list)
      names.set(key, (names.get(key) ?? new Set<string>()).add(JSON.stringify(name)));
  const told = lists.map((list, group) =>
    list.map((category): Category => {
      if ((names.get(category.key)?.size ?? 0) < 2) return category;
      return { ...category, key: `${category.key} ${group + 1}`, name: named(category.name, group) };
    }),
  );
  const categories: Category[] = [];
  const known = new Set<string>();
  for (const list of [...told].sort((a, b) => b.length - a.length)) addTo(categories, known, list);
  const place = new Map(categories.map(({ key }, code) => [key, code]));
  const same = told.every((list) => list.length === categories.length);
  return {
    categories: same
      ? categories
      : categories.map((category, i) => ({
          ...category,
          rank: categories.length > 1 ? 1 - i / (categories.length - 1) : 1,
        })),
    places: told.map((list) => Uint16Array.from(list, ({ key }) => place.get(key) ?? 0)),
  };
}

/** Puts what is new in a list behind what it follows there; the last of several (Other, No value) at the end. */
function addTo(categories: Category[], known: Set<string>, list: readonly Category[]): void {
  const fresh = list.filter(({ key }) => !known.has(key));
  if (fresh.length === 0) return;
  for (const category of fresh) {
    const at = list.indexOf(category);
    const before = at > 0 ? categories.findIndex(({ key }) => key === list[at - 1].key) : -1;
    const isLast = at > 0 && at === list.length - 1;
    categories.splice(isLast ? categories.length : before + 1, 0, category);
    known.add(category.key);
  }
}
