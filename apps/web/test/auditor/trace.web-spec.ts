import { Colleague } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** A finished run, and the first of its files as JSON. */
const made = async (
  colleague: Colleague,
  report: string,
  body: object,
): Promise<{ runId: string; document: { trace: string; title: string } }> => {
  const asked = { ...body, formats: ['json'] };
  const { runId } = await colleague.request<{ runId: string }>('POST', `/reports/${report}/runs`, asked);
  for (;;) {
    const { status, files } = await colleague.request<{ status: string; files: { name: string }[] }>(
      'GET',
      `/runs/${runId}`,
    );
    if (status === 'done') {
      const name = encodeURIComponent(files[0]?.name ?? '');
      return { runId, document: await colleague.request('GET', `/runs/${runId}/files/${name}`) };
    }
    if (status === 'failed') throw new Error('the report failed');
    await new Promise((wake) => setTimeout(wake, 200));
  }
};

test('from a figure on paper to the lines, the people and the ledger', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  test.slow();
  const auditor = await Colleague.signIn(url, 'auditor');
  const about = { period: '2019', scope: '520122' };
  const { trace } = (await made(auditor, 'yoy', about)).document;
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

test('a figure of the city leads to the edition that prints it', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'published once');
  test.slow();
  const city = await Colleague.signIn(url, 'guiyang');
  const about = { period: '2018-05', edition: 'public' };
  const { runId, document } = await made(city, 'monthly-express', { ...about, scope: '520100' });
  const { seal } = await city.request<{ seal: string }>('POST', `/runs/${runId}/publish`, {});
  const county = await made(city, 'monthly-express', { period: '2018-05', scope: '520122' });
  await signIn('auditor');
  const figure = `${county.document.trace}/overview.above/above.amount`;
  await page.goto(`/trace?figure=${encodeURIComponent(figure)}`);
  await expect(page.getByText('✓ 明细加总与这个数完全相等')).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'trace-edition');
  await page.getByRole('link', { name: document.title }).click();
  await expect(page).toHaveURL(new RegExp(`/open/${seal}$`));
  await expect(page.getByRole('heading', { name: document.title }).first()).toBeVisible();
});

test('pages of other roles say so, and what others report is only read', async ({ page, signIn }) => {
  await signIn('auditor');
  for (const path of ['/people', '/messages', '/month', '/calendar?tab=closing']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: '这一页您用不到' })).toBeVisible();
    await expect(page.getByRole('button', { name: '再试一次' })).toHaveCount(0);
  }
  await page.getByRole('link', { name: '去“追溯”' }).click();
  await expect(page).toHaveURL(/\/trace$/);
  await page.goto('/entry/520122001208/sales/2019-12');
  await expect(
    page.getByRole('heading', { name: '立碑村 2019年12月 农村电子商务销售情况月报' }),
  ).toBeVisible();
  await expect(page.getByText('已通过').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /更正|撤回/ })).toHaveCount(0);
  await page.goto('/units?unit=520122001208');
  const unit = page.getByRole('article', { name: '立碑村' });
  await expect(unit.getByText('息烽县永阳街道')).toBeVisible();
  await expect(unit.getByText('命令行')).toBeVisible();
  await expect(page.getByRole('button', { name: /新增|修改|导入/ })).toHaveCount(0);
  await expectAccessible(page);
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
