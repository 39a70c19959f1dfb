/** The eleven segments by R (rows 5 to 1), then F, then M: the grid of KNOWN-ANSWERS as one text of 125 letters. */
export const segmentLetters = [
  'SSXXXSHHKKSHKKKSKKXKSKKXX',
  'HHZXXZHHKKHHHKKHKKKKHKKKK',
  'NZRRRZHPAAZHPALPPALLPPPLL',
  'NNRRRNNPRRPPPALPPALCPPPCC',
  'NNRRRRRRRRPPPAAPPLCCPPPCC',
].join('');

export const segmentKeys = {
  C: 'champions',
  L: 'loyal',
  P: 'potentialLoyalists',
  N: 'new',
  R: 'promising',
  A: 'needAttention',
  Z: 'aboutToSleep',
  X: 'cannotLoseThem',
  K: 'atRisk',
  H: 'hibernating',
  S: 'lost',
};

/** How many customers each label has, keys in order: what the subjects must agree on. */
export function countLabels(labels) {
  const counts = new Map();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
