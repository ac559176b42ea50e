import type { Page } from '@playwright/test';
import { draftOf, keeping, openForm, path } from '../support/entry-form';
import { Colleague, newReporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

test.beforeEach(({}, { project }) => test.skip(project.name === 'tablet', 'a telephone and a desk will do'));

/** A photo as large as telephones take it. */
const largePhoto = async (page: Page): Promise<Buffer> => {
  const text = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [4_000, 3_000];
    const context = canvas.getContext('2d')!;
    for (let index = 0; index < 40_000; index += 1) {
      context.fillStyle = `hsl(${(index * 37) % 360} 60% 60%)`;
      context.fillRect((index * 9_973) % 4_000, (index * 6_133) % 3_000, 40, 30);
    }
    return canvas.toDataURL('image/jpeg', 0.95);
  });
  return Buffer.from(text.slice(text.indexOf(',') + 1), 'base64');
};

/** An invoice of one page, made by a browser. */
const invoice = async (page: Page): Promise<Buffer> => {
  const other = await page.context().newPage();
  await other.setContent('<h1>发货单</h1><p>青椒 300 斤</p>');
  const bytes = await other.pdf();
  await other.close();
  return bytes;
};

const choose = (page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> =>
  page.getByLabel('拍照或选择文件').setInputFiles(files);

const photos = (page: Page) => page.getByRole('list', { name: '单据照片' }).getByRole('listitem');

const expectToFit = async (page: Page): Promise<void> => {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()!.width);
};

test('photos of papers: added to the draft, submitted, reviewed, taken away', async ({
  page,
  url,
  signIn,
}) => {
  const reporter = await newReporter(url, '2026-10');
  await openForm(page, reporter, signIn);
  const panel = page.getByRole('region', { name: '单据照片' });
  await expect(panel.getByText('先遮住买家的姓名、电话和地址')).toBeVisible();

  const photo = await largePhoto(page);
  await choose(page, { name: '张三的发货单.jpg', mimeType: 'image/jpeg', buffer: photo });
  await expect(photos(page)).toHaveCount(1);
  await expect(panel.getByRole('status')).toHaveText('单据 1 已保存');
  await expect(keeping(page, 'saved')).toBeVisible();
  // It went out smaller than it was taken.
  const size = Number(/(\d+) KB/.exec((await photos(page).first().textContent()) ?? '')?.[1]);
  expect(size * 1024).toBeLessThan(photo.length / 2);

  await choose(page, { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html></html>') });
  await expect(panel.getByText('这不是照片，也不是 PDF')).toBeVisible();
  await choose(page, { name: 'b.pdf', mimeType: 'application/pdf', buffer: await invoice(page) });
  await expect(photos(page)).toHaveCount(2);
  await expectAccessible(page);
  await expectToFit(page);
  await keepPicture(page, 'entry-photos');

  await page.reload();
  await expect(photos(page)).toHaveCount(2);
  await photos(page)
    .first()
    .getByRole('button', { name: /看单据 1/ })
    .click();
  const viewer = page.getByRole('dialog', { name: '单据 1' });
  await expect(viewer.getByRole('img', { name: '单据 1' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const pdf = page.getByRole('dialog', { name: '单据 2' });
  await expect(pdf.getByRole('img', { name: '单据 2，第 1 页' })).toHaveAttribute('data-drawn', 'true');
  await expectAccessible(page);
  await keepPicture(page, 'photo-viewer');
  await page.keyboard.press('Escape');
  await expect(pdf).toBeHidden();
  await expect(
    photos(page)
      .first()
      .getByRole('button', { name: /看单据 1/ }),
  ).toBeFocused();

  await page.getByRole('button', { name: '删去单据 2' }).click();
  await expect(photos(page)).toHaveCount(1);
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定上报' }).click();
  await expect(page.getByText('已上报，等待审核')).toBeVisible();
  await expect(photos(page)).toHaveCount(1);
  await expect(page.getByRole('button', { name: /删去/ })).toHaveCount(0);
  expect(await draftOf(url, reporter)).toMatchObject({ status: 'submitted' });

  await signIn('guiyang');
  await page.goto(`/review?q=${reporter.unit}`);
  const found = page.getByRole('article').getByRole('list', { name: '单据照片' });
  if (page.viewportSize()!.width < 1024)
    await page.getByRole('list', { name: '待审核的报表' }).getByRole('button').tap();
  await expect(found.getByRole('button', { name: /看单据 1/ })).toBeVisible();
  await expect(found.locator('img')).toHaveJSProperty('complete', true);
  await page.keyboard.press('p');
  await expect(viewer).toBeVisible();
  await viewer.getByRole('button', { name: '放大' }).click();
  await expect(viewer.getByRole('button', { name: '缩小' })).toHaveAttribute('aria-pressed', 'true');
  await viewer.getByRole('button', { name: '关闭' }).click();
  await expectToFit(page);
  await keepPicture(page, 'review-photos');

  await found.getByRole('button', { name: '撤下单据 1' }).click();
  const asked = page.getByRole('dialog', { name: '撤下单据 1' });
  await expectAccessible(page);
  await asked.getByLabel('撤下的理由').fill('拍到了买家姓名');
  await asked.getByRole('button', { name: '撤下', exact: true }).click();
  await expect(asked).toBeHidden();
  await expect(found.getByText('已由 guiyang 撤下：拍到了买家姓名')).toBeVisible();
  await expect(found.getByRole('button')).toHaveCount(0);
});

/** An invoice as tax offices send it: its font is named and not contained, its Chinese has its own character table. */
const chineseInvoice = (): Buffer => {
  const content = 'BT /F1 48 Tf 72 700 Td <53D1796863D0> Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`, 'latin1');
};

test('an invoice whose fonts are elsewhere is legible', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name !== 'desktop', 'the picture is the same at every width');
  await openForm(page, await newReporter(url, '2026-10'), signIn);
  const tables: string[] = [];
  page.on('response', (response) => response.url().endsWith('.bcmap') && tables.push(response.url()));
  await choose(page, { name: 'a.pdf', mimeType: 'application/pdf', buffer: chineseInvoice() });
  await photos(page)
    .getByRole('button', { name: /看单据 1/ })
    .click();
  const drawn = page.getByRole('img', { name: '单据 1，第 1 页' });
  await expect(drawn).toHaveAttribute('data-drawn', 'true');
  const ink = await drawn.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(100, 100, 600, 300);
    return data.filter((value, index) => index % 4 === 0 && value < 100).length;
  });
  expect(ink).toBeGreaterThan(1_000);
  expect(tables.length).toBeGreaterThan(0);
  await keepPicture(page, 'photo-chinese');
});

test('an auditor sees the photo behind an entry of the ledger, and its hash fits', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const reporter = await newReporter(url, '2026-10');
  await openForm(page, reporter, signIn);
  await choose(page, { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await largePhoto(page) });
  await expect(photos(page)).toHaveCount(1);
  await page.goto(path(reporter));
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定上报' }).click();
  await expect(page.getByText('已上报，等待审核')).toBeVisible();
  const officer = await Colleague.signIn(url, 'guiyang');
  const { items } = await officer.request<{ items: { id: string }[] }>(
    'GET',
    `/submissions?unit=${reporter.unit}`,
  );
  const { seq } = await officer.request<{ seq: number }>('POST', `/submissions/${items[0]!.id}/accept`, {});
  await signIn('auditor');
  await page.goto(`/ledger?entry=${seq}`);
  await expect(photos(page)).toHaveCount(1);
  await expect(page.getByText('✗')).toHaveCount(0);
});
