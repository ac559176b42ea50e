import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ReportDocument } from '@xiangtong/contracts';
import { Colleague, newPerson } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

interface Run {
  readonly status: string;
  readonly files: readonly { readonly name: string }[];
}

/** Blocks of the wall whose content is higher than they are. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main section')]
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
      .map((block) => block.querySelector('h2')?.textContent ?? ''),
  );

test('the year of the county for its head: a sentence, and all on one screen', async ({ page, signIn }, {
  project,
}) => {
  await signIn('xifeng');
  await page.goto('/');
  await page.getByRole('link', { name: '给县长看的一页' }).click();
  await expect(page).toHaveURL(/\/brief/);
  await page.getByLabel('时期', { exact: true }).selectOption('2019');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('息烽县 · 2019年');
  await expect(
    page.getByText(/^2019年，息烽县农产品网络零售额26,200\.00万元，同比增长42\.55%/),
  ).toBeVisible();
  for (const title of [
    '主要情况',
    '卖到哪里（占比 %）',
    '图 1 零售额增长从哪里来',
    '表 1 零售额前5位的乡镇（街道）和园区',
    '表 2 零售额前5位的产品',
    '还没报的和迟报的',
    '带动农户',
  ])
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('link', { name: /^贵州/ })).toBeVisible();
  const over = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { across: scrollWidth - innerWidth, down: scrollHeight - innerHeight };
  });
  expect(over.across).toBe(0);
  if (project.name === 'desktop') {
    expect(over.down).toBe(0);
    // Nor does anything go missing at the lower edge of its block.
    for (const [width, height] of [
      [1440, 900],
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForLoadState('networkidle');
      expect(await cutOff(page)).toEqual([]);
    }
  }
  await expectAccessible(page);
  await keepPicture(page, 'brief');
});

/** The document that the files of the report are made of. */
const documentOf = async (officer: Colleague, asked: object): Promise<ReportDocument> => {
  const { runId } = await officer.request<{ runId: string }>('POST', '/reports/one-page/runs', asked);
  for (;;) {
    const { status, files } = await officer.request<Run>('GET', `/runs/${runId}`);
    if (status === 'failed') throw new Error('the report failed');
    if (status === 'done')
      return JSON.parse(
        String(await officer.file(`/runs/${runId}/files/${files[0]!.name}`)),
      ) as ReportDocument;
    await new Promise((wake) => setTimeout(wake, 200));
  }
};

for (const [name, language, period] of [
  ['a year', 'zh', '2019'],
  ['a month, in English', 'en', '2019-12'],
] as const)
  test.describe(`the page and its files, of ${name}`, () => {
    test.use({ language });

    test('have the same sentences, figures and units', async ({ page, url, signIn }, { project }) => {
      test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
      await signIn('xifeng');
      const officer = await Colleague.signIn(url, 'xifeng');
      const asked = { scope: '520122', period, language, formats: ['json'] };
      const { sections } = await documentOf(officer, asked);
      await page.goto(`/brief?scope=520122&period=${period}`);
      const blocks = sections.flatMap((section) => section.blocks);
      expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['paragraph', 'chart', 'table']));
      for (const block of blocks) {
        if (block.kind === 'paragraph') {
          await expect(page.locator('main p').filter({ hasText: block.text })).toHaveCount(1);
          continue;
        }
        const part = page.getByRole('region', { name: `${block.number} ${block.title}`, exact: true });
        if (block.kind === 'chart') {
          const values = block.series[0]!.values.map((value) => Math.abs(value!).toFixed(2));
          await expect(part.getByRole('listitem')).toContainText(values);
          await expect(part.getByRole('listitem')).toContainText([...block.categories]);
          continue;
        }
        await expect(part.getByRole('columnheader')).toContainText(block.columns.map(({ unit }) => unit));
        for (const { cells } of block.rows)
          await expect(part.locator('tbody tr').filter({ hasText: cells[0]!.text })).toContainText(
            cells.map(({ text }) => text).join(''),
          );
      }
    });
  });

test('a figure of a sentence opens what stands behind it', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('xifeng');
  await page.goto('/brief?scope=520122&period=2019');
  await page.getByRole('button', { name: '26,200.00万元' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('26,200.00');
});

test('who may not see figures of single units is told so, and what to do', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { username, password } = await newPerson(url, `sums-${project.name}-${Date.now() % 100_000}`, {
    displayName: '汇总查看员',
    roles: ['officer'],
    rights: [],
    divisions: ['520122000000'],
  });
  await signIn(username, password);
  await page.goto('/brief?scope=520122&period=2019');
  await expect(page.getByText('您的账号没有查看这些数字的权限（“查看单个单位的数字”）')).toBeVisible();
  await expect(page.getByRole('button', { name: 'PDF' })).toHaveCount(0);
  await expectAccessible(page);
  await keepPicture(page, 'brief-without-right');
  await page.getByRole('main').getByRole('link', { name: '回到总览' }).last().click();
  await expect(page).toHaveURL(/\/overview\?.*scope=520122/);
});

test('the same on one sheet of A4', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/brief?period=2019');
  await expect(page.getByText(/^2019年，贵阳市农产品网络零售额/)).toBeVisible();
  await expect(page.getByRole('heading', { name: '表 1 零售额前5位的县（市、区）' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(sheet.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});

test('the page as PDF, Word file and slides, by one click each', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('xifeng');
  await page.goto('/brief?scope=520122&period=2019');
  for (const [name, ending] of [
    ['PDF', 'pdf'],
    ['Word', 'docx'],
    ['PPT', 'pptx'],
  ] as const) {
    const waited = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    const download = await waited;
    expect(download.suggestedFilename()).toBe(`one-page-520122-2019-zh.${ending}`);
    const content = await readFile(await download.path());
    // The content is of the kind that the ending says.
    expect(content.toString('latin1', 0, 4)).toBe(ending === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
    if (ending === 'pdf') expect(content.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  }
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the page of a township names its villages', async ({ page, signIn }) => {
    await signIn('xifeng');
    await page.goto('/brief?scope=520122001000&period=2019');
    await expect(
      page.getByText(
        /^In 2019, online retail sales of agricultural products of Yongyang Subdistrict came to 74,791,216\.30 yuan/,
      ),
    ).toBeVisible();
    await expect(page.getByText('One page for the township')).toBeVisible();
    await expect(
      page.getByRole('region').or(page.locator('section')).getByText('Libei Village').first(),
    ).toBeVisible();
    await expectAccessible(page);
    await keepPicture(page, 'brief-en');
  });
});
