import { methodNames, type MethodOptions, recipeSchema } from '../../../src/classify';
import { resultColumns, withoutOrphans } from '../../../src/taskpane/methods/result-columns';
import { defaultOptions } from '../../../src/taskpane/methods/use-method';
import { ordersClassification } from '../orders-classification';

const methodsOf = (...methods: unknown[]): MethodOptions[] =>
  recipeSchema.parse({ version: 1, methods }).methods;

describe('resultColumns', () => {
  it('are the columns that the methods write', () => {
    const methods = methodNames.flatMap((name) => {
      const options = defaultOptions(name);
      return options && name !== 'attributeGroups' ? [options] : [];
    });
    methods.push(...methodsOf({ method: 'attributeGroups', by: { type: 'bands', measure: 'amount' } }));
    const { columns } = ordersClassification(recipeSchema.parse({ version: 1, methods }));
    const categories = columns.filter(({ kind }) => kind === 'category').map(({ key }) => key);
    for (const { key } of resultColumns(methods)) expect(categories).toContain(key);
    expect(resultColumns(methods)).toHaveLength(methodNames.length - 1);
  });

  it('go by the id of a second use', () => {
    const keys = resultColumns(methodsOf({ method: 'abc' }, { method: 'abc', id: 'byProfit' }));
    expect(keys.map(({ key }) => key)).toEqual(['abc.class', 'byProfit.class']);
  });
});

describe('withoutOrphans', () => {
  const matrix = { method: 'matrix', rows: 'abc.class', columns: 'rfm.segment' };

  it('takes a matrix away that has nothing left to cross', () => {
    expect(withoutOrphans(methodsOf({ method: 'abc' }, matrix))).toEqual(methodsOf({ method: 'abc' }));
  });

  it('lets a matrix cross what is left where one side is gone', () => {
    const left = withoutOrphans(methodsOf({ method: 'abc' }, { method: 'valueTiers' }, matrix));
    expect(left.at(-1)).toMatchObject({ method: 'matrix', rows: 'abc.class' });
    expect(left.at(-1)).not.toHaveProperty('columns');
  });

  it('leaves all else alone', () => {
    const methods = methodsOf({ method: 'rfm' }, { method: 'abc' }, matrix);
    expect(withoutOrphans(methods)).toEqual(methods);
  });
});
