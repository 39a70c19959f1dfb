import { goTo } from '../../workbook/go-to';
import type { WrittenPlace } from '../../workbook/write-plan';
import { userErrorOf } from '../errors/user-error-of';
import { useRunStore } from '../run/run-store';

/** Shows a place of the workbook; if it is gone, says so. */
export function useOpenPlace(): (place: WrittenPlace) => Promise<void> {
  const fail = useRunStore((state) => state.fail);
  return async (place) => {
    try {
      await goTo(place);
    } catch (error) {
      fail(userErrorOf(error));
    }
  };
}
