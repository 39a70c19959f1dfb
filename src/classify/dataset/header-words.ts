import { type Role, roles as allRoles } from '../roles';
import { nearMisses } from './header-exclusions';
import { headerRules } from './header-rules';
import { headerText } from './header-text';

/** Longer texts are sentences, not headers. */
const longestHeader = 80;

/** What stands in brackets, or is the same in a second language, says a little less. */
const lesser = 0.95;

/**
 * How surely a header names each role, by its words alone.
 *
 * @returns roles with a score above 0 (1: cannot mean anything else)
 *
 * @example
 * headerScores('实付金额(元)').get('amount'); // 1
 */
export function headerScores(header: string): Map<Role, number> {
  const scores = new Map<Role, number>();
  if (header.length > longestHeader) return scores;
  const { plain, others } = headerText(header);
  if (plain === '') return scores;
  for (const role of allRoles) {
    let best = 0;
    for (const [score, words] of headerRules[role] ?? []) {
      if (score > best && words.test(plain)) best = score;
      if (score * lesser > best && others.some((text) => words.test(text))) best = score * lesser;
    }
    if (best > 0) scores.set(role, best);
  }
  for (const [words, roles, most = 0.2] of nearMisses)
    if (words.test(plain)) for (const role of roles) scores.set(role, Math.min(scores.get(role) ?? 0, most));
  return scores;
}
