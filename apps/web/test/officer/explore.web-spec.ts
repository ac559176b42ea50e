import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

const isDesktop = (project: string): boolean => project === 'desktop';

test('a pivot from a link: sorted, drilled into, and back again', async ({ page, signIn }, { project }) => {
  test.skip(!isDesktop(project.name));
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=county&show=growth&chart=none');
  const table = page.getByRole('region', { name: '表' });
  const rows = table.locator('tbody tr[data-row-key]');
  await expect(rows.first()).toContainText('合计', READING);
  const total = (await rows.first().locator('td').first().innerText()).trim();
  expect(total).toMatch(/^[\d,]+\.\d\d$/);
  await expect(page.getByTestId('coverage')).toContainText('应报');

  const firstBySize = await rows.nth(1).locator('th').innerText();
  await table.getByRole('columnheader', { name: /增速/ }).click();
  await expect(page).toHaveURL(/sort=-amount\.growth/);
  await expect(rows.nth(1)).not.toHaveText(firstBySize);

  await table.getByRole('link', { name: '息烽县' }).click();
  await expect(page).toHaveURL(/where=county%3A520122/);
  await expect(table.getByRole('columnheader', { name: '填报单位' })).toBeVisible();
  await page.goBack();
  await expect(table.getByRole('link', { name: '息烽县' })).toBeVisible();
});

test('growth is explained by contributions that name the units and the products', async ({ page, signIn }, {
  project,
}) => {
  test.skip(!isDesktop(project.name));
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=county&chart=bar');
  await page.getByRole('button', { name: '解释增长' }).click();
  await expect(page).toHaveURL(/explain=county/);
  await expect(page.getByRole('list', { name: /增长从哪里来/ })).toContainText('老单位');
  const members = page.getByRole('region', { name: '增长来自哪里' });
  await expect(members.getByRole('row', { name: /息烽县/ })).toContainText('+');
});

test('what the service refuses is told in its words', async ({ page, signIn }, { project }) => {
  test.skip(!isDesktop(project.name));
  await signIn('guiyang');
  await page.goto('/explore?period=2019&measures=amount,jobs');
  await expect(page.getByRole('alert')).toContainText('不是同一张报表的指标');
});

test('the table leaves as CSV with exact values, and its figures open', async ({ page, signIn }, {
  project,
}) => {
  test.skip(!isDesktop(project.name));
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=county&columns=quarter&show=&chart=none');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text).toMatch(/\r\n520122,息烽县,\d+\.\d\d(,\d+\.\d\d){4}\r\n/);

  await page.getByRole('region', { name: '表' }).locator('tbody td button').first().click();
  await expect(page).toHaveURL(/door=cube/);
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('looks well at every width', async ({ page, signIn }) => {
  await signIn('guiyang');
  await page.goto('/explore?period=2019&columns=month&chart=line&explain=product');
  await expect(page.getByRole('img', { name: /销售额/ })).toBeVisible(READING);
  await expect(page.getByRole('region', { name: '增长来自哪里' }).locator('tbody tr').first()).toBeVisible();
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await keepPicture(page, 'explore');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('speaks English throughout', async ({ page, signIn }, { project }) => {
    test.skip(!isDesktop(project.name));
    await signIn('guiyang');
    await page.goto('/explore?period=2019&rows=county&explain=county&chart=none');
    await expect(page.getByRole('heading', { name: 'Explore' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Table' })).toContainText('Xifeng', READING);
    await expect(page.locator('main')).not.toContainText(/[\u4e00-\u9fff]/);
  });
});
