import { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Colleague } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

interface Published {
  readonly seal: string;
  /** Workbook and Word file as they were published. */
  readonly workbook: Buffer;
  readonly word: Buffer;
}

interface Edition {
  readonly seal: string;
  readonly scope: string;
  readonly period: string;
  readonly edition: string;
  readonly files: readonly { readonly name: string }[];
}

const county = '520122';

/** The edition of the county's year, once it is published with the files that are verified here. */
const findEdition = async (officer: Colleague): Promise<Edition | undefined> => {
  const { editions } = await officer.request<{ editions: Edition[] }>('GET', '/editions?report=yoy');
  return editions.find(
    ({ scope, period, edition, files }) =>
      scope === county &&
      period === '2019' &&
      edition === 'internal' &&
      files.some(({ name }) => name.endsWith('.docx')),
  );
};

const publish = async (officer: Colleague): Promise<void> => {
  const body = { period: '2019', scope: county, edition: 'internal', formats: ['xlsx', 'csv', 'docx'] };
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
  const fileOf = (ending: string): Promise<Buffer> => {
    const name = edition.files.find((file) => file.name.endsWith(ending))?.name ?? '';
    return officer.file(`/editions/${edition.seal}/files/${encodeURIComponent(name)}`);
  };
  return { seal: edition.seal, workbook: await fileOf('.xlsx'), word: await fileOf('.docx') };
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

/** The same Word file with the first figure of a table raised by ten. */
const rewritten = (word: Buffer): Buffer => {
  const parts = unzipSync(word);
  const before = strFromU8(parts['word/document.xml']!);
  const after = before.replace(/(TableFigure.*?>)(\d[\d,]*\.\d\d)(<\/w:t>)/s, '$11$2$3');
  if (after === before) throw new Error('no figure to alter');
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(after) }));
};

test('whoever holds a report verifies it without an account; which digit was altered is told after signing in', async ({
  page,
  url,
  signIn,
}) => {
  test.setTimeout(120_000);
  const { seal, workbook } = await published(url);
  await page.goto(`/verify/${seal}`);
  await expect(page.getByText('✓ 这个防伪校验码是真的')).toBeVisible();
  await expect(page.getByText('内部版')).toBeVisible();
  const about = page.getByRole('definition').first();
  await expect(about).toContainText('息烽县');
  await expect(about).not.toContainText(county);
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

test('a Word file that was written on says which figures are not the published ones, and how many are', async ({
  page,
  url,
  signIn,
}) => {
  test.setTimeout(120_000);
  const { seal, word } = await published(url);
  await signIn('auditor');
  await page.goto(`/verify/${seal}`);
  const choose = page.getByLabel('选择文件');
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await choose.setInputFiles({ name: 'report.docx', mimeType, buffer: word });
  await expect(page.getByText('“report.docx”是公布的那一份，没有改动')).toBeVisible({ timeout: 30_000 });
  await choose.setInputFiles({ name: 'draft.docx', mimeType, buffer: rewritten(word) });
  const told = page.getByRole('alert');
  await expect(told).toContainText('“draft.docx”不是公布的那份文件', { timeout: 60_000 });
  await expect(told).toContainText('与公布的文件有 1 处不同');
  const [, all = '', equal = ''] =
    /公布的 (\d+) 个数字里，有 (\d+) 个在文件里原样不变/.exec((await told.textContent()) ?? '') ?? [];
  expect(Number(all)).toBeGreaterThan(100);
  expect(Number(equal)).toBe(Number(all) - 1);
  await expect(page.getByRole('row').filter({ hasText: '数字' })).toHaveCount(1);
  await expectAccessible(page);
  await keepPicture(page, 'verify-word');
});

test('what is no seal and what is no report is told in words', async ({ page }) => {
  await page.goto('/verify');
  await page.getByLabel('防伪校验码（64 位）').fill('123');
  await page.getByRole('button', { name: '查看防伪校验码' }).click();
  await expect(page.getByText('防伪校验码是 64 位由')).toBeVisible();
  await page.getByLabel('防伪校验码（64 位）').fill('0'.repeat(64));
  await page.getByRole('button', { name: '查看防伪校验码' }).click();
  await expect(page.getByRole('alert')).toContainText('没有这个防伪校验码');
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
