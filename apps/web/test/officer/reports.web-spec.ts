import { Colleague, newReporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

interface Run {
  readonly status: string;
}

/** A report of a village of its own: small, and nobody else's. */
const ownReport = async (url: string): Promise<{ unit: string; address: string }> => {
  const { unit } = await newReporter(url);
  return { unit, address: `/reports?report=yoy&scope=${unit}&period=2026-06&formats=html` };
};

test('the reports there are, for which periods and places', async ({ page, signIn }) => {
  await signIn('xifeng');
  await page.goto('/reports?report=yoy&period=2019-12');
  const catalogue = page.getByRole('group', { name: '选一种报表' });
  await expect(catalogue.getByRole('radio')).toHaveCount(13);
  await expect(page.getByRole('combobox', { name: '时期', exact: true })).toHaveValue('2019-12');
  await page.getByLabel('时期种类').selectOption({ label: '季度' });
  await expect(page).toHaveURL(/period=2019-Q4/);
  await catalogue.getByRole('radio', { name: /园区情况/ }).click();
  await expect(page).toHaveURL(/report=parks/);
  await expect(page.getByLabel('时期种类').locator('option')).toHaveText(['全年']);
  await expect(page.getByLabel('年份')).toHaveValue('2019');
  await expectAccessible(page);
  await keepPicture(page, 'reports');
});

test('is picked, watched, read and published', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  test.setTimeout(180_000);
  const { address } = await ownReport(url);
  await signIn('xifeng');
  await page.goto(address);
  await page.getByRole('button', { name: '开始制作' }).click();
  await expect(page).toHaveURL(/run=/);
  await page.reload();
  const preview = page.frameLocator('iframe[title="预览"]');
  await expect(preview.locator('h1').first()).toBeVisible({ timeout: 120_000 });
  await keepPicture(page, 'reports-run');
  await expectAccessible(page);
  await preview.locator('[data-figure]').first().click();
  await expect(page).toHaveURL(/door=/);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: '公布…' }).click();
  const question = page.getByRole('dialog', { name: /公布“同比分析”/ });
  await expect(question).toContainText('公布的文件不能改');
  await expect(question).not.toContainText('不能撤回');
  await keepPicture(page, 'reports-publish');
  await question.getByRole('button', { name: '确认公布' }).click();
  await expect(page.getByText('已公布，文件已带防伪校验码。')).toBeVisible({ timeout: 60_000 });
  const seal = page.getByRole('region', { name: '防伪校验码' });
  await expect(seal.locator('code')).toHaveText(/^[0-9a-f]{64}$/);
  const hash = (await seal.locator('code').textContent())!;
  await page.getByRole('link', { name: '返回报表列表' }).click();
  await expect(page.getByRole('region', { name: '我的报表' })).toContainText('已公布');
  await page.getByRole('link', { name: '已公布', exact: true }).click();
  await expect(page.locator(`[title="${hash}"]`)).toBeVisible();
});

test('a public edition has a coarser breakdown, tells what it hides, and is made again by units or by township', async ({
  page,
  signIn,
}, { project }) => {
  test.skip(project.name !== 'desktop', 'what the service hides is the same at every width');
  test.setTimeout(180_000);
  await signIn('xifeng');
  await page.goto('/reports?report=monthly-express&scope=520122&period=2019-11&edition=public&formats=html');
  await expect(page.getByText('有内部版和公开版')).toBeVisible();
  await page.getByRole('button', { name: '开始制作' }).click();
  const hidden = page.getByRole('region', { name: '隐去的数' });
  await expect(hidden).toContainText('占金额的', { timeout: 120_000 });
  await expect(hidden.getByRole('row', { name: /^填报单位 · / })).toHaveCount(0);
  await keepPicture(page, 'reports-coarser');
  await hidden.getByRole('button', { name: '仍按单个单位' }).click();
  await expect(hidden.getByRole('row', { name: /^填报单位 · 2019年11月 · 上行/ }).first()).toContainText(
    '单位太少',
    { timeout: 120_000 },
  );
  await expectAccessible(page);
  await keepPicture(page, 'reports-hidden');
  await hidden.getByRole('button', { name: /按乡镇，不按单位/ }).click();
  await expect(hidden.getByRole('row', { name: /^乡镇.* · 2019年11月/ }).first()).toBeVisible({
    timeout: 120_000,
  });
  await expect(hidden.getByRole('row', { name: /^填报单位 · / })).toHaveCount(0);
});

test('a public edition is rounded where that is chosen, and says so', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  test.setTimeout(120_000);
  await signIn('xifeng');
  await page.goto('/reports?report=poverty-impact&scope=520122&period=2019&formats=html');
  const rounding = page.getByRole('checkbox', { name: /金额取整到千元/ });
  await expect(page.getByRole('button', { name: '开始制作' })).toBeEnabled();
  await expect(rounding).toHaveCount(0);
  await page.getByLabel('版别').selectOption('public');
  await rounding.click();
  await expect(rounding).toBeChecked();
  await expectAccessible(page);
  await keepPicture(page, 'reports-rounding');
  await page.getByRole('button', { name: '开始制作' }).click();
  await expect(page.getByText('公开版 · 取整 · 中文')).toBeVisible();
  const report = page.frameLocator('iframe');
  await expect(report.getByText('本版取整公布')).toBeVisible({ timeout: 90_000 });
  await keepPicture(page, 'reports-rounded');
  await report.locator('td[data-figure]', { hasText: '4,401' }).first().click();
  await expect(page.getByRole('dialog', { name: '这个数从哪里来' })).toContainText('取整前的数');
});

test('can be cancelled and made again', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  test.setTimeout(120_000);
  const { unit } = await ownReport(url);
  const colleague = await Colleague.signIn(url, 'xifeng');
  // Two that come before it, so that it is still waiting when it is cancelled.
  const body = { scope: '520122', language: 'zh', edition: 'internal', formats: ['pdf'] };
  const before = await Promise.all(
    ['2018', '2019'].map((period) =>
      colleague.request<{ runId: string }>('POST', '/reports/yoy/runs', { ...body, period }),
    ),
  );
  const { runId } = await colleague.request<{ runId: string }>('POST', '/reports/yoy/runs', {
    ...body,
    scope: unit,
    period: '2026-06',
  });
  await signIn('xifeng');
  await page.goto(`/reports?run=${runId}`);
  await page.getByRole('button', { name: '取消制作' }).click();
  await expect(page.getByText('已取消，没有留下文件。')).toBeVisible();
  await page.getByRole('button', { name: '重新制作' }).click();
  await expect(page.getByRole('button', { name: '取消制作' })).toBeVisible();
  for (const run of [...before.map((one) => one.runId), runId])
    await colleague.request<Run>('POST', `/runs/${run}/cancel`).catch(() => undefined);
});

test('is made every month, and no more', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('xifeng');
  await page.goto('/reports?tab=schedules&report=monthly-express');
  await page.getByLabel('每月几号').fill('7');
  await page.getByRole('button', { name: '加入' }).click();
  await expect(page.getByText(/已加入。下次制作/)).toBeVisible();
  const row = page.getByRole('row', { name: /月度快报.*每月7号/ }).last();
  await expect(row).toBeVisible();
  await keepPicture(page, 'reports-schedules');
  const rows = await page.getByRole('row', { name: /每月7号/ }).count();
  await row.getByRole('button', { name: '删除' }).click();
  await expect(page.getByRole('row', { name: /每月7号/ })).toHaveCount(rows - 1);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same choices', async ({ page, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    await signIn('xifeng');
    await page.goto('/reports?report=yoy&period=2019');
    await expect(page.getByRole('group', { name: 'Choose a report' })).toContainText('Year on year');
    await expect(page.getByRole('combobox', { name: 'Period', exact: true })).toHaveCount(0);
    await expect(page.getByRole('combobox', { name: 'Year', exact: true })).toHaveValue('2019');
    await expectAccessible(page);
    await keepPicture(page, 'reports-en');
  });
});
