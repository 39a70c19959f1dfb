import { purchases, testEveryChange } from '../../../support/every-change';

describe('why: predicted lifetime value by BG/NBD, 3000 customers', () => {
  testEveryChange(purchases(3000, 11), {}, ['best', 'order', 'perOrder', 'orderOf'], 4);
});
