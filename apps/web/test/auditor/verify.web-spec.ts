import { Workbook } from 'exceljs';
import { Colleague } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

interface Published {
  readonly seal: string;
  /** The workbook as it was published. */
  readonly workbook: Buffer;
}

interface Edition {
  readonly seal: string;
  readonly scope: string;
  readonly period: string;
  readonly edition: string;
  readonly files: readonly { readonly name: string }[];
}

const county = '520122';

/** The seal of the county's year and the name of its workbook, once it is published. */
const findEdition = async (officer: Colleague): Promise<{ seal: string; name: string } | undefined> => {
  const { editions } = await officer.request<{ editions: Edition[] }>('GET', '/editions?report=yoy');
  return editions
    .filter(({ scope, period, edition }) => scope === county && period === '2019' && edition === 'internal')
    .flatMap(({ seal, files }) => files.map(({ name }) => ({ seal, name })))
    .find(({ name }) => name.endsWith('.xlsx'));
};

const publish = async (officer: Colleague): Promise<void> => {
  const body = { period: '2019', scope: county, edition: 'internal', formats: ['xlsx', 'csv'] };
  const { runId } = await officer.request<{ runId: string }>('POST', '/reports/yoy/runs', body);
  for (;;) {
    const { status } = await officer.request<{ status: string }>('GET', `/runs/${runId}`);
    if (status === 'done') break;
    if (status === 'failed') throw new Error('the report failed');
    await new Promise((wake) => setTimeout(wake, 200));
  }
  await officer.request('POST', `/runs/${runId}/publish`, {});
};

/** A report of the county's year, published. All widths share one: a second without a changed figure is refused. */
const published = async (url: string): Promise<Published> => {
  const officer = await Colleague.signIn(url, 'guiyang');
  const refused = (await findEdition(officer))
    ? null
    : await publish(officer).catch((error: unknown) => error);
  const edition = await findEdition(officer);
  if (!edition) throw refused instanceof Error ? refused : new Error('no edition was published');
  const path = `/editions/${edition.seal}/files/${encodeURIComponent(edition.name)}`;
  return { seal: edition.seal, workbook: await officer.file(path) };
};

/** The same workbook with one figure of a table raised by one. */
const altered = async (workbook: Buffer): Promise<Buffer> => {
  const book = new Workbook();
  await book.xlsx.load(workbook as never);
  for (const sheet of book.worksheets.slice(1)) {
    for (let row = 4; row <= sheet.rowCount; row += 1) {
      const cell = sheet.getRow(row).getCell(2);
      if (typeof cell.value !== 'number') continue;
      cell.value += 1;
      return Buffer.from(await book.xlsx.writeBuffer());
    }
  }
  throw new Error('no figure to alter');
};

test('whoever holds a report verifies it without an account; which digit was altered is told after signing in', async ({
  page,
  url,
  signIn,
}) => {
  test.setTimeout(120_000);
  const { seal, workbook } = await published(url);
  await page.goto(`/verify/${seal}`);
  await expect(page.getByText('✓ 这个封印是真的')).toBeVisible();
  await expect(page.getByText('内部版')).toBeVisible();
  const choose = page.getByLabel('选择文件');
  await choose.setInputFiles({ name: 'report.xlsx', mimeType: 'application/xlsx', buffer: workbook });
  await expect(page.getByText('“report.xlsx”是公布的那一份，没有改动')).toBeVisible({ timeout: 30_000 });
  const forged = { name: 'altered.xlsx', mimeType: 'application/xlsx', buffer: await altered(workbook) };
  await choose.setInputFiles(forged);
  await expect(page.getByRole('alert')).toContainText('“altered.xlsx”不是公布的那份文件', {
    timeout: 30_000,
  });
  await expect(page.getByRole('alert')).toContainText('请先登录');
  await expect(page.getByRole('row')).toHaveCount(0);
  await expectAccessible(page);
  await signIn('auditor');
  await page.goto(`/verify/${seal}`);
  await choose.setInputFiles(forged);
  await expect(page.getByRole('row').filter({ hasText: '数字' }).first()).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await keepPicture(page, 'verify');
});

test('what is no seal and what is no report is told in words', async ({ page }) => {
  await page.goto('/verify');
  await page.getByLabel('封印（64 位）').fill('123');
  await page.getByRole('button', { name: '查看封印' }).click();
  await expect(page.getByText('封印是 64 位由')).toBeVisible();
  await page.getByLabel('封印（64 位）').fill('0'.repeat(64));
  await page.getByRole('button', { name: '查看封印' }).click();
  await expect(page.getByRole('alert')).toContainText('没有这个封印');
  await page
    .getByLabel('选择文件')
    .setInputFiles({ name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await expect(page.getByText('“notes.csv”不能证明是公布的报告')).toBeVisible();
  await expectAccessible(page);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same page', async ({ page }) => {
    await page.goto('/verify?lang=en');
    await expect(page.getByRole('heading', { name: 'Verify a report' })).toBeVisible();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await expect(page.getByLabel('Username')).toBeVisible();
  });
});
