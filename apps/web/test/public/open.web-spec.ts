import type { Page, Response } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { wasMeanwhile } from '../support/editions';
import { Colleague } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

interface Cell {
  readonly text: string;
  readonly value: string | null;
}

interface Document {
  readonly title: string;
  readonly sections: readonly {
    readonly blocks: readonly {
      readonly kind: string;
      readonly id: string;
      readonly columns?: readonly { readonly key: string }[];
      readonly rows?: readonly { readonly key?: string; readonly cells: readonly Cell[] }[];
    }[];
  }[];
}

interface Run {
  readonly status: string;
  readonly seal: string | null;
  readonly files: readonly { readonly name: string }[];
}

/** Not what other specs publish. */
const about = { period: '2019-12', scope: '520122', language: 'zh', formats: ['json'] };

const made = async (officer: Colleague, edition: 'internal' | 'public'): Promise<string> => {
  const { runId } = await officer.request<{ runId: string }>('POST', '/reports/monthly-express/runs', {
    ...about,
    edition,
  });
  for (;;) {
    const { status } = await officer.request<Run>('GET', `/runs/${runId}`);
    if (status === 'done') return runId;
    if (status === 'failed') throw new Error('the report failed');
    await new Promise((wake) => setTimeout(wake, 200));
  }
};

const documentOf = async (officer: Colleague, runId: string): Promise<Document> => {
  const { files } = await officer.request<Run>('GET', `/runs/${runId}`);
  const json = files.find(({ name }) => name.endsWith('.json'))!.name;
  return JSON.parse(String(await officer.file(`/runs/${runId}/files/${json}`))) as Document;
};

/** The county's month as it is published already; null if it is not. */
const inForce = async (officer: Colleague): Promise<string | null> => {
  const { period, scope, language } = about;
  const filter = `report=monthly-express&period=${period}&place=${scope}&language=${language}`;
  const { items } = await officer.request<{ items: { seal: string; place: { code: string } }[] }>(
    'GET',
    `/public/editions?${filter}`,
  );
  return items.find(({ place }) => place.code === scope)?.seal ?? null;
};

/** The county's month as a public edition. All widths share it: one without a new figure is not published again. */
const published = async (officer: Colleague): Promise<string> => {
  const before = await inForce(officer);
  if (before !== null) return before;
  const runId = await made(officer, 'public');
  try {
    const { seal } = await officer.request<{ seal: string }>('POST', `/runs/${runId}/publish`, {});
    return seal;
  } catch (error) {
    // Another width was first.
    const meanwhile = await inForce(officer);
    if (meanwhile !== null) return meanwhile;
    if (wasMeanwhile(error)) return published(officer);
    throw error;
  }
};

/** Exact figures by their addresses. */
const figuresOf = ({ sections }: Document): Map<string, string> =>
  new Map(
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ id, columns = [], rows = [] }) =>
        rows.flatMap(({ key, cells }) =>
          columns.flatMap((column, index): [string, string][] => {
            const value = cells[index]?.value ?? null;
            return value === null ? [] : [[`${id}/${key}/${column.key}`, value]];
          }),
        ),
      ),
  );

const DIGITS_THAT_IDENTIFY = 5;

/** What the internal edition prints and the public one hides, as far as it can be told from anything else. */
const hiddenFigures = (internal: Document, open: Document): string[] => {
  const [all, shown] = [figuresOf(internal), figuresOf(open)];
  const text = JSON.stringify(open);
  return [...all]
    .filter(([address, value]) => !shown.has(address) && !text.includes(value))
    .map(([, value]) => value)
    .filter((value) => value.replace(/\D|^[0.]+/g, '').length >= DIGITS_THAT_IDENTIFY);
};

/** Everything that the service answered to the page, and how it was asked. */
const listen = (page: Page) => {
  const answers: Promise<string>[] = [];
  const asked: { readonly path: string; readonly hasCookie: boolean }[] = [];
  page.on('response', (response: Response) => {
    const request = response.request();
    const path = new URL(response.url()).pathname;
    if (path.startsWith('/assets/')) return;
    answers.push(response.text().catch(() => ''));
    void request.allHeaders().then((headers) => asked.push({ path, hasCookie: 'cookie' in headers }));
  });
  return { answers, asked };
};

const expectNoSideways = async (page: Page): Promise<void> => {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window);
};

test('whoever comes reads what is published, takes it along and verifies it, and learns nothing that is hidden', async ({
  page,
  url,
  context,
}) => {
  test.setTimeout(180_000);
  const officer = await Colleague.signIn(url, 'guiyang');
  const seal = await published(officer);
  const internal = await documentOf(officer, await made(officer, 'internal'));
  const open = (await (await fetch(`${url}/api/v1/public/editions/${seal}/document`)).json()) as Document;
  const hidden = hiddenFigures(internal, open);
  expect(hidden.length).toBeGreaterThan(5);
  const { answers, asked } = listen(page);

  await page.goto('/');
  await page.getByRole('link', { name: '看公开发布的报告' }).click();
  await expect(page.getByRole('heading', { name: '公开发布的统计报告' })).toBeVisible();
  await page.getByLabel('年份').selectOption('2019');
  await page.getByLabel('地区').selectOption({ label: '息烽县' });
  await page.getByLabel('标题里的字').fill('快报');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/year=2019&place=520122&q=/);
  await expectAccessible(page);
  await expectNoSideways(page);
  await keepPicture(page, 'open-list');
  await page.getByRole('link', { name: open.title }).first().click();

  await expect(page.getByRole('heading', { level: 1, name: open.title })).toBeVisible();
  const report = page.frameLocator('iframe[title="报告正文"]');
  await expect(report.getByRole('heading', { name: open.title })).toBeVisible();
  await expect(report.locator('svg:visible').first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
  await keepPicture(page, 'open-edition');

  const figure = report.locator('td[data-figure]').first();
  const shown = (await figure.locator('data').textContent()) ?? '';
  await figure.click();
  const drawer = page.getByRole('dialog', { name: '这个数字' });
  await expect(drawer.getByText(shown).first()).toBeVisible();
  const address = await drawer.getByLabel('这个数字的固定地址').inputValue();
  expect(address).toContain(`/open/${seal}?figure=`);
  const data = await drawer.getByLabel(/数据地址/).inputValue();
  expect(((await (await fetch(data)).json()) as { figure: Cell }).figure.text).toBe(shown);
  await expectAccessible(page);
  await keepPicture(page, 'open-figure');
  await page.goto(address);
  await expect(page.getByRole('dialog').getByText(shown).first()).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).click();

  // It works without a mouse: one stop in the report, arrows from figure to figure, Enter for its address.
  await figure.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const second = await report.locator('[data-figure][tabindex="0"] data').textContent();
  await expect(
    page
      .getByRole('dialog')
      .getByText((second ?? '').trim())
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByText(/数字清单/).click();
  await page.getByText(/表 1\s*主要指标（\d+ 个数字）/).click();
  await page
    .getByRole('link', { name: new RegExp(shown.replaceAll('.', '\\.')) })
    .first()
    .click();
  await expect(page.getByRole('dialog').getByText(shown).first()).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).click();

  await page.getByText(/每张表一个 CSV 文件/).click();
  await expect(page.getByRole('link', { name: /表 1\s*主要指标/ })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'XLSX' }).click();
  const buffer = await (await saved).createReadStream().then(async (stream) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  });
  await page.getByText('手里的文件是不是原件？').click();
  await page
    .getByLabel('选择文件')
    .setInputFiles({ name: 'report.xlsx', mimeType: 'application/xlsx', buffer });
  await expect(page.getByText('“report.xlsx”是公布的那一份，没有改动')).toBeVisible({ timeout: 30_000 });

  // A workbook is packed: what is in it is looked at too.
  const inBook = Object.values(unzipSync(buffer)).map((part) => strFromU8(part));
  const everything = [...(await Promise.all(answers)), ...inBook].join('\n');
  expect(everything).toContain(open.title);
  for (const value of hidden) expect(everything).not.toContain(value);
  expect(await context.cookies()).toEqual([]);
  expect(asked.filter(({ hasCookie }) => hasCookie)).toEqual([]);
  // The page of the sign-in, where this began, asks for a session; the open pages do not.
  const paths = asked.map(({ path }) => path);
  expect(paths.lastIndexOf('/api/v1/auth/session')).toBeLessThan(paths.indexOf('/api/v1/public/editions'));
});

test('an address without an edition says so and leads back', async ({ page }) => {
  await page.goto(`/open/${'0'.repeat(64)}`);
  await expect(page.getByRole('heading', { name: '没有公布过这份报告' })).toBeVisible();
  await page.getByRole('link', { name: '回到公开报告' }).click();
  await page.getByLabel('标题里的字').fill('没有这样的报告');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page.getByText('没有符合条件的报告。')).toBeVisible();
  await expectAccessible(page);
});

test('the feed is one to a browser as well', async ({ page, url }) => {
  const { text } = { text: await (await fetch(`${url}/api/v1/public/feed.atom`)).text() };
  await page.goto('/open');
  const found = await page.evaluate((feed) => {
    const parsed = new DOMParser().parseFromString(feed, 'application/xml');
    return { root: parsed.documentElement.nodeName, error: parsed.querySelector('parsererror') !== null };
  }, text);
  expect(found).toEqual({ root: 'feed', error: false });
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same pages', async ({ page, url }) => {
    await published(await Colleague.signIn(url, 'guiyang'));
    await page.goto('/open?lang=en');
    await expect(page.getByRole('heading', { name: 'Published statistical reports' })).toBeVisible();
    await page.getByLabel('Language').selectOption('all');
    await page
      .getByRole('link', { name: /月度快报/ })
      .first()
      .click();
    await expect(page.getByText('Address of this report, which stays')).toBeVisible();
    await expectAccessible(page);
  });
});
