import { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { publishedEdition } from '../support/editions';
import { Colleague } from '../support/office';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

interface Published {
  readonly seal: string;
  /** Workbook and Word file as they were published. */
  readonly workbook: Buffer;
  readonly word: Buffer;
}

const county = '520122';

/** A report of the county's year, published with the files that are verified here. */
const published = async (url: string): Promise<Published> => {
  const officer = await Colleague.signIn(url, 'guiyang');
  const formats = ['xlsx', 'csv', 'docx'];
  const edition = await publishedEdition(officer, { report: 'yoy', scope: county, period: '2019', formats });
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

/** What the seal pins, opened. */
const pins = (page: Page) =>
  page
    .locator('details')
    .filter({ has: page.locator('summary') })
    .getByRole('definition');

test('what a seal pins is named: to strangers where a public edition names the place, to others always', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.setTimeout(120_000);
  const officer = await Colleague.signIn(url, 'guiyang');
  const year = { period: '2019', formats: ['json'] };
  const open = await publishedEdition(officer, {
    ...year,
    report: 'yoy',
    scope: '520121',
    edition: 'public',
  });
  const own = await publishedEdition(officer, { ...year, report: 'village-profile', scope: '520122001208' });
  await page.goto(`/verify/${open.seal}`);
  await page.getByText('防伪校验码定下的内容').click();
  await expect(pins(page).filter({ hasText: '520121' })).toHaveText('开阳县 (520121)');
  await expect(pins(page).filter({ hasText: '同比分析' })).toBeVisible();
  await expect(pins(page).filter({ hasText: /yoy|^zh$/ })).toHaveCount(0);
  await expectAccessible(page);
  await keepPicture(page, 'verify-pins');
  await page.goto(`/verify/${own.seal}`);
  await page.getByText('防伪校验码定下的内容').click();
  await expect(pins(page).filter({ hasText: '520122001208' })).toContainText('见上面报告的名称');
  await signIn('auditor');
  await page.goto(`/verify/${own.seal}`);
  await page.getByText('防伪校验码定下的内容').click();
  await expect(pins(page).filter({ hasText: '520122001208' })).toHaveText('立碑村 (520122001208)');
  if (project.name !== 'desktop') return;
  await page.goto('/trace');
  await page.getByRole('button', { name: '搜索' }).click();
  await page.getByRole('combobox', { name: /^找单位/ }).fill('立碑村 2019年 村情概览');
  await expect(page.getByRole('dialog').getByRole('option')).toContainText(['立碑村 2019年 村情概览']);
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

  test('what a seal pins is named', async ({ page, url, signIn }) => {
    test.setTimeout(120_000);
    const officer = await Colleague.signIn(url, 'guiyang');
    const wanted = { report: 'village-profile', scope: '520122001208', period: '2019', formats: ['json'] };
    const { seal } = await publishedEdition(officer, wanted);
    await signIn('auditor');
    await page.goto(`/verify/${seal}`);
    await page.getByText('What the seal pins', { exact: true }).click();
    await expect(pins(page).filter({ hasText: '520122001208' })).toHaveText('Libei Village (520122001208)');
    await expect(pins(page).filter({ hasText: 'Village profile' })).toBeVisible();
    await expect(pins(page).filter({ hasText: 'Chinese' })).toBeVisible();
  });
});
