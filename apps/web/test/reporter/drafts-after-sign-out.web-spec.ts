import type { Page } from '@playwright/test';
import { Colleague, newReporter, type Reporter } from '../support/office';
import { expect, test } from '../support/test';

/** Found nowhere else on a device. */
const TYPED = '8053.71';

const line = {
  product: 'VEG-001',
  destination: '320100',
  platform: 'taobao',
  quantity: '5',
  amount: '80',
  orders: 4,
};
const path = ({ unit }: Reporter) => `/entry/${unit}/sales/2026-10`;
const amountOf = (page: Page) => page.getByLabel(/^金额（元）/).first();
const keeping = (page: Page, status: string) => page.locator(`[data-keeping="${status}"]`);

const begin = async (url: string): Promise<Reporter> => {
  const reporter = await newReporter(url, '2026-10');
  const colleague = await Colleague.signIn(url, reporter.username, reporter.password);
  await colleague.request('POST', '/submissions', { unit: reporter.unit, period: '2026-10', lines: [line] });
  return reporter;
};

const showAmount = async (page: Page): Promise<void> => {
  const card = page.getByRole('button', { name: /青椒/ }).first();
  await expect(card.or(amountOf(page)).first()).toBeVisible();
  if (!(await amountOf(page).isVisible())) await card.click();
};

const open = async (page: Page, reporter: Reporter): Promise<void> => {
  await page.goto(path(reporter));
  await showAmount(page);
};

/** Types what does not reach the service: it waits on the device. */
const typeUnsent = async (page: Page, reporter: Reporter): Promise<void> => {
  await page.route('**/api/v1/submissions?*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.route('**/api/v1/submissions', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await open(page, reporter);
  await amountOf(page).fill(TYPED);
  await expect(keeping(page, 'waiting')).toBeVisible();
};

const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '退出登录' }).click();
  const question = page.getByRole('dialog', { name: '最后填的内容还没有存到服务器' });
  await question.getByRole('button', { name: '仍然退出' }).click();
  await expect(page.getByLabel('密码')).toBeVisible();
};

/** The page that answers at an address of the service without being the app: it has the storage of the app. */
const beside = async (page: Page): Promise<Page> => {
  const other = await page.context().newPage();
  await other.goto('/icon.svg');
  return other;
};

/** All that a browser keeps for the app, as text; keys that give nothing away are named by their kind. */
const storedIn = async (page: Page): Promise<string> => {
  const other = await beside(page);
  const text = await other.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const readable = (_: string, value: unknown): unknown => {
      if (value instanceof CryptoKey) return `CryptoKey ${value.extractable ? 'extractable' : 'kept in'}`;
      if (value instanceof Uint8Array) return String.fromCharCode(...value);
      return value;
    };
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        found.push({ name, store, all: await done(database.transaction(store).objectStore(store).getAll()) });
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      if (name.includes('precache')) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push(request.url, await (await cache.match(request))!.text());
      }
    }
    return JSON.stringify(found, readable);
  });
  await other.close();
  return text;
};

const draftKeyOf = async (page: Page): Promise<string> =>
  ((await (await page.request.get('/api/v1/auth/draft-key')).json()) as { key: string }).key;

const asText = (key: string): string =>
  JSON.stringify(Buffer.from(key, 'base64').toString('latin1')).slice(1, -1);

/** Nothing of what was typed, nor what it is encrypted with. */
const expectEmpty = (stored: string, key: string): void => {
  expect(stored).not.toContain(TYPED);
  expect(stored).not.toContain('VEG-001');
  expect(stored).not.toContain('CryptoKey');
  expect(stored).not.toContain(asText(key));
  expect(stored).not.toContain(key);
};

test.beforeEach(({}, { project }) => {
  test.skip(project.name === 'tablet', 'cards and grid are enough');
});

test('after signing out nothing that was typed can be read; after signing in it is there again', async ({
  page,
  url,
  signIn,
}) => {
  const reporter = await begin(url);
  await signIn(reporter.username, reporter.password);
  await typeUnsent(page, reporter);
  const key = await draftKeyOf(page);
  const during = await storedIn(page);
  expect(during).not.toContain(TYPED);
  expect(during).not.toContain(asText(key));
  expect(during).toContain('CryptoKey kept in');
  await signOut(page);
  const stored = await storedIn(page);
  expectEmpty(stored, key);
  expect(stored).toContain(reporter.unit);

  const other = await newReporter(url, '2026-10');
  await signIn(other.username, other.password);
  await page.goto('/month');
  await expect(page.getByRole('heading', { name: '本月' })).toBeVisible();
  expect(await storedIn(page)).not.toContain(TYPED);
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByLabel('密码')).toBeVisible();

  await signIn(reporter.username, reporter.password);
  await open(page, reporter);
  await expect(amountOf(page)).toHaveValue(TYPED);
});

test('when the session turns out to have ended, the key goes and the page is covered until it is opened again', async ({
  page,
  context,
  url,
  signIn,
}) => {
  const reporter = await begin(url);
  await signIn(reporter.username, reporter.password);
  await typeUnsent(page, reporter);
  const key = await draftKeyOf(page);
  await page.unrouteAll();
  await amountOf(page).fill(`${TYPED}1`);
  await context.clearCookies();
  const again = page.getByRole('dialog', { name: '登录' });
  await expect(again).toBeVisible();
  await expect(amountOf(page)).toBeHidden();
  expectEmpty(await storedIn(page), key);
  await page.reload();
  await expect(page.getByLabel('密码')).toBeVisible();
  expectEmpty(await storedIn(page), key);
  await page.getByLabel('用户名').fill(reporter.username);
  await page.getByLabel('密码').fill(reporter.password);
  await page.getByRole('button', { name: '登录' }).click();
  await showAmount(page);
  await expect(amountOf(page)).toHaveValue(`${TYPED}1`);
});

test('signing out in one tab ends it in the others, which keep what was typed last', async ({
  page,
  context,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name !== 'desktop', 'tabs are for wide screens');
  const reporter = await begin(url);
  await signIn(reporter.username, reporter.password);
  const second = await context.newPage();
  await second.goto('/');
  await typeUnsent(page, reporter);
  await amountOf(page).fill(`${TYPED}2`);
  await second.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByLabel('密码')).toBeVisible();
  await expect(page.getByText(reporter.unitName)).toBeHidden();
  expect(await storedIn(page)).not.toContain(TYPED);
  await signIn(reporter.username, reporter.password);
  await open(page, reporter);
  await expect(amountOf(page)).toHaveValue(`${TYPED}2`);
});

test('signing out without a line is made good before anything is shown again', async ({
  page,
  context,
  url,
  signIn,
}) => {
  const reporter = await begin(url);
  await signIn(reporter.username, reporter.password);
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await typeUnsent(page, reporter);
  const key = await draftKeyOf(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '仍然退出' }).click();
  await expect(page.getByText('连不上服务。')).toBeVisible();
  await context.setOffline(false);
  expectEmpty(await storedIn(page), key);
  await page.reload();
  await expect(page.getByLabel('密码')).toBeVisible();
  await signIn(reporter.username, reporter.password);
  await open(page, reporter);
  await expect(amountOf(page)).toHaveValue(TYPED);
});

test('a draft that an older version kept in clear is read, and encrypted at once', async ({
  page,
  url,
  signIn,
}) => {
  const reporter = await begin(url);
  const other = await beside(page);
  await other.evaluate(
    ([user, unit, typed]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('xiangtong', 1);
        opening.onerror = () => reject(opening.error!);
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('drafts', { keyPath: ['user', 'unit', 'form', 'period'] });
        opening.onsuccess = () => {
          const lines = [
            {
              product: 'VEG-001',
              destination: '320100',
              platform: 'taobao',
              quantity: '5',
              amount: typed,
              orders: 4,
            },
          ];
          const writing = opening.result.transaction('drafts', 'readwrite');
          writing.objectStore('drafts').put({
            user,
            unit,
            form: 'sales',
            period: '2026-10',
            unitName: '村',
            content: null,
            body: { unit, form: 'sales', period: '2026-10', lines },
            version: 1,
            sent: null,
            isSaved: false,
            isToSubmit: false,
            trouble: null,
            changedAt: new Date().toISOString(),
          });
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [reporter.username, reporter.unit, TYPED] as const,
  );
  await other.close();
  expect(await storedIn(page)).toContain(TYPED);
  await signIn(reporter.username, reporter.password);
  await page.route('**/api/v1/submissions', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.goto('/month');
  await expect(page.getByText('本机有内容还没存到服务器')).toBeVisible();
  expect(await storedIn(page)).not.toContain(TYPED);
});

test('what another key was used for is said to be unreadable, and stays', async ({ page, url, signIn }) => {
  const reporter = await begin(url);
  await signIn(reporter.username, reporter.password);
  await typeUnsent(page, reporter);
  await signOut(page);
  await signIn(reporter.username, reporter.password);
  const restored = {
    id: '00000000-0000-4000-8000-000000000000',
    key: Buffer.alloc(32, 7).toString('base64'),
  };
  await page.route('**/api/v1/auth/draft-key', (route) => route.fulfill({ json: restored }));
  await page.goto('/month');
  const notice = page.getByText('本机有 1 份没有报出的内容读不出来');
  await expect(notice).toBeVisible();
  await open(page, reporter);
  await expect(page.getByText('本机存有这张表没有报出的内容，但读不出来')).toBeVisible();
  await page.unroute('**/api/v1/auth/draft-key');
  await signOutQuietly(page);
  await signIn(reporter.username, reporter.password);
  await open(page, reporter);
  await expect(amountOf(page)).toHaveValue(TYPED);
});

const signOutQuietly = async (page: Page): Promise<void> => {
  await page.goto('/month');
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByLabel('密码')).toBeVisible();
};

test('without encryption by the browser, as over http, the key is kept by the page alone', async ({
  page,
  url,
  signIn,
}) => {
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined }));
  const reporter = await begin(url);
  await signIn(reporter.username, reporter.password);
  await typeUnsent(page, reporter);
  expectEmpty(await storedIn(page), await draftKeyOf(page));
  await open(page, reporter);
  await expect(amountOf(page)).toHaveValue(TYPED);
  await signOut(page);
  await signIn(reporter.username, reporter.password);
  await open(page, reporter);
  await expect(amountOf(page)).toHaveValue(TYPED);
});
