import { checkHoldOut } from '../../../../src/classify/methods/lifetime-value/hold-out';
import { bgNbd } from '../../../../src/classify/models/bg-nbd';
import { cdnowEnd, cdnowHistory, cdnowStart } from '../../../support/cdnow';
import { expectRelative } from '../../../support/relative';
import { describeWithData } from '../../../support/shared-data';

describeWithData('the hold-out check', () => {
  const history = cdnowHistory();
  // 1998-06-30; the last third is the published hold-out of 39 weeks in length, though not in time
  const end = cdnowStart + 545;

  test('forecasts CDNOW better than carrying on as before', () => {
    const check = checkHoldOut(bgNbd, history, end, 50);
    expect(check.possible).toBe(true);
    expect(check.days).toBe(181);
    expect(check.error).toBeLessThan(check.naiveError);
    expectRelative(check.forecast, check.actual, 0.25);
  });

  test('tells whether it passes with one more day of a customer in the last third', () => {
    const check = checkHoldOut(bgNbd, history, end, 50);
    const { [10]: to } = history.start;
    const withDays = (more: number) => ({
      start: history.start.map((at, i) => (i >= 10 ? at + more : at)),
      date: Float64Array.from([
        ...history.date.subarray(0, to),
        ...Array.from({ length: more }, (_, k) => end - more + 1 + k),
        ...history.date.subarray(to),
      ]),
      amount: new Float64Array(history.amount.length + more).fill(10),
    });
    for (const more of [0, 1, 40, 120]) {
      const { error, naiveError } = checkHoldOut(bgNbd, withDays(more), end, 50);
      expect(check.passesWith(9, more)).toBe(error <= naiveError);
    }
    expect(check.learntUntil).toBe(end - check.days);
  });

  test('is not possible with too few repeat buyers', () => {
    expect(checkHoldOut(bgNbd, history, cdnowEnd, 5000)).toMatchObject({
      possible: false,
      lacking: 'repeatBuyers',
    });
  });
});

test('says that no parameters were found where the fit failed', () => {
  const history = {
    start: Int32Array.of(0, 3, 5),
    date: Float64Array.of(45_000, 45_010, 45_020, 45_005, 45_015),
    amount: new Float64Array(5).fill(1),
  };
  const failing = {
    ...bgNbd,
    fit: (of: Parameters<typeof bgNbd.fit>[0]) => ({ ...bgNbd.fit(of), converged: false }),
  };
  expect(checkHoldOut(failing, history, 45_030, 1)).toMatchObject({
    possible: false,
    lacking: 'convergence',
  });
});

test('is not possible within a day', () => {
  const history = { start: Int32Array.of(0, 1), date: Float64Array.of(45_000), amount: Float64Array.of(1) };
  expect(checkHoldOut(bgNbd, history, 45_000, 0).possible).toBe(false);
});
