import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Colleague, newReporter } from '../support/office';
import { hasMailbox } from '../support/mailbox';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

let status = 204;
let server: Server;
let received = 0;
let newest: IncomingHttpHeaders = {};
let path = '';

/** A program that is told, on this machine: the service of the run may tell it. */
test.beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    received += 1;
    [newest, path] = [request.headers, request.url ?? ''];
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
test.afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;

test('an endpoint is added, tried out, stopped and removed', async ({ page, signIn }, { project }) => {
  test.skip(!hasMailbox(), 'the service of this run tells nobody on this machine');
  const name = `县平台 ${project.name}`;
  await signIn('admin');
  await page.goto('/messages?tab=endpoints');
  await page.getByRole('button', { name: '新增接收端…' }).click();
  const dialog = page.getByRole('dialog', { name: '新增接收端…' });
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByLabel('接收地址').fill('https://10.0.0.8/hook');
  await dialog.getByRole('combobox', { name: '范围' }).fill('520122');
  await dialog.getByRole('combobox', { name: '范围' }).press('Enter');
  await expectAccessible(page);
  await keepPicture(page, 'endpoint-dialog');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByRole('alert')).toContainText('内部网络');
  await dialog.getByLabel('接收地址').fill(address());
  await dialog.getByRole('button', { name: '保存' }).click();
  const secret = page.getByRole('dialog', { name: `“${name}”的签名密钥` });
  await expect(secret).toContainText(/whsec_[\w+/]{43}=/);
  await keepPicture(page, 'endpoint-secret');
  await secret.getByRole('button', { name: '我已记下' }).click();

  const row = page.getByRole('row', { name: new RegExp(name) });
  status = 204;
  await row.getByRole('button', { name: '试发' }).click();
  await expect(page.getByText(`“${name}”收下了试发的消息`)).toBeVisible();
  expect(received).toBeGreaterThan(0);
  status = 500;
  await row.getByRole('button', { name: '试发' }).click();
  await expect(page.getByText(`“${name}”没有收下：对方回答出错 (500)`)).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'endpoints');
  status = 204;

  await row.getByRole('button', { name: '修改…' }).click();
  const change = page.getByRole('dialog', { name: `修改“${name}”` });
  await expectAccessible(page);
  await keepPicture(page, 'endpoint-change');
  await change.getByLabel('接收地址').fill('https://localhost/hook');
  await change.getByRole('button', { name: '改地址' }).click();
  await expect(change.getByRole('alert')).toContainText('内部网络');
  await change.getByLabel('接收地址').fill(address().replace('/hook', '/moved'));
  await change.getByRole('button', { name: '改地址' }).click();
  await expect(change).toBeHidden();
  await row.getByRole('button', { name: '修改…' }).click();
  await change.getByRole('button', { name: '更换密钥' }).click();
  await expect(secret).toContainText(/whsec_[\w+/]{43}=/);
  await secret.getByRole('button', { name: '我已记下' }).click();
  await row.getByRole('button', { name: '试发' }).click();
  await expect.poll(() => path).toBe('/moved');
  expect(newest['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
  await row.getByRole('button', { name: '修改…' }).click();
  await expect(change).toContainText('新、旧密钥都有效');
  await change.getByRole('button', { name: '旧密钥马上作废' }).click();
  await expect(change).toBeHidden();
  await row.getByRole('button', { name: '试发' }).click();
  await expect.poll(() => newest['webhook-signature']).toMatch(/^v1,\S+$/);
  await row.getByRole('button', { name: '停用' }).click();
  await expect(row).toContainText('停用');
  await row.getByRole('button', { name: '删除…' }).click();
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await expect(row).toBeHidden();
});

test('what could not be delivered is seen, and sent again', async ({ page, url, signIn }, { project }) => {
  test.skip(!hasMailbox(), 'the service of this run tells nobody on this machine');
  const name = `网关 ${project.name}`;
  const admin = await Colleague.signIn(url, 'admin');
  const { unit, unitName, username, password } = await newReporter(url);
  const kinds = ['report.returned'];
  const quiet = { quietFrom: null, quietUntil: null };
  const body = {
    type: 'webhook',
    name,
    url: address(),
    division: '520122001208',
    kinds,
    language: 'zh',
    ...quiet,
  };
  await admin.request('POST', '/notifications/endpoints', body);
  status = 410;
  const reporter = await Colleague.signIn(url, username, password);
  const report = { unit, period: '2026-09', lines: [] };
  const { id } = await reporter.request<{ id: string }>('POST', '/submissions', report);
  await reporter.request('POST', `/submissions/${id}/submit`);
  const officer = await Colleague.signIn(url, 'guiyang');
  await officer.request('POST', `/submissions/${id}/return`, { reason: '请核对' });
  await signIn('admin');
  await expect(async () => {
    await page.goto('/messages?state=dead');
    await expect(page.getByRole('row', { name: new RegExp(unitName) })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  const row = page.getByRole('row', { name: new RegExp(unitName) });
  await expect(row).toContainText('对方表示不再接收 (410)');
  await expectAccessible(page);
  await keepPicture(page, 'deliveries');
  status = 204;
  await row.getByRole('button', { name: '重发' }).click();
  await expect(page.getByText('已重新排队')).toBeVisible();
  await expect(row).toBeHidden();
});
