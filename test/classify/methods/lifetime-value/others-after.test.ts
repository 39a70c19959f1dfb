import { fitUntil } from '../../../../src/classify/methods/lifetime-value/fitted';
import { othersAfter } from '../../../../src/classify/methods/lifetime-value/others-after';
import { ordersToCome } from '../../../../src/classify/methods/lifetime-value/orders-to-come';
import { bgNbd } from '../../../../src/classify/models/bg-nbd';
import { expectedSpend } from '../../../../src/classify/models/gamma-gamma';
import { mbgNbd } from '../../../../src/classify/models/mbg-nbd';
import type { OrderModel } from '../../../../src/classify/models/order-model';
import { paretoNbd } from '../../../../src/classify/models/pareto-nbd';
import { datasetOfOrders } from '../../../support/dataset-builder';
import { steadyBuyers } from '../../../support/steady-buyers';

const options = { horizonMonths: 12, discountRate: 0.1, gates: { repeatBuyers: 20, correlation: 1 } };

/** The needed value for many ranks and movements of the parameters, against everybody's value with them, in order. */
function check<P extends object>(model: OrderModel<P>, customers: number): void {
  const rows = steadyBuyers(customers);
  const { history, latestDate } = datasetOfOrders(
    rows.map(({ customer, day, amount, order }) => ({ id: customer, day, amount, order })),
  );
  if (!history) throw new Error('no history');
  const { summary, fits, ...fitted } = fitUntil(model, history, latestDate + 1, options);
  if (!fits) throw new Error('no fits');
  const { parameters } = fits.orders;
  const spend = fits.spend.parameters;
  const needed = othersAfter({ ...fitted, summary, fits }, parameters, spend);
  const origin = Float64Array.from(Object.values(parameters), Number);
  for (const size of [0, 1e-4, 3e-3, 0.05]) {
    const moved = Float64Array.of(size, -size / 2, size / 3, 2 * size);
    const then = model.named(origin.map((own, i) => own * Math.exp(moved[i])));
    const spendThen = { p: spend.p * (1 + size), q: spend.q * (1 - size / 4), v: spend.v * (1 + 2 * size) };
    const expected = ordersToCome(model, then, options);
    const values = summary.repeats.map((x, i) => {
      const { alive, discounted } = expected(x, summary.last[i], summary.age[i]);
      return alive * discounted * expectedSpend(spendThen, summary.spend[i] > 0 ? x : 0, summary.spend[i]);
    });
    for (const larger of [0, 1, Math.floor(customers / 5), Math.floor(customers / 2), customers - 2]) {
      for (const without of [-1, 0, 7, customers - 1]) {
        const others = values.filter((_, i) => i !== without).toSorted((a, b) => b - a);
        const found = needed(larger, without, spendThen, size > 0 ? { parameters: then, moved } : undefined);
        if (found === undefined) throw new Error(`unknown: ${larger} of ${customers}, moved by ${size}`);
        expect(Math.abs(found / others[larger] - 1)).toBeLessThan(size > 0 ? 5e-8 : 1e-12);
      }
      expect(needed(customers, -1, spendThen)).toBe(0);
    }
  }
}

describe('the value needed to have no more than so many larger ones', () => {
  test.each([60, 400])('BG/NBD, %d customers', (customers) => {
    check(bgNbd, customers);
  });
  test.each([60, 400])('MBG/NBD, %d customers', (customers) => {
    check(mbgNbd, customers);
  });
  test.each([60, 400])('Pareto/NBD, %d customers', (customers) => {
    check(paretoNbd, customers);
  });
});
