import type { MethodContext } from './method';

/** A limit of work that does not look at a clock, so that the same data get the same reasons everywhere. */
export interface Budget {
  /** Takes a piece of work off the budget; false, and nothing taken, where less is left. */
  spend: (work: number) => boolean;
}

/** A budget of so much work; of a group of the customers, the group's share of it. */
export function budgetOf({ share = 1 }: Pick<MethodContext, 'share'>, work: number): Budget {
  let left = share * work;
  return {
    spend: (piece) => {
      if (piece > left) return false;
      left -= piece;
      return true;
    },
  };
}
