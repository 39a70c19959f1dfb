import { isShareBelow } from '../../../src/classify/statistics/is-share-below';

describe('isShareBelow', () => {
  it('takes a share at the limit for no smaller, whatever binary numbers make of it', () => {
    expect(isShareBelow(0.3, 0.1 + 0.2)).toBe(false);
    expect(isShareBelow(0.8 - 1e-16, 0.8)).toBe(false);
    expect(isShareBelow(0.8 - 1e-11, 0.8)).toBe(true);
    expect(isShareBelow(0.81, 0.8)).toBe(false);
  });
});
