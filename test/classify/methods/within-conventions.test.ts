import { withinConventions } from '../../../src/classify/methods/within-conventions';

const messages = (...keys: string[]) => keys.map((key) => ({ key }));
const column = { key: 'column' };

describe('withinConventions', () => {
  it('is one statement where the groups share it', () => {
    expect(withinConventions(messages('a', 'a'), messages('N', 'S'), column)).toEqual({
      convention: { key: 'methods.within', params: { convention: { key: 'a' }, column } },
      rules: [],
    });
  });

  it('gives each statement with its groups, and every group its rule', () => {
    const { convention, rules } = withinConventions(messages('a', 'b', 'a'), messages('N', 'S', 'E'), column);
    expect(convention.key).toBe('methods.withinEach');
    expect(convention.params?.['items']).toMatchObject([
      { params: { group: { params: { items: messages('N', 'E') } }, label: { key: 'a' } } },
      { params: { group: { params: { items: messages('S') } }, label: { key: 'b' } } },
    ]);
    expect(rules.map(({ value }) => value.key)).toEqual(['a', 'b', 'a']);
  });

  it('leaves many statements to the rules, and counts many groups', () => {
    const many = Array.from({ length: 9 }, (_, i) => `g${i}`);
    expect(withinConventions(messages(...many), messages(...many), column).convention.key).toBe(
      'methods.withinRules',
    );
    const two = many.map((_, i) => (i ? 'a' : 'b'));
    const { convention } = withinConventions(messages(...two), messages(...many), column);
    expect(JSON.stringify(convention)).toContain('"count":3');
  });
});
