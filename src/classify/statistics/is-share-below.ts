/**
 * Shares nearer to a limit than this are at the limit: sums of limits (0.1 + 0.2) and of amounts that are no decimals
 * (a third) miss by a hair. Of amounts in whole units (cents) with a total up to 10¹² units it is less than one unit,
 * so that they are compared exactly.
 */
const shareSlack = 1e-12;

/**
 * Whether a share lies below a limit: the one rule for ABC, tiers by share, and the changes that Why names.
 *
 * @example
 * isShareBelow(0.3, 0.1 + 0.2) // false
 */
export const isShareBelow = (share: number, limit: number): boolean => share < limit - shareSlack;
