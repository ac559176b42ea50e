import { expect, type Page } from '@playwright/test';
import { Colleague, newReporter } from '../test/support/office';
import { test } from '../test/support/test';
import {
  desktop,
  entryOf,
  phone,
  printKeys,
  printRow,
  seconds,
  slowPhone,
  watchKeys,
} from './support/measure';

/** Rows of many stores: lines that say the same twice do not count. */
const pastedRows = Array.from(
  { length: 500 },
  (_, row) => `青椒\t南京市\t淘宝\t${row + 1}\t斤\t10\t1\t店${row + 1}`,
).join('\n');

/** A new window loads the parts of its own address bar first, which takes as much of the machine as a page. */
const settled = (page: Page): Promise<void> => page.waitForTimeout(2_000);

const amounts = {
  destination: '320100',
  platform: 'taobao',
  quantity: '10',
  unit: 'kg',
  amount: '100.00',
  orders: 1,
};

/** Looked for with every picture drawn: expectations look ever more seldom, which would be measured too. */
const showsTotal = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('[data-testid=total]')?.textContent?.includes(wanted),
    text,
  );

test.describe('a reporter on a phone', () => {
  test.use(phone);

  test('first and next visit of the form', async ({ page, url, signIn }) => {
    const reporter = await newReporter(url, '2026-10');
    await signIn(reporter.username, reporter.password);
    const session = await slowPhone(page);
    let scripts = 0;
    const kinds = new Map<string, string>();
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (kinds.get(requestId) === 'Script') scripts += encodedDataLength;
    });
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.setBypassServiceWorker', { bypass: true });
    const usable = () =>
      page.waitForFunction(
        () =>
          [...document.querySelectorAll('button')].some(
            (one) => one.textContent === '加一行' && !one.disabled,
          ),
        null,
        { timeout: 60_000 },
      );
    const first = await seconds(() => page.goto(entryOf(reporter)), usable);
    printRow('entry page, JavaScript before it can be used', scripts / 1000, 'kB', 200);
    printRow('entry page, slow 3G and CPU ÷ 4, first visit ever', first, 's', null);

    await session.send('Network.setCacheDisabled', { cacheDisabled: false });
    await session.send('Network.setBypassServiceWorker', { bypass: false });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await usable();
    const next = await seconds(() => page.goto(entryOf(reporter)), usable);
    printRow('entry page, slow 3G and CPU ÷ 4, next visit', next, 's', 3);
  });
});

test.describe('a reporter on a slow phone', () => {
  test.use(phone);

  test('types a line', async ({ page, url, signIn }) => {
    const reporter = await newReporter(url, '2026-10');
    await signIn(reporter.username, reporter.password);
    await page.goto(entryOf(reporter));
    await page.getByLabel('产品', { exact: true }).waitFor();
    await slowPhone(page);
    await watchKeys(page);
    await page.getByLabel('产品', { exact: true }).pressSequentially('qingjiao', { delay: 120 });
    await page.keyboard.press('Enter');
    await page.getByLabel('目的地', { exact: true }).pressSequentially('jiangsu', { delay: 120 });
    await page.keyboard.press('Enter');
    await page.getByLabel('金额（元）', { exact: true }).pressSequentially('1234567.89', { delay: 120 });
    await printKeys(page, 'line on a phone, CPU ÷ 4, a key until it is drawn, p95', null);
  });
});

test.describe('a reporter at a desk', () => {
  test.use(desktop);

  test('types into a grid of 500 lines', async ({ page, url, signIn }) => {
    const reporter = await newReporter(url, '2026-10');
    await signIn(reporter.username, reporter.password);
    await page.goto(entryOf(reporter));
    await page.getByLabel('产品 1', { exact: true }).focus();
    await page.evaluate((text) => {
      const kept = window as unknown as { pasted: number };
      const started = performance.now();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
      const look = (): void => {
        if (document.body.textContent?.includes('5,000.00')) kept.pasted = performance.now() - started;
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, pastedRows);
    await page.waitForFunction(() => 'pasted' in window);
    printRow(
      'paste of 500 rows until they are drawn with their total',
      await page.evaluate(() => (window as unknown as { pasted: number }).pasted),
      'ms',
      300,
    );
    const amount = page.getByLabel('金额（元） 3', { exact: true });
    await amount.fill('');
    await watchKeys(page);
    const typed = '123456789.12'.repeat(8).replaceAll('.', '').slice(0, 60);
    await amount.pressSequentially(typed, { delay: 30 });
    expect((await amount.inputValue()).replaceAll(',', '')).toBe(typed);
    await printKeys(page, 'grid of 500 lines, a key until it is drawn, p95');
  });
});

test.describe('an officer', () => {
  test.use(desktop);

  test('sees the year after signing in, and an acceptance when it happens', async ({ page, url }) => {
    await page.goto('/overview?period=2019');
    await settled(page);
    await page.getByLabel('用户名').fill('guiyang');
    await page.getByLabel('密码').fill('xiangtong-demo');
    const shown = await seconds(
      () => page.getByRole('button', { name: '登录' }).click(),
      () => showsTotal(page, '17.37'),
    );
    printRow('dashboard of the demo year after sign-in', shown, 's', 1);

    const reporter = await newReporter(url, '2026-10');
    await page.goto(`/overview?scope=${reporter.unit}&period=2026-10`);
    const colleague = await Colleague.signIn(url, reporter.username, reporter.password);
    const { id } = await colleague.request<{ id: string }>('POST', '/submissions?submit=true', {
      unit: reporter.unit,
      period: '2026-10',
      lines: [{ product: 'VEG-001', ...amounts }],
    });
    const officer = await Colleague.signIn(url, 'guiyang');
    const live = await seconds(
      () => officer.request('POST', `/submissions/${id}/accept`),
      () => showsTotal(page, '100.00'),
    );
    printRow('an acceptance on an open dashboard', live, 's', 2);
  });
});

test.describe('an officer who looks things up', () => {
  test.use(desktop);

  test('compares the townships of the city by product, year on year', async ({ page, signIn }) => {
    await signIn('guiyang');
    const firstRows = (period: string): Promise<number> =>
      seconds(
        () => page.goto(`/explore?period=${period}&rows=township&columns=product&show=growth&chart=none`),
        () => page.waitForFunction(() => document.querySelectorAll('table tbody tr').length > 5),
      );
    await settled(page);
    const row = 'township × product, year on year: first rows';
    printRow(row, await firstRows('2019'), 's', 1);
    // Another question, with the files of the app at hand: an officer comes back all day.
    printRow(`${row}, next visit`, await firstRows('2019-01..2019-11'), 's', 1);
  });

  test('opens the bulletin', async ({ page, url, signIn }) => {
    const officer = await Colleague.signIn(url, 'guiyang');
    const about = { period: '2019', scope: '520100', language: 'zh', edition: 'internal', formats: ['html'] };
    const { runId } = await officer.request<{ runId: string }>(
      'POST',
      '/reports/annual-bulletin/runs',
      about,
    );
    await expect
      .poll(async () => (await officer.request<{ status: string }>('GET', `/runs/${runId}`)).status, {
        timeout: 60_000,
      })
      .toBe('done');
    await signIn('guiyang');
    const shown = await seconds(
      () => page.goto(`/reports?run=${runId}`),
      () =>
        page.waitForFunction(() =>
          document.querySelector('iframe')?.contentDocument?.querySelector('[data-figure]'),
        ),
    );
    printRow('bulletin of the city, opened to read', shown, 's', 1);
  });
});
