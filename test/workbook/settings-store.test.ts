import { readSettings, settingKeys, writeSettings } from '../../src/workbook/settings-store';
import { storedRecipe, storeRecipe } from '../../src/workbook/recipe-store';
import { defaultRecipe } from '../../src/classify';
import { inExcel } from '../../src/workbook/excel';
import { refreshTiers } from '../../src/workbook/refresh';
import { translatorFor } from '../../src/locales/translate';
import { classifyHere, kindOf, today } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

describe('settings', () => {
  const office = useOffice();

  it('come back as they were written; what was never written is not there', async () => {
    await inExcel((context) => writeSettings(context, { [settingKeys.recipe]: { a: [1, '二'] } }));
    const found = await inExcel((context) => readSettings(context, Object.values(settingKeys)));
    expect([...found]).toEqual([[settingKeys.recipe, { a: [1, '二'] }]]);
  });

  it('above 1 MB are refused before Excel drops them', async () => {
    const large = '客'.repeat(350_000);
    expect(await kindOf(inExcel((context) => writeSettings(context, { [settingKeys.recipe]: large })))).toBe(
      'tooLarge',
    );
    expect(office().workbook.settings.size).toBe(0);
  });

  it('hold the recipe; one that this version cannot read is said to be so', async () => {
    expect(await storedRecipe()).toBeUndefined();
    await storeRecipe(defaultRecipe);
    expect(await storedRecipe()).toEqual({ recipe: defaultRecipe });
    office().workbook.settings.set(settingKeys.recipe, '{"version":9}');
    expect(await kindOf(storedRecipe())).toBe('invalidRecipe');
    office().workbook.settings.set(settingKeys.recipe, 'not JSON');
    expect(await kindOf(storedRecipe())).toBe('invalidRecipe');
  });

  it('without a run there is nothing to refresh', async () => {
    const options = { classifier: classifyHere, translate: translatorFor('en'), today };
    expect(await kindOf(refreshTiers(options))).toBe('noStoredRecipe');
    await storeRecipe(defaultRecipe);
    expect(await kindOf(refreshTiers(options))).toBe('noStoredRecipe');
  });
});
