import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** Blocks of the wall whose content is higher than they are. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main section')]
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
      .map((block) => block.querySelector('h2')?.textContent ?? ''),
  );

test('the year of the county for its head: a sentence, and all on one screen', async ({ page, signIn }, {
  project,
}) => {
  await signIn('xifeng');
  await page.goto('/');
  await page.getByRole('link', { name: '给县长看的一页' }).click();
  await expect(page).toHaveURL(/\/brief/);
  await page.getByLabel('时期', { exact: true }).selectOption('2019');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('息烽县 · 2019年');
  await expect(
    page.getByText(/^息烽县2019年网络销售额 2\.68 亿元，同比增长 41\.81%，主要由老单位拉动/),
  ).toContainText('其中永阳街道贡献最大');
  for (const title of [
    '增长从哪里来',
    '卖到哪里（占比 %）',
    '各乡镇、园区',
    '产品',
    '还没报的和迟报的',
    '带动农户',
  ])
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('link', { name: /^贵州/ })).toBeVisible();
  const over = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { across: scrollWidth - innerWidth, down: scrollHeight - innerHeight };
  });
  expect(over.across).toBe(0);
  if (project.name === 'desktop') {
    expect(over.down).toBe(0);
    // Nor does anything go missing at the lower edge of its block.
    for (const [width, height] of [
      [1440, 900],
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForLoadState('networkidle');
      expect(await cutOff(page)).toEqual([]);
    }
  }
  await expectAccessible(page);
  await keepPicture(page, 'brief');
});

test('the same on one sheet of A4', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/brief?period=2019');
  await expect(page.getByText(/^贵阳市2019年网络销售额/)).toBeVisible();
  await expect(page.getByRole('heading', { name: '各县（市、区）' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(sheet.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});

test('the page as PDF, Word file and slides, by one click each', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('xifeng');
  await page.goto('/brief?scope=520122&period=2019');
  for (const [name, ending] of [
    ['PDF', 'pdf'],
    ['Word', 'docx'],
    ['PPT', 'pptx'],
  ] as const) {
    const waited = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    const download = await waited;
    expect(download.suggestedFilename()).toBe(`one-page-520122-2019-zh.${ending}`);
    const content = await readFile(await download.path());
    // The content is of the kind that the ending says.
    expect(content.toString('latin1', 0, 4)).toBe(ending === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
    if (ending === 'pdf') expect(content.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  }
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the page of a township names its villages', async ({ page, signIn }) => {
    await signIn('xifeng');
    await page.goto('/brief?scope=520122001000&period=2019');
    await expect(
      page.getByText(
        /Yongyang Subdistrict, 2019: online sales 75\.1\d{2} million yuan, up 54\.20% on a year before/,
      ),
    ).toBeVisible();
    await expect(page.getByText('One page for the township')).toBeVisible();
    await expect(
      page.getByRole('region').or(page.locator('section')).getByText('Libei Village').first(),
    ).toBeVisible();
    await expectAccessible(page);
    await keepPicture(page, 'brief-en');
  });
});
