import { expect, expectAccessible, keepPicture, test } from '../support/test';

test('a report is made, taken away, and traced; nothing is written but the request for it', async ({
  page,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  test.setTimeout(180_000);
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') writes.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await signIn('auditor');
  await page.goto('/materials?tab=make');
  await page.getByRole('combobox', { name: '报告' }).selectOption('yoy');
  await page.getByRole('combobox', { name: '范围', exact: true }).selectOption({ label: '息烽县' });
  await page.getByRole('button', { name: '生成' }).click();
  const run = page.getByRole('row', { name: /同比分析 息烽县/ }).first();
  await expect(run.getByRole('link', { name: 'PDF' })).toBeVisible({ timeout: 90_000 });
  for (const format of ['PDF', 'XLSX']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      run.getByRole('link', { name: format, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toContain(`.${format.toLowerCase()}`);
  }
  await expectAccessible(page);
  await keepPicture(page, 'materials-make');
  await page.getByRole('link', { name: '明细与证据' }).click();
  await expect(page).toHaveURL(/tab=extracts/);
  await page.getByRole('combobox', { name: '范围', exact: true }).selectOption({ label: '息烽县' });
  await page.getByRole('combobox', { name: '县内' }).fill('520122001208');
  await page.getByRole('option', { name: /520122001208/ }).click();
  await page.getByRole('combobox', { name: '年份' }).selectOption('2019');
  await page.getByRole('combobox', { name: '时期', exact: true }).selectOption('2019-12');
  const [lines] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '明细 CSV' }).click(),
  ]);
  expect(lines.suggestedFilename()).toMatch(/\.csv$/);
  const [evidence] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '证据包（ZIP）' }).click(),
  ]);
  expect(evidence.suggestedFilename()).toBe('evidence-520122001208-2019-12.zip');
  await expect(page.getByText('证据包已存到下载文件夹')).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'materials-extracts');
  // Questions that are too long for an address are no writing.
  expect(writes.filter((write) => !/(auth\/login|cube|reports\/yoy\/runs|evidence)$/.test(write))).toEqual(
    [],
  );
});

test('two positions are compared, and the reasons add up', async ({ page, signIn }) => {
  test.slow();
  await signIn('auditor');
  await page.goto('/materials?tab=compare&from=19500&to=19877&report=yoy&scope=520122&period=2019');
  // Both reports are made anew.
  await expect(page.getByRole('region', { name: '总量与增速' })).toContainText('未能解释（元） 上行 0.00', {
    timeout: 60_000,
  });
  await expect(page.getByRole('heading', { name: /^原因：\d+ 条/ })).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'materials-compare');
});

test('events are asked for by kind, and can be taken away', async ({ page, signIn }) => {
  await signIn('auditor');
  await page.goto('/materials?tab=events');
  await page.getByRole('combobox', { name: '种类' }).selectOption('ledger');
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page).toHaveURL(/kind=ledger/);
  const did = page.getByRole('cell', { name: '新修订取代账本中的旧修订' }).first();
  await expect(did).toBeVisible();
  // A narrow screen moves the table sideways; words are not broken letter by letter.
  expect((await did.boundingBox())!.width).toBeGreaterThan(120);
  await expect(page.getByRole('link', { name: '全部存为 CSV' })).toHaveAttribute(
    'href',
    /kind=ledger&format=csv/,
  );
  await expectAccessible(page);
  await keepPicture(page, 'materials-events');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same materials', async ({ page, signIn }) => {
    await signIn('auditor');
    await page.goto('/materials');
    await expect(page.getByRole('link', { name: 'Published reports' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(page.getByText(/Nothing was published|Editions published/)).toBeVisible();
    await page.getByRole('link', { name: 'Two editions' }).click();
    await expect(page.getByRole('button', { name: 'Compare' })).toBeVisible();
  });
});
