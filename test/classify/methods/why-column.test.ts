import { messageAt } from '../../../src/classify';
import { change, createReasons, reasonColumn, tierParams } from '../../../src/classify/methods/why-column';
import { translatorFor } from '../../../src/locales/translate';
import { datasetOfCustomers } from '../../support/dataset-builder';
import { classifyWithReasons } from '../../support/reasons';
import { anyDataMethods, type MethodInput } from '../../support/recipes';

describe('reasons', () => {
  const categories = ['a', 'b', 'c'].map((key) => ({ key, name: { key }, rank: 0 }));

  it('keep each template once', () => {
    const reasons = createReasons();
    const say = (tier: number, target?: number): number =>
      reasons.codeOf('why', change(tier, target ?? -1, 3), () => tierParams(categories, tier, target));
    expect([say(1, 0), say(2, 0), say(1), say(1, 0), say(2, 1)]).toEqual([0, 1, 2, 0, 3]);
    const column = reasonColumn('x', 'rfm', reasons, Uint16Array.of(3, 0), { need: Float64Array.of(7, 8) });
    expect(messageAt(column, 0)).toEqual({
      key: 'why',
      params: { tier: { key: 'c' }, target: { key: 'b' }, need: 7 },
    });
  });
});

const customers = Array.from({ length: 40 }, (_, i) => ({
  id: `c${i}`,
  lastOrder: i % 9 === 4 ? NaN : 45_200 - 7 * i,
  orders: i % 9 === 4 ? 0 : 1 + ((i * 7) % 9),
  amount: 5 + ((i * 7919) % 900),
}));
const dataset = datasetOfCustomers(customers, {
  attributes: [
    { header: 'City', labels: ['Lyon', 'Ulm'], codes: Int32Array.from(customers, (_, i) => (i % 3) - 1) },
  ],
});

const more: [string, MethodInput][] = [
  ['categories', { method: 'attributeGroups', by: { type: 'categories', column: 'City', top: 1 } }],
  ['lifetime value', { method: 'lifetimeValue' }],
  ['nested ten', { method: 'rfm', scoring: { type: 'nested' }, segments: 'ten' }],
];

describe.each([...anyDataMethods, ...more])('the reasons of %s', (_name, method) => {
  it.each(['en', 'zh-CN'])('are sentences about every customer in %s', (locale) => {
    const say = translatorFor(locale);
    for (const within of [{}, { within: 'City' }]) {
      const column = classifyWithReasons(dataset, { ...method, ...within }).columns.find(
        ({ kind }) => kind === 'message',
      );
      if (column?.kind !== 'message') throw new Error('no reasons');
      const texts = customers.map((_, i) => say(messageAt(column, i)));
      expect(texts.filter((text) => text === '' || /why\.|\{\{|NaN|undefined|–/.test(text))).toEqual([]);
      expect(say(column.header)).not.toMatch(/columns\./);
    }
  });
});
