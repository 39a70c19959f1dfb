import { defaultRecipe, recipeSchema } from '../../../src/classify';
import { recipeFrom, recipeText } from '../../../src/taskpane/recipe-file/recipe-file';

describe('recipe files', () => {
  it('come back as they were', () => {
    const recipe = recipeSchema.parse({
      version: 1,
      name: '月度分级',
      columns: { amount: '实付金额(元)' },
      methods: [{ method: 'rfm', scoring: { type: 'rfmPackage', bins: 5 }, segments: 'ten' }],
    });
    expect(recipeFrom(recipeText(recipe))).toEqual(recipe);
  });

  it('may begin with a byte order mark, and leave out what has a default', () => {
    expect(recipeFrom('\uFEFF{"version":1}')).toEqual(defaultRecipe);
  });

  it.each([
    ['no JSON', 'version: 1'],
    ['another version', '{"version":2}'],
    ['an unknown key', '{"version":1,"colour":"red"}'],
    ['a bad option', '{"version":1,"methods":[{"method":"abc","thresholds":[0.9,0.5]}]}'],
  ])('are refused with the reason: %s', (_, text) => {
    expect(() => recipeFrom(text)).toThrow(
      expect.objectContaining({
        kind: 'invalidRecipe',
        params: {
          problem: expect.objectContaining({ key: expect.stringMatching(/^errors\.invalidRecipe\./) }),
        },
      }),
    );
  });
});
