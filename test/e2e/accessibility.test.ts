import { AxeBuilder } from '@axe-core/playwright';
import { classify, useWorkbench } from '../support/workbench-page';

const openWorkbench = useWorkbench();

const looks = [
  { locale: 'en-US', theme: 'light', paneWidth: 320 },
  { locale: 'zh-CN', theme: 'dark', paneWidth: 450 },
] as const;

/** What axe finds in the pane, by WCAG 2.2 AA and its best practices. */
async function violations(page: Parameters<typeof classify>[0]['page']): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(['[data-testid="pane"]', 'body'])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
}

test.each(looks)('axe finds nothing in the pane ($locale, $theme, $paneWidth px)', async (look) => {
  const workbench = await openWorkbench({ ...look, sample: look.locale === 'zh-CN' ? 'zh' : 'en' });
  const { page, pane } = workbench;
  await pane.getByTestId('classify').waitFor();
  expect(await violations(page)).toEqual([]);

  // Every section open, then the result, the question before removing, a plan, what stands there, and an error.
  const closed = pane.locator('main button[aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();
  expect(await violations(page)).toEqual([]);
  await classify(workbench);
  expect(await violations(page)).toEqual([]);
  await pane.getByTestId('remove-everything').click();
  await pane.getByTestId('remove-dialog').waitFor();
  expect(await violations(page)).toEqual([]);
  await pane.getByTestId('remove-cancel').click();
  await pane.getByTestId('preview').click();
  await pane.getByTestId('plan').waitFor({ timeout: 60_000 });
  expect(await violations(page)).toEqual([]);
  await pane.getByTestId('back').click();
  await pane.getByTestId('written').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => window.workbench.setMode('editing'));
  await pane.getByTestId('classify').click();
  await pane.getByTestId('error').first().waitFor();
  expect(await violations(page)).toEqual([]);
});

/** Two columns that may be the customer, a guess for the date, and more issues than are shown at first. */
const doubtful = {
  name: 'doubtful.csv',
  bytes: Buffer.from(
    [
      'Customer ID,Customer name,When,Amount',
      ...Array.from({ length: 90 }, (_, i) => {
        const [id, name] = i % 9 === 0 ? ['', ''] : [`C${i % 7}`, `Ann ${'abcdefg'[i % 7] ?? ''}`];
        return `${id},${name},2024-03-${10 + (i % 19)},${i % 11 === 5 ? -i : i * 7.5 + 3}`;
      }),
    ].join('\n'),
  ),
};

test.each(looks)('nor where columns are doubted and issues listed ($locale)', async (look) => {
  const workbench = await openWorkbench({ ...look, file: doubtful });
  const { page, pane } = workbench;
  const isChinese = look.locale === 'zh-CN';
  await pane.getByRole('button', { name: isChinese ? /^列的含义/ : /^Columns/ }).click();
  const other = pane.getByRole('button', {
    name: isChinese ? 'Customer name：改作客户' : 'Customer name: use as Customer',
  });
  await other.waitFor();
  expect(await violations(page)).toEqual([]);
  await other.press('Enter');
  const customer = pane.getByRole('combobox', { name: /Customer name/ });
  expect(await customer.inputValue()).toBe('customer');
  expect(await customer.evaluate((list) => list === document.activeElement)).toBe(true);
  await classify(workbench);
  await pane
    .getByRole('button', { name: isChinese ? /^另外 \d+ 个$/ : /^and \d+ more$/ })
    .first()
    .click();
  expect(await violations(page)).toEqual([]);
});

test('the whole job can be done by the keyboard alone', async () => {
  const { page, pane } = await openWorkbench({ sample: 'en' });
  await pane.getByTestId('classify').waitFor();
  await page.getByTestId('ribbon-classify').focus();
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = await pane
      .getByTestId('classify')
      .evaluate((button) => button === document.activeElement);
    if (isThere) break;
  }
  await page.keyboard.press('Enter');
  await pane.getByTestId('result').waitFor();
  expect(await pane.locator('#result-title').evaluate((title) => title === document.activeElement)).toBe(
    true,
  );
});
