import { fitUntil } from '../../../../src/classify/methods/lifetime-value/fitted';
import { kindsOf } from '../../../../src/classify/methods/lifetime-value/kinds';
import { predict } from '../../../../src/classify/methods/lifetime-value/predict';
import { bgNbd } from '../../../../src/classify/models/bg-nbd';
import { datasetOfOrders } from '../../../support/dataset-builder';
import { steadyBuyers } from '../../../support/steady-buyers';

test('equal customers are of one kind, the most valuable kind first', () => {
  const rows = steadyBuyers(80).map(({ customer, day, amount, order }) => ({
    id: customer,
    day,
    amount,
    order,
  }));
  const twins = rows.filter(({ id }) => id < 'c3').map((row) => ({ ...row, id: `twin ${row.id}` }));
  const { history, latestDate } = datasetOfOrders([...rows, ...twins]);
  if (!history) throw new Error('no history');
  const fitted = fitUntil(bgNbd, history, latestDate, {
    horizonMonths: 12,
    discountRate: 0.1,
    gates: { repeatBuyers: 20, correlation: 1 },
  });
  const { prediction } = predict(fitted);
  if (!prediction) throw new Error('no prediction');
  const kinds = kindsOf(fitted, prediction.orderFit.parameters, prediction.spendFit.parameters);
  const total = fitted.summary.customer.length;
  expect(kinds.entry.length).toBeLessThanOrEqual(80);
  expect(kinds.before.at(-1)).toBe(total);
  expect(Array.from(kinds.value)).toEqual(Array.from(kinds.value).toSorted((a, b) => b - a));
  fitted.summary.customer.forEach((customer, entry) => {
    const { [entry]: kind } = kinds.of;
    expect(kinds.value[kind]).toBe(prediction.value[customer]);
    expect(kinds.before[kind]).toBe(
      prediction.value.reduce((count, value) => count + Number(value > kinds.value[kind]), 0),
    );
  });
});
