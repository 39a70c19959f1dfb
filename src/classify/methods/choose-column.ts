/** One header, or several of which the first that the data has is meant. */
export type HeaderChoice = string | readonly string[];

/**
 * The column with that header; letters' case and outer spaces do not matter where no header is equal.
 *
 * @example
 * chooseColumn(dataset.attributes, ['部门', 'Department'])
 */
export function chooseColumn<T extends { header: string }>(
  columns: readonly T[],
  choice: HeaderChoice,
): T | undefined {
  for (const wanted of typeof choice === 'string' ? [choice] : choice) {
    const found =
      columns.find(({ header }) => header === wanted) ??
      columns.find(({ header }) => plain(header) === plain(wanted));
    if (found) return found;
  }
  return undefined;
}

const plain = (header: string): string => header.trim().toLowerCase();

/** A choice of headers as text, for an error or a note. */
export const choiceText = (choice: HeaderChoice): string =>
  typeof choice === 'string' ? choice : choice.join(' / ');
