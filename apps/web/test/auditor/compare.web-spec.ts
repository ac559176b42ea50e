import type { Page } from '@playwright/test';
import { publishedEdition, type Edition } from '../support/editions';
import { Colleague } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

interface Editions {
  readonly chinese: Edition;
  readonly english: Edition;
}

/** A year of a county in both languages. */
const editionsOf = async (url: string): Promise<Editions> => {
  const officer = await Colleague.signIn(url, 'guiyang');
  const wanted = { report: 'yoy', scope: '520121', period: '2019', formats: ['json'] };
  return {
    chinese: await publishedEdition(officer, wanted),
    english: await publishedEdition(officer, { ...wanted, language: 'en' }),
  };
};

const field = (page: Page, name: string | RegExp) => page.getByRole('combobox', { name, exact: true });

/** What a field offers for what is typed. */
const offered = async (page: Page, name: string, typed: string) => {
  await field(page, name).click();
  await field(page, name).fill(typed);
  return page.getByRole('option');
};

test('two editions are found by words, and compared', async ({ page, url, signIn }) => {
  test.setTimeout(120_000);
  const { chinese, english } = await editionsOf(url);
  await signIn('auditor');
  await page.goto('/materials?tab=compare');
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await expect(field(page, '前一版')).toHaveAccessibleDescription(/请从列表里选一版/);
  const found = await offered(page, '前一版', '同比 开阳县 内部');
  await expect(found).toHaveCount(2);
  await expect(found.last()).toContainText('开阳县 2019年 同比分析 · 内部版');
  await expect(found.filter({ hasText: '英文' })).toHaveCount(1);
  await expect(found.filter({ hasText: chinese.seal.slice(0, 8) })).toHaveCount(1);
  await expect(found.filter({ hasText: /520121|yoy|[0-9a-f]{9}/ })).toHaveCount(0);
  await keepPicture(page, 'compare-choose');
  await found.filter({ hasNotText: '英文' }).click();
  await expect(field(page, '前一版')).toHaveValue('开阳县 2019年 同比分析 · 内部版');
  await expect(field(page, '前一版')).toHaveAccessibleDescription(/公布 · 防伪校验码/);
  // The other field offers only what can be compared with it.
  await field(page, '后一版').click();
  const beside = page.getByRole('option').filter({ hasText: '防伪校验码' });
  await expect(beside.filter({ hasText: '英文' })).toHaveCount(1);
  await expect(beside.filter({ hasNotText: '开阳县 2019年 同比分析' })).toHaveCount(0);
  await beside.filter({ hasText: '英文' }).click();
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`from=${chinese.seal}&to=${english.seal}$`));
  await expect(page.getByRole('region', { name: '总量与增速' })).toContainText('未能解释（元） 上行 0.00');
  await expect(page.getByRole('definition').first()).toContainText(/^公布的一版 · 账本第 \d+ 条/);
  await expectAccessible(page);
  await keepPicture(page, 'compare-editions');
});

test('a seal that is copied from paper finds its edition, also one that is not listed', async ({
  page,
  url,
  signIn,
}) => {
  test.setTimeout(120_000);
  const { chinese } = await editionsOf(url);
  const pasted = ` ${chinese.seal.slice(0, 32).toUpperCase()} ${chinese.seal.slice(32).toUpperCase()}`;
  // Answers as for an edition behind thousands of newer ones.
  await page.route('**/api/v1/editions?*', (route) =>
    page.url().includes('listed=no') ? route.fulfill({ json: { items: [], next: null } }) : route.continue(),
  );
  await signIn('auditor');
  for (const address of ['/materials?tab=compare', '/materials?tab=compare&listed=no']) {
    await page.goto(address);
    const found = await offered(page, '前一版', pasted);
    await expect(found).toHaveCount(1);
    await expect(found).toContainText('开阳县 2019年 同比分析 · 内部版');
    await page.keyboard.press('Enter');
    await expect(field(page, '前一版')).toHaveValue('开阳县 2019年 同比分析 · 内部版');
  }
  await expect(await offered(page, '后一版', '0'.repeat(64))).toHaveCount(0);
  await expect(page.getByText('没有找到')).toBeVisible();
});

test('positions of the ledger are chosen in words: by number, by day, the newest', async ({
  page,
  signIn,
}) => {
  await signIn('auditor');
  await page.goto('/materials?tab=compare');
  await expect(await offered(page, '前一版', '19500')).toHaveText([
    /^账本第 19500 条\d{4}年\d+月\d+日.*记账$/,
  ]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: '报告' })).toHaveCount(0);
  await expect(await offered(page, '后一版', '2020-02-03')).toHaveText([/^账本，截至 2020年2月3日/]);
  await page.keyboard.press('Enter');
  await expect(field(page, '后一版')).toHaveValue('账本，截至 2020年2月3日');
  await expect(page.getByRole('group', { name: '两头都是账本位置：请选做哪份报告。' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: '报告' })).toHaveValue('yoy');
  await field(page, '后一版').fill('');
  await page.keyboard.press('Escape');
  await expect(field(page, '后一版')).toHaveValue('');
  await field(page, '后一版').click();
  await page.getByRole('option', { name: /^账本最新一条（第 \d+ 条）/ }).click();
  await page.getByRole('button', { name: '前后对调' }).click();
  await expect(field(page, '后一版')).toHaveValue('账本第 19500 条');
  await expect(field(page, '前一版')).toHaveValue(/^账本最新一条/);
  await expectAccessible(page);
  await keepPicture(page, 'compare-positions');
});

test('a unit is found that was typed before the register had come', async ({ page, signIn }) => {
  await page.route('**/api/v1/units', async (route) => {
    await new Promise((resume) => setTimeout(resume, 2_000));
    await route.continue();
  });
  await signIn('auditor');
  await page.goto('/materials?tab=events');
  await field(page, '单位').fill('立碑村');
  await expect(page.getByRole('option', { name: /^立碑村/ }).first()).toBeVisible();
});

test('lines, events and figures are asked for by names too', async ({ page, url, signIn }) => {
  test.setTimeout(120_000);
  const { chinese } = await editionsOf(url);
  await signIn('auditor');
  await page.goto('/materials?tab=extracts');
  await (
    await offered(page, '账本位置（不选为最新）', '开阳县 同比 内部')
  )
    .filter({ hasNotText: '英文' })
    .click();
  await expect(page.getByRole('link', { name: '明细 CSV' })).toHaveAttribute(
    'href',
    new RegExp(`asOf=edition%3A${chinese.seal}$`),
  );
  await page.goto('/materials?tab=events');
  await field(page, '单位').fill('立碑村');
  await page
    .getByRole('option', { name: /^立碑村/ })
    .first()
    .click();
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page).toHaveURL(/unit=520122001208/);
  await expect(field(page, '单位')).toHaveValue('立碑村');
  await page.goto('/trace');
  await (
    await offered(page, '或选一份已公布的报告', '开阳县 同比 内部')
  )
    .filter({ hasNotText: '英文' })
    .click();
  await expect(page.getByLabel('报告末尾的追溯编号')).toHaveValue(/^yoy:520121:2019:zh:internal@/);
  // The list of materials is another question than that of the choice.
  await page.getByRole('link', { name: '资料' }).click();
  await expect(page.getByRole('link', { name: '公布的报告' })).toHaveAttribute('aria-current', 'page');
  await expectAccessible(page);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('editions and positions in words', async ({ page, url, signIn }) => {
    test.setTimeout(120_000);
    const { chinese } = await editionsOf(url);
    await signIn('auditor');
    await page.goto(`/materials?tab=compare&from=${chinese.seal}`);
    await expect(field(page, 'Earlier edition')).toHaveValue('Kaiyang County 2019 Year on year · internal');
    await expect(field(page, 'Earlier edition')).toHaveAccessibleDescription(
      /^Chinese · published .* · seal/,
    );
    await expect(await offered(page, 'Later edition', 'kaiyang internal')).toHaveCount(2);
    await expect(await offered(page, 'Later edition', '19500')).toContainText(['Ledger entry 19500recorded']);
    await expect(await offered(page, 'Later edition', '2020-02-03')).toContainText([
      'Ledger as of Feb 3, 2020',
    ]);
    await expect(await offered(page, 'Later edition', 'newest')).toContainText([
      'Newest entry of the ledger',
    ]);
    await keepPicture(page, 'compare-choose-en');
    await page.keyboard.press('Enter');
    await expect(field(page, 'Later edition')).toHaveValue(/^Newest entry of the ledger/);
    await expectAccessible(page);
  });
});
