import type { Page } from '@playwright/test';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

const drawn = (page: Page) => page.getByRole('region', { name: '图' }).getByRole('img').first();

/** Words that stand on the picture. */
const words = async (page: Page): Promise<string> =>
  (await drawn(page).locator('svg text').allTextContents()).join(' ');

const choose = async (page: Page, name: string): Promise<void> => {
  const choice = page.getByRole('combobox', { name: '图', exact: true });
  await choice.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
};

test.beforeEach(({}, { project }) => {
  test.skip(project.name === 'tablet', 'once at each end is enough');
});

test('each kind of picture is chosen by keys and names what it shows', async ({ page, signIn }) => {
  test.setTimeout(120_000);
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=county&show=growth');
  await expect(drawn(page)).toBeVisible(READING);
  const kinds = [
    ['散点图', 'scatter', ['修文县', '增速']],
    ['斜率图', 'slope', ['基期', '本期', '修文县']],
    ['瀑布图', 'waterfall', ['基期', '本期', '修文县', '亿元']],
    ['箱线图', 'box', ['销售额']],
  ] as const;
  for (const [name, key, shown] of kinds) {
    await choose(page, name);
    await expect(page).toHaveURL(new RegExp(`chart=${key}`));
    for (const word of shown) await expect.poll(() => words(page), READING).toContain(word);
    await expectAccessible(page);
    await keepPicture(page, `explore-chart-${key}`);
  }
  await page.goto('/explore?period=2019&rows=county&columns=flow&show=&chart=stacked');
  await expect.poll(() => words(page), READING).toContain('修文县');
  await keepPicture(page, 'explore-chart-stacked');
  await page.goto('/explore?period=2019&rows=county&columns=quarter&show=&chart=box');
  await expect.poll(() => words(page), READING).toContain('2019年三季度');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('a waterfall goes from the base to now in one unit', async ({ page, signIn }) => {
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=county&show=growth,base&chart=waterfall');
  await expect(drawn(page)).toBeVisible(READING);
  const total = page.getByRole('region', { name: '表' }).locator('tbody tr').first();
  const [now = '', , base = ''] = await total.locator('td').allInnerTexts();
  await expect.poll(() => words(page), READING).toContain(base.trim());
  expect(await words(page)).toContain(now.trim());
  expect(await words(page)).not.toContain('%');
});

test('a picture that cannot be drawn says what to choose', async ({ page, signIn }) => {
  await signIn('guiyang');
  const said = page.getByRole('region', { name: '图' }).getByRole('paragraph');
  const refusals = [
    ['show=&chart=scatter', '散点图要两列数字'],
    ['show=&chart=slope', '这种图要比较两个时期'],
    ['measures=averageOrder&show=growth&chart=waterfall', '各部分不能相加'],
    ['show=&chart=box&where=county:520122', '至少要有四行'],
  ] as const;
  for (const [query, words] of refusals) {
    await page.goto(`/explore?period=2019&rows=county&${query}`);
    await expect(said).toContainText(words, READING);
  }
});

test('a target is a line in the picture', async ({ page, signIn }) => {
  await signIn('guiyang');
  await page.goto('/explore?period=2019&rows=county&show=&chart=bar&rule=amount:target:150000000');
  await expect.poll(() => words(page), READING).toContain('◎');
  await keepPicture(page, 'explore-chart-target');
});
