import { purchases, testEveryChange } from '../../../support/every-change';
import { steadyBuyers } from '../../../support/steady-buyers';

describe('why: predicted lifetime value by MBG/NBD in 4 tiers', () => {
  testEveryChange(purchases(800, 12), { model: 'mbgNbd', tiers: 'vip' }, ['best', 'order', 'perOrder'], 5);
});

describe('why: predicted lifetime value by Pareto/NBD with a margin', () => {
  const orders = steadyBuyers(250).map(({ customer, ...order }) => ({ id: customer, ...order }));
  testEveryChange(
    orders,
    { model: 'paretoNbd', margin: 0.3, gates: { repeatBuyers: 50 } },
    ['best', 'order', 'perOrder', 'orderOf'],
    2,
  );
});
