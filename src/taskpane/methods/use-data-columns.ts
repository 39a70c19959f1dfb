import { useMemo } from 'react';
import { useUnderstood } from '../selection/use-understood';

/** The headers of the data that a method may work on. */
export interface DataColumns {
  /** Columns whose values are names: of a region, an industry, … The likeliest first. */
  attributes: string[];
  /** Columns of numbers that are no amount of an order. */
  metrics: string[];
  hasProfit: boolean;
}

/** What the selected data have beyond customer, date and amount. */
export function useDataColumns(): DataColumns {
  const columns = useUnderstood()?.profile.columns;
  return useMemo(() => {
    const named = (columns ?? []).filter(({ header }) => header.trim() !== '');
    const inRole = (...roles: string[]) =>
      roles.flatMap((role) => named.filter((column) => column.role === role).map(({ header }) => header));
    return {
      attributes: inRole('attribute', 'metric', 'ignored'),
      metrics: inRole('metric'),
      hasProfit: inRole('profit').length > 0,
    };
  }, [columns]);
}
