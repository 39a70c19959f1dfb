import { recipeSchema } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import { startOffice } from '../support/office-in-node';
import { orderRows } from '../support/order-rows';
import { rowsOf, runOnSelection, sheetOf, workbookOf } from '../support/run-in-office';

describe('a method that runs in each group for itself', () => {
  /** So many cities with some customers each. */
  const cities = (count: number) => {
    const [header, ...rows] = orderRows(count * 30, count * 6);
    return workbookOf(
      [
        [...header, 'City'],
        ...rows.map((row) => [...row, `City ${String(Number(String(row[0]).slice(1)) % count)}`]),
      ],
      'Orders',
    );
  };
  const within = recipeSchema.parse({
    version: 1,
    methods: [
      { method: 'rfm', within: 'City' },
      { method: 'valueTiers', within: 'City' },
    ],
  });

  it.each(['en', 'zh-CN'] as const)(
    'has a row for each of the largest groups, and says how many more there are: %s',
    async (locale) => {
      const many = await startOffice({ workbook: cities(120) });
      const translate = translatorFor(locale);
      try {
        const { classification } = await runOnSelection(within, { translate });
        const rows = rowsOf(sheetOf(many.workbook, translate({ key: 'sheet.rules' })));
        expect(classification.methods[0].rules.length).toBeGreaterThan(2000);
        expect(rows.length).toBeLessThan(200);
        const groups = rows.filter(([first]) => /^City \d+$/.test(String(first)));
        expect(groups).toHaveLength(60);
        const cuts = translate({
          key: 'rules.rfm.cuts',
          params: { axis: { key: 'rules.rfm.axis.recency' } },
        });
        expect(groups.filter((row) => row.join(' ').includes(cuts))).toHaveLength(30);
        const more = translate({ key: 'rulesSheet.furtherGroups', params: { count: 71 } });
        expect(rows.flat().join(' ').replaceAll(/\s/g, '')).toContain(more.replaceAll(/\s/g, ''));
        // What all groups share is said once, with the segments' codes beside their names.
        const [rfm] = classification.methods;
        for (const { name, key } of rfm.counts) {
          const told = rows.filter(([label]) => label === translate(name));
          if (key !== 'none') expect(told.map((row) => /^\d{3}/.test(String(row[2])))).toEqual([true]);
        }
      } finally {
        await many.stop();
      }
    },
  );

  it('leaves nothing out of a few groups but counts that follow from cut points', async () => {
    const few = await startOffice({ workbook: cities(3) });
    const translate = translatorFor('en');
    try {
      const { classification } = await runOnSelection(within, { translate });
      const text = rowsOf(sheetOf(few.workbook, 'Rules')).flat().join(' ').replaceAll('\n', ' ');
      for (const { rules: own } of classification.methods)
        for (const { label, value } of own) {
          const about = translate(label);
          if (/score \d/.test(about)) continue;
          expect(text).toContain(translate(value).replace(/ \(a value equal .*\)$/, ''));
          expect(text).toContain(about.replace(/^City \d: /, ''));
        }
    } finally {
      await few.stop();
    }
  });
});
