import { issueKinds, recipeSchema } from '../../../src/classify';
import { handlingOf } from '../../../src/classify/dataset/handling';
import { cleaningOptions, decided, decisionFor, withOption } from '../../../src/taskpane/cleaning/decisions';

const cleaningWith = (parts: object) => recipeSchema.parse({ version: 1, cleaning: parts }).cleaning;

describe('decisions', () => {
  it('agree with what the engine does, for every issue and every choice', () => {
    for (const kind of issueKinds) {
      for (const choices of [{}, ...handlingChoices(kind)]) {
        const cleaning = cleaningWith(choices);
        const { handling } = handlingOf(cleaning, 'orders')(kind);
        const said = decided(kind, cleaning);
        expect([kind, said ?? handling]).toEqual([kind, handling]);
      }
    }
  });

  it('offer a decision for every alternative the engine names', () => {
    const cleaning = cleaningWith({});
    const lacking = issueKinds.flatMap((kind) =>
      handlingOf(
        cleaning,
        'orders',
      )(kind)
        .alternatives.filter((handling) => !decisionFor(kind, handling))
        .map((handling) => `${kind} ${handling}`),
    );
    expect(lacking).toEqual([]);
  });
});

const handlingChoices = (kind: (typeof issueKinds)[number]) =>
  handlingOf(
    cleaningWith({}),
    'orders',
  )(kind)
    .alternatives.map((handling) => decisionFor(kind, handling))
    .filter((parts) => parts !== undefined);

describe('cleaningOptions', () => {
  it('hold every option of a recipe, the default first, and only valid values', () => {
    const usual = new Map<string, string>(Object.entries(cleaningWith({})));
    expect(Object.keys(cleaningOptions).sort()).toEqual([...usual.keys()].sort());
    for (const [option, values] of Object.entries(cleaningOptions)) {
      expect(values[0]).toBe(usual.get(option));
      for (const value of values)
        expect(cleaningWith({ [option]: value })).toMatchObject({ [option]: value });
    }
  });

  it('are set one by one', () => {
    expect(withOption('returns', 'exclude')).toEqual({ returns: 'exclude' });
  });
});
