import type { Category } from './classification';
import type { Message } from './message';

/** Categories, by the key of their name, for which general advice stands under `advice.` in the locale files. */
const advised = /^(segments\.(eleven|ten|eight|lifecycle|loyalty)|tiers|classes)\.(\w+)$/;

/**
 * General advice for a segment, stage, level, tier or class; undefined for groups that only describe.
 *
 * @example
 * adviceFor(category) // { key: 'advice.segments.eleven.champions' }
 */
export function adviceFor({ name }: Category): Message | undefined {
  return advised.test(name.key) ? { key: `advice.${name.key}` } : undefined;
}
