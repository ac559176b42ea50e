import { Colleague } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The report of a county's year that these specs trace; made once a worker, by the auditor's own hand. */
const madeReport = async (url: string): Promise<{ trace: string; row: string }> => {
  const auditor = await Colleague.signIn(url, 'auditor');
  const body = { period: '2019', scope: '520122', formats: ['json'] };
  const { runId } = await auditor.request<{ runId: string }>('POST', '/reports/yoy/runs', body);
  for (;;) {
    const { status, files } = await auditor.request<{ status: string; files: { name: string }[] }>(
      'GET',
      `/runs/${runId}`,
    );
    if (status === 'done') {
      const name = encodeURIComponent(files[0]?.name ?? '');
      const report = await auditor.request<{ trace: string }>('GET', `/runs/${runId}/files/${name}`);
      return { trace: report.trace, row: '520122001208' };
    }
    if (status === 'failed') throw new Error('the report failed');
    await new Promise((wake) => setTimeout(wake, 200));
  }
};

test('from a figure on paper to the lines, the people and the ledger', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'the whole journey at the width where the bench is at home');
  test.slow();
  const { trace } = await madeReport(url);
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') writes.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await signIn('auditor');
  await page.goto('/trace');
  await expect(page.getByText('请粘贴一个数字的地址')).toBeVisible();
  await page.getByLabel('报告末尾的追溯编号').fill(trace);
  await page.getByLabel('表号').fill('unitsTable');
  await page.getByLabel('行（序号或第一栏的文字）').fill('1');
  await page.getByLabel('栏（序号或栏名）').fill('2');
  await page.getByRole('button', { name: '追溯' }).last().click();
  // The report is made anew to find its figure.
  await expect(page).toHaveURL(/figure=yoy%3A520122/, { timeout: 40_000 });
  await expect(page.getByText('✓ 明细加总与这个数完全相等')).toBeVisible();
  await expect(page.getByText('不含估算')).toBeVisible();
  await expect(page.getByRole('region', { name: '明细' }).getByRole('row')).not.toHaveCount(1);
  await expectAccessible(page);
  await keepPicture(page, 'trace');
  await page.getByRole('region', { name: '由谁在什么时候上报、通过' }).getByRole('link').first().click();
  const entry = page.getByRole('dialog');
  await expect(entry.getByText('✓ 这台电脑重算相符')).toHaveCount(3);
  await page.goBack();
  await expect(page.getByText('✓ 明细加总与这个数完全相等')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '明细存为 CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('lines.csv');
  // Signing in, and questions that are too long for an address.
  expect(writes.filter((write) => !/ \/api\/v1\/(auth\/login|cube)$/.test(write))).toEqual([]);
});

test('growth leads on to its operands, and a refused address says what to do', async ({ page, signIn }) => {
  await signIn('auditor');
  await page.goto(
    `/trace?figure=${encodeURIComponent('cube:2019:yoy@19877/amount.growth/county=520122/product=VEG-001')}`,
  );
  await expect(page.getByText('✓ 按公式由各项重算，与这个数完全相等')).toBeVisible();
  await expect(page.getByText('息烽县')).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'trace-growth');
  const operand = page.getByRole('region', { name: '各项' }).getByRole('button').first();
  const value = await operand.innerText();
  await operand.click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByText('✓ 明细加总与这个数完全相等')).toBeVisible();
  await expect(panel.getByText(value).first()).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'figure-panel');
  await page.goBack();
  await expect(panel).toBeHidden();
  await page.goto('/trace?figure=nothing');
  await expect(page.getByRole('alert')).toContainText('没有这个数字');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('a count lists its members', async ({ page, signIn }) => {
    await signIn('auditor');
    await page.goto(`/trace?figure=${encodeURIComponent('cube:2019:none@19877/provinces/all/total')}`);
    await expect(page.getByRole('heading', { name: 'Members counted' })).toBeVisible();
    await expect(page.getByText('distinct count')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Members counted' }).getByRole('row')).toHaveCount(32);
  });
});
