import fc from 'fast-check';
import { inRuns } from '../../src/classify/in-runs';

it('covers every row once, in order', () => {
  fc.assert(
    fc.property(fc.nat(40_000), (length) => {
      let next = 0;
      inRuns(length, (from, to) => {
        expect(from).toBe(next);
        expect(to).toBeGreaterThan(from);
        next = to;
      });
      expect(next).toBe(length);
    }),
  );
});
