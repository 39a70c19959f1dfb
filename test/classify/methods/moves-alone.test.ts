import { movesAlone } from '../../../src/classify/methods/moves-alone';

describe('what moves alone', () => {
  it('is what no other measure is made of', () => {
    expect(movesAlone('amount', ['amount', 'orders', 'recency'])).toBe(true);
    expect(movesAlone('amount', ['amount', 'averageOrder'])).toBe(false);
    expect(movesAlone('averageOrder', ['averageOrder', 'recency'])).toBe(true);
    expect(movesAlone('averageOrder', ['averageOrder', 'orders'])).toBe(false);
    expect(movesAlone('orders', ['orders', { column: 'rfm.total' }])).toBe(false);
    expect(movesAlone({ metric: 'NPS' }, [{ metric: 'NPS' }, 'averageOrder'])).toBe(true);
    expect(movesAlone({ column: 'abc.class' }, [{ column: 'abc.class' }])).toBe(false);
  });
});
