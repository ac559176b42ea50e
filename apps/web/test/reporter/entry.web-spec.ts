import { asText, block, cell, draftOf, isWide, keeping, openForm, paste, path } from '../support/entry-form';
import { newReporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

test.describe('on a desktop', () => {
  test.beforeEach(({ page }) => test.skip(!isWide(page), 'the grid is for wide screens'));

  test('a block from Excel is pasted, checked, summed up and submitted', async ({ page, url, signIn }) => {
    const reporter = await newReporter(url, '2026-10');
    await openForm(page, reporter, signIn);
    await cell(page, '产品', 1).focus();
    await paste(page, asText(block));
    await expect(page.getByText('5,000.50').or(page.getByText('5,000.5')).first()).toBeVisible();
    await expect(keeping(page, 'saved')).toBeVisible();
    await keepPicture(page, 'entry');
    await expectAccessible(page);
    const submit = page.getByRole('button', { name: '上报', exact: true });
    await submit.click();
    const doubt = page.getByRole('region', { name: '请核对这些数字' });
    await expect(doubt).toContainText('第 2 行 “线椒”');
    await expect(doubt.getByLabel('说明原因')).toBeFocused();
    await doubt.getByLabel('说明原因').fill('有机认证，价格较高');
    await submit.click();
    const dialog = page.getByRole('dialog', { name: '确定上报吗？' });
    await expect(dialog).toContainText(
      `${reporter.unitName} 2026年10月 共 2 行，销售额 5,000.50 元，订单 165 单。`,
    );
    await dialog.getByRole('button', { name: '确定上报' }).click();
    await expect(page.getByText('已上报，等待审核')).toBeVisible();
    await expect(page.getByRole('cell', { name: '江苏省南京市' })).toBeVisible();
    expect(await draftOf(url, reporter)).toMatchObject({ status: 'submitted' });
  });

  test('keys alone do: search by pinyin, Enter, Tab, arrows, undo', async ({ page, url, signIn }) => {
    await openForm(page, await newReporter(url, '2026-10'), signIn);
    await cell(page, '产品', 1).focus();
    await page.keyboard.type('qingjiao');
    await expect(page.getByRole('option').first()).toContainText('青椒');
    await page.keyboard.press('Tab');
    await expect(cell(page, '产品', 1)).toHaveValue('青椒');
    await expect(cell(page, '目的地', 1)).toBeFocused();
    await page.keyboard.type('玄武');
    await page.keyboard.press('Enter');
    await expect(cell(page, '目的地', 1)).toHaveValue('江苏省南京市玄武区');
    await expect(cell(page, '目的地', 2)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+z');
    await expect(cell(page, '目的地', 2)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(cell(page, '目的地', 1)).toHaveValue('');
    await page.keyboard.press('Control+y');
    await expect(cell(page, '目的地', 1)).toHaveValue('江苏省南京市玄武区');
    await cell(page, '金额（元）', 1).fill('许多');
    await expect(cell(page, '金额（元）', 1)).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('button', { name: '上报', exact: true }).click();
    await expect(page.getByText(/已跳到第一处/)).toBeVisible();
  });

  test('500 lines take every key, 5,000 pasted ones are all there, any script stays as it is', async ({
    page,
    url,
    signIn,
  }) => {
    await openForm(page, await newReporter(url, '2026-10'), signIn);
    await cell(page, '产品', 1).focus();
    const many = Array.from({ length: 500 }, (_, at) => [
      '青椒',
      '南京市',
      '淘宝',
      '1',
      '斤',
      '10',
      '1',
      `店${at}`,
    ]);
    await paste(page, asText(many));
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '501');
    await cell(page, '店铺', 3).focus();
    await page.keyboard.press('Control+a');
    const typed = '🌶️辣椒王 فلفل حار the quick brown fox';
    await page.keyboard.type(typed);
    await expect(cell(page, '店铺', 3)).toHaveValue(typed);
    await expect(keeping(page, 'saved')).toBeVisible();
    const drawn = page.getByRole('grid').getByRole('rowheader');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(drawn).toHaveCount(500);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await drawn.count()).toBeLessThan(100);
    await cell(page, '产品', 1).focus();
    const more = Array.from({ length: 5_000 }, (_, at) => [
      '青椒',
      '南京市',
      '淘宝',
      '1',
      '斤',
      '10',
      '1',
      `店${at}`,
    ]);
    await paste(page, asText(more));
    await page.getByRole('dialog').getByRole('button', { name: '替换' }).click();
    await expect(page.getByText('已粘贴 5000 行', { exact: false }).first()).toBeVisible();
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo(0, grid.scrollHeight));
    await expect(cell(page, '店铺', 5_000)).toHaveValue('店4999');
  });
});

test('a month that is not over says from when on it can be submitted', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const reporter = await newReporter(url, '2026-10');
  await signIn(reporter.username, reporter.password);
  const running = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
  await page.goto(path(reporter, running));
  await expect(page.getByText(/还没有过完，\d+月1日起才能上报/)).toBeVisible();
  await page.goto(path(reporter));
  await expect(keeping(page, 'untouched')).toBeVisible();
  await expect(page.getByText('还没有过完')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.beforeEach(({ page }) => test.skip(isWide(page), 'cards are for narrow screens'));

  test('one line at a time, 斤 in one tap, submitted in one sentence', async ({ page, url, signIn }) => {
    const reporter = await newReporter(url, '2026-10');
    await openForm(page, reporter, signIn);
    await page.getByLabel('产品', { exact: true }).fill('qj');
    await page.getByRole('option', { name: /^青椒 VEG/ }).click();
    await page.getByLabel('目的地', { exact: true }).fill('njs');
    await page.getByRole('option', { name: '江苏省南京市', exact: true }).click();
    await page.getByLabel('平台', { exact: true }).fill('tb');
    await page.getByRole('option', { name: '淘宝网', exact: true }).click();
    await page.getByLabel('数量', { exact: true }).fill('300');
    await page.getByRole('button', { name: '斤', exact: true }).click();
    await expect(page.getByLabel('数量', { exact: true })).toHaveAttribute('inputmode', 'decimal');
    await page.getByLabel('金额（元）', { exact: true }).fill('900');
    await keepPicture(page, 'entry-line');
    await expectAccessible(page);
    await page.getByLabel('订单（单）', { exact: true }).fill('12');
    await page.getByRole('button', { name: '完成' }).click();
    await expect(keeping(page, 'saved')).toBeVisible();
    await keepPicture(page, 'entry');
    await page.getByRole('button', { name: '上报', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '确定上报吗？' });
    await expect(dialog).toContainText('共 1 行，销售额 900.00 元，订单 12 单');
    await dialog.getByRole('button', { name: '确定上报' }).click();
    await expect(page.getByText('已上报，等待审核')).toBeVisible();
    expect(await draftOf(url, reporter)).toMatchObject({ status: 'submitted' });
  });
});

test('an indicator form asks for what the unit reports', async ({ page, url, signIn }) => {
  const reporter = await newReporter(url, '2026-06');
  await signIn(reporter.username, reporter.password);
  await page.goto(`/entry/${reporter.unit}/capacity/2026-Q3`);
  const fields = page.locator('input[data-value]');
  await expect(fields.first()).toBeVisible();
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await expect(page.getByText('请填写；没有就填 0').first()).toBeVisible();
  for (const field of await fields.all()) await field.fill('３');
  await keepPicture(page, 'entry-capacity');
  await expectAccessible(page);
  await expect(keeping(page, 'saved')).toBeVisible();
  await page.getByRole('button', { name: '上报', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '确定上报吗？' });
  await expect(dialog).toContainText('2026年三季度');
  await dialog.getByRole('button', { name: '确定上报' }).click();
  await expect(page.getByText('已上报，等待审核')).toBeVisible();
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same form', async ({ page, url, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    const reporter = await newReporter(url, '2026-10');
    await signIn(reporter.username, reporter.password);
    await page.goto(path(reporter));
    await expect(page.getByText('Nothing changed yet')).toBeVisible();
    await expectAccessible(page);
    await keepPicture(page, 'entry-en');
  });
});
