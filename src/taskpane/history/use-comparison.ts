import { useEffect, useState } from 'react';
import { type Comparison, migrationBetween } from '../../workbook/history/stored-snapshots';
import { userErrorOf } from '../errors/user-error-of';
import { useRunStore } from '../run/run-store';

/** What lies between two snapshots; undefined while it is being read. */
export function useComparison(from: string, to: string): readonly Comparison[] | undefined {
  const [found, setFound] = useState<{ key: string; comparisons: Comparison[] }>();
  const key = `${from} ${to}`;
  useEffect(() => {
    let isWanted = true;
    migrationBetween(from, to)
      .then((comparisons) => isWanted && setFound({ key, comparisons }))
      .catch((error: unknown) => isWanted && useRunStore.getState().fail(userErrorOf(error)));
    return () => {
      isWanted = false;
    };
  }, [from, to, key]);
  return found?.key === key ? found.comparisons : undefined;
}
