import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

test('parks side by side sort by any head and open their months', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/parks?period=2019');
  const table = page.getByRole('region', { name: '各园区' }).last();
  await expect(table.locator('tbody tr')).toHaveCount(13, READING);
  await table.getByRole('link', { name: '入驻企业（家）' }).click();
  await expect(page).toHaveURL(/sort=residentEnterprises/);
  await expect(async () => {
    const counts = await table.locator('tbody tr td:nth-child(4)').allInnerTexts();
    const numbers = counts.map(Number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  }).toPass(READING);
  await expect(table.locator('tfoot')).toContainText('396');

  const park = table.getByRole('link', { name: '息烽县电子商务产业园' });
  await park.click();
  await expect(page.getByRole('region', { name: /^息烽县电子商务产业园：/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('region', { name: /^息烽县电子商务产业园：/ })).toHaveCount(0);
});

test('household figures come with their denominators, for those with the right', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/parks?period=2019&tab=impact');
  const figures = page.getByRole('region', { name: '带动了多少农户' });
  await expect(figures).toContainText('÷ 受益农户 7,264 户', READING);
  await expect(page.getByRole('region', { name: '覆盖面' })).toContainText('建档立卡户 2,109 户');
  await expect(page.getByRole('region', { name: '新增、退出和持续的农户' }).first()).toContainText(
    '首次受益的',
  );
  await expect(page.getByRole('region', { name: '受益是否增加了收入' })).toContainText(
    /息烽县：首次受益.*95% 置信区间/,
    READING,
  );
  await expect(page.getByRole('region', { name: '怎样受益' }).last().locator('tbody tr')).toHaveCount(7);
});

test('looks well at every width', async ({ page, signIn }) => {
  await signIn('guiyang');
  for (const tab of ['parks', 'impact']) {
    await page.goto(`/parks?period=2019&tab=${tab}`);
    await expect(page.locator('main tbody tr').last()).toBeVisible(READING);
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
    expect(overflow).toBeLessThanOrEqual(0);
    await keepPicture(page, tab);
  }
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('speaks English throughout', async ({ page, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    await signIn('guiyang');
    await page.goto('/parks?period=2019&tab=impact');
    await expect(page.getByRole('region', { name: 'Units that drive it' }).last()).toContainText(
      'Libei',
      READING,
    );
    // Names of units are data: a unit without an English name keeps its own.
    for (const name of [
      'Households reached',
      'Coverage',
      'Households newly reached',
      'How households benefit',
    ])
      await expect(page.getByRole('region', { name }).first()).not.toContainText(/[\u4e00-\u9fff]/);
  });
});
