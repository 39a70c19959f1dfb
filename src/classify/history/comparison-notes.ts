import type { Message } from '../message';
import type { Effect } from './effect';
import type { Migration } from './migration';
import type { SnapshotAbout } from './snapshot';

/**
 * What a reader has to know before trusting a comparison of two snapshots: what was decided how, and where the data do
 * not cover both.
 *
 * @example
 * comparisonNotes(march.about, april.about, migration, effect) // [{ key: 'history.bought.orders' }, …]
 */
export function comparisonNotes(
  before: SnapshotAbout,
  after: SnapshotAbout,
  migration: Migration,
  effect: Effect,
): Message[] {
  const notes: Message[] = [
    { key: `history.bought.${effect.signs.bought}` },
    { key: `history.kept.${effect.signs.kept}` },
  ];
  const say = (holds: boolean, name: string, params?: Message['params']): void => {
    if (holds) notes.push({ key: `history.notes.${name}`, ...(params && { params }) });
  };
  const { gone } = migration.moves;
  say(effect.amountUnknown === 'currency', 'currency', {
    before: before.currency ?? '–',
    after: after.currency ?? '–',
  });
  say(effect.dropped > 0, 'dropped', { count: effect.dropped });
  say(gone.customers > 0, 'gone', { count: gone.customers });
  say(effect.amountUnknown === 'window', 'window');
  say(before.kind !== after.kind, 'kind');
  const isSameScheme =
    migration.before.categories.length === migration.after.categories.length &&
    migration.before.categories.every(({ key }, i) => key === migration.after.categories[i].key);
  say(!isSameScheme, 'scheme');
  say(isSameScheme && migration.before.options !== migration.after.options, 'options');
  say(isSameScheme && !migration.isComparable, 'unordered');
  return notes;
}
