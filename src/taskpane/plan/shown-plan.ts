import type { Classification, Profile } from '../../classify';
import type { Region } from '../../workbook/region';
import type { PlannedTouch } from '../../workbook/write-plan';

/** What a run would write, shown before it does. */
export interface ShownPlan {
  touches: readonly PlannedTouch[];
  classification: Classification;
  /** The rows it is about, as they were recognised. Selecting other cells does not change the plan. */
  region: Region;
  recognised: Profile;
  /** Whether the user wanted to see it, or is asked because something would be taken away. */
  isAsked: boolean;
}

/** Whether a touch takes something away that the user may want to keep: then even the one click asks first. */
export const takesAway = (touch: PlannedTouch): boolean =>
  (touch.what === 'columns' || touch.what === 'sheet') && touch.how === 'remove';

/** Whether a plan is still the one that was shown. */
export const isSamePlan = (now: readonly PlannedTouch[], shown: readonly PlannedTouch[]): boolean =>
  JSON.stringify(now) === JSON.stringify(shown);
