import { applyColumns, requireRoles, type Profile, type Recipe, type UserError } from '../../classify';
import { userErrorOf } from '../errors/user-error-of';

/** A profile as a recipe sees it, and what still keeps it from being classified. */
export interface Understood {
  profile: Profile;
  problem?: UserError;
}

/** Gives the recognised columns the roles a recipe says, and checks that nothing is missing. */
export function understood(recognised: Profile, recipe: Recipe): Understood {
  let profile = recognised;
  try {
    profile = applyColumns(recognised, recipe);
    requireRoles(profile, recipe);
    return { profile };
  } catch (error) {
    return { profile, problem: userErrorOf(error) };
  }
}
