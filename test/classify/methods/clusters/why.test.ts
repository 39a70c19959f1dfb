import fc from 'fast-check';
import { featureOf } from '../../../../src/classify/methods/clusters/features';
import { nearestCentre } from '../../../../src/classify/methods/clusters/reach';
import { clustersWhy, type ClusterMeasure } from '../../../../src/classify/methods/clusters/why';
import { recencyDays } from '../../../../src/classify/methods/rfm/axes';
import { messageAt } from '../../../../src/classify';
import { anyCustomers, classifyWithReasons, placeOf, reasonsIn, today } from '../../../support/reasons';

const coordinate = fc.integer({ min: -8, max: 8 }).map((quarters) => quarters / 4);

describe('why: clusters', () => {
  it('keeps its promise with centres and scale as they stand, and no smaller change would do', () => {
    let promised = 0;
    fc.assert(
      fc.property(
        anyCustomers,
        fc.array(fc.tuple(coordinate, coordinate, coordinate), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (dataset, list, logarithm) => {
          const columns = [
            ['recency', recencyDays(dataset, today), 'integer'],
            ['orders', dataset.orders, 'integer'],
            ['amount', dataset.amount, 'money'],
          ] as const;
          const parts = columns.map(([option, values, format]): ClusterMeasure => ({
            option,
            measure: { values, format, name: { key: option } },
            feature: featureOf(values, logarithm),
          }));
          const centres = { values: Float64Array.from(list.flat()), dimensions: 3 };
          const at = (raw: readonly number[]): number =>
            nearestCentre(
              raw.map((value, d) => parts[d].feature.scaled(value)),
              centres,
            );
          const raws = dataset.ids.map((_, i) => parts.map(({ measure }) => measure.values[i]));
          const codes = Uint16Array.from(raws, at);
          const categories = list.map((_, k) => ({ key: `c${k}`, name: { key: `c${k}` }, rank: 0 }));
          const column = clustersWhy('clusters', parts, centres, { codes, categories });
          raws.forEach((raw, i) => {
            const { key, params = {} } = messageAt(column, i);
            const kind = key.split('.')[2];
            const [axis, value, step] =
              kind === 'recency'
                ? [0, Number(params['count']), 1]
                : kind === 'frequency'
                  ? [1, raw[1] + Number(params['count']), -1]
                  : [2, raw[2] + Number(params['need']), -0.02];
            if (params['target'] === undefined) {
              expect(kind).toBe(codes[i] === 0 ? 'best' : 'none');
              return;
            }
            promised++;
            const moved = (to: number): number => at(raw.map((own, d) => (d === axis ? to : own)));
            expect({ key: `c${moved(value)}` }).toEqual(params['target']);
            expect(moved(value)).toBeLessThan(codes[i]);
            const isBetween = axis === 0 ? value + step < raw[0] : value + step > raw[axis];
            if (isBetween) expect({ key: `c${moved(value + step)}` }).not.toEqual(params['target']);
          });
        },
      ),
      { numRuns: 60, seed: 7 },
    );
    expect(promised).toBeGreaterThan(50);
  });

  it('is told of every customer', () => {
    fc.assert(
      fc.property(anyCustomers, (dataset) => {
        const result = classifyWithReasons(dataset, { method: 'clusters' });
        for (const { id, kind } of reasonsIn(result)) {
          expect(kind === 'best').toBe(placeOf(result, id).place === 0);
        }
      }),
      { numRuns: 10 },
    );
  });
});
