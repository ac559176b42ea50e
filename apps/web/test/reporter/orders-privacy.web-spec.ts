import type { Page } from '@playwright/test';
import { newReporter } from '../support/office';
import { expect, test as base } from '../support/test';
import { csvFile, taobaoExport } from './support/order-exports';
import { found, recordTo, type RecordingProxy } from './support/recording-proxy';

interface Recorder {
  /** Every byte that the browser has sent so far. */
  sent: RecordingProxy['sent'];
}

/** All traffic of the browser passes through a recorder: of the page, of workers, beacons, navigations. */
const test = base.extend<{ readonly recorder: Recorder }>({
  recorder: async ({}, provide) => provide({ sent: () => Buffer.alloc(0) }),
  url: async ({ url, recorder }, provide) => {
    const proxy = await recordTo(url);
    Object.assign(recorder, { sent: proxy.sent });
    await provide(proxy.url);
    await proxy.stop();
  },
});

const planted = {
  buyer: '欧阳藏匿甲',
  phone: '13987650123',
  address: '不可外传路7号院3单元',
  order: '920261000000000777',
};
const secrets = Object.values(planted);

const orders = taobaoExport([
  {
    title: '青椒 农家直发',
    pieces: 2,
    amount: '36.00',
    ...planted,
    address: `江苏省 南京市 玄武区 ${planted.address}`,
  },
  { title: '神秘山货', pieces: 1, amount: '18.00', ...planted, order: `${planted.order}8` },
]);

/** Everything the browser keeps for this origin, as text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const request = <Result>(asked: IDBRequest<Result>): Promise<Result> =>
      new Promise((done, fail) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error ?? new Error('not read'));
      });
    const parts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href];
    parts.push(JSON.stringify(history.state), document.cookie);
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await request(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        parts.push(
          JSON.stringify(await request(all.getAll())),
          JSON.stringify(await request(all.getAllKeys())),
        );
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const address of await cache.keys()) {
        parts.push(address.url, (await (await cache.match(address))?.text()) ?? '');
      }
    }
    return parts.join('\n');
  });

test('nothing about a buyer leaves the device or stays on it', async ({ page, url, signIn, recorder }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'what leaves the device is the same at every width');
  const { username, password, unit } = await newReporter(url);
  await signIn(username, password);
  await page.goto('/orders?period=2026-10');
  const framesSent: (string | Buffer)[] = [];
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => framesSent.push(payload)));
  await page
    .getByLabel('选择订单文件', { exact: true })
    .and(page.locator('input'))
    .setInputFiles([csvFile(`订单.csv`, orders)]);
  await expect(page.getByText('2026年10月：2 个订单，54.00 元')).toBeVisible();
  await page.getByRole('combobox', { name: '“神秘山货”是什么商品' }).fill('qingjiao');
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByRole('button', { name: '记住这些对应，重新统计' }).click();
  await expect(page.getByText('神秘山货')).toBeHidden();
  await page.getByLabel(/每件的数量$/).fill('2.5');
  await page.getByRole('button', { name: '填入 2026年10月 报表' }).click();
  await page.waitForURL(`**/entry/${unit}/**`);
  await page.waitForLoadState('networkidle');

  const sent = recorder.sent();
  // The recorder has seen what was meant to be sent.
  expect(found(sent, ['神秘山货', username])).toEqual(['神秘山货', username]);
  expect(found(sent, secrets)).toEqual([]);
  expect(found(Buffer.concat(framesSent.map((frame) => Buffer.from(frame))), secrets)).toEqual([]);
  expect(found(Buffer.from(await kept(page)), secrets)).toEqual([]);
});

test('a name that is sent, in whatever way, is found', async ({ page, signIn, recorder }, { project }) => {
  test.skip(project.name !== 'desktop', 'what leaves the device is the same at every width');
  await signIn('libei');
  await page.goto('/');
  const ways: Record<string, (name: string) => Promise<unknown> | boolean> = {
    'in a body': (name) => fetch('/api/v1/leak', { method: 'POST', body: name }),
    'in an address': (name) => fetch(`/api/v1/leak?name=${encodeURIComponent(name)}`),
    'as base64': (name) => {
      const bytes = new TextEncoder().encode(`{"x":"${name}"}`);
      return fetch('/api/v1/leak', { method: 'POST', body: btoa(String.fromCharCode(...bytes)) });
    },
    'by a beacon': (name) => navigator.sendBeacon('/api/v1/leak', name),
    'in a form': (name) => {
      const form = new FormData();
      form.append('file', new Blob([name]), 'a.csv');
      return fetch('/api/v1/leak', { method: 'POST', body: form });
    },
  };
  for (const [way, send] of Object.entries(ways)) {
    const name = `藏名${Object.keys(ways).indexOf(way)}号`;
    await page.evaluate(`(${send.toString()})(${JSON.stringify(name)})`);
    await expect.poll(() => found(recorder.sent(), [name]), { message: way }).toEqual([name]);
  }
  await page.evaluate(() => localStorage.setItem('leak', '藏名甲'));
  expect(found(Buffer.from(await kept(page)), ['藏名甲'])).toEqual(['藏名甲']);
});
