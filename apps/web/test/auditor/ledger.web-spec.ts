import { createHash } from 'node:crypto';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

test('the whole chain is recomputed here, and agrees with what the service says', async ({
  page,
  signIn,
}) => {
  await signIn('auditor');
  await page.goto('/ledger');
  await page.getByRole('button', { name: '在这台电脑上核对' }).click();
  await expect(page.getByText(/✓ 账本完整：\d+ 条记录首尾相连/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('row', { name: /系统现在的位置/ })).toContainText('✓ 相符');
  await expectAccessible(page);
  await keepPicture(page, 'ledger');
});

interface Part<Link> {
  readonly items: readonly Link[];
  readonly next: string | null;
}

test('a changed entry is named, and a chain cut off is seen by a position kept outside', async ({
  page,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('auditor');
  await page.route('**/api/v1/ledger/chain?*', async (route) => {
    const response = await route.fetch();
    const { items, next } = (await response.json()) as Part<{ seq: number; actor: string }>;
    const tampered = items
      .filter(({ seq }) => seq <= 6000)
      .map((part) => (part.seq === 4321 ? { ...part, actor: 'somebody' } : part));
    await route.fulfill({ response, json: { items: tampered, next } });
  });
  await page.goto('/ledger');
  await page.getByRole('button', { name: '在这台电脑上核对' }).click();
  await expect(page.getByRole('alert')).toContainText('账本有 1 处不符，从第 4321 条开始', {
    timeout: 30_000,
  });
  await expect(page.getByText('第 4321 条的内容被改过')).toBeVisible();
  const head = { seq: 19000, hash: 'ab'.repeat(32), seals: [] };
  await page.getByLabel('选择 head.json').setInputFiles({
    name: 'head.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(head)),
  });
  await expect(page.getByRole('row', { name: /^head\.json/ })).toContainText('被截断');
  await page
    .getByLabel('选择 head.json')
    .setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByRole('alert').last()).toContainText('不是账本位置文件');
});

const sha256 = (...parts: readonly Buffer[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();

test('a signed checkpoint that was kept is compared with the chain as it is recomputed here', async ({
  page,
  signIn,
}) => {
  await signIn('auditor');
  const answer = await page.request.get('/api/v1/ledger/chain?limit=5');
  const { items: parts } = (await answer.json()) as Part<{ hash: string }>;
  const [one, two, three] = parts.map(({ hash }) => sha256(Buffer.from([0]), Buffer.from(hash, 'hex')));
  const node = Buffer.from([1]);
  const root = sha256(node, sha256(node, one!, two!), three!);
  const choose = (name: string, size: number): Promise<void> =>
    page.getByLabel('选择 head.json 或检查点').setInputFiles({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(`xiangtong/x\n${size}\n${root.toString('base64')}\n\n— xiangtong/x AAAA\n`),
    });
  // The beginning is enough: the whole chain has a test of its own.
  await page.route('**/api/v1/ledger/chain?*', (route) =>
    route.fulfill({ json: { items: parts, next: null } }),
  );
  await page.goto('/ledger');
  await page.getByRole('button', { name: '在这台电脑上核对' }).click();
  await expect(page.getByText(/✓ 账本完整/)).toBeVisible({ timeout: 30_000 });
  await choose('kept.txt', 3);
  await expect(page.getByRole('row', { name: /^kept\.txt/ })).toContainText('✓ 相符');
  await keepPicture(page, 'ledger-checkpoint');
  await choose('other.txt', 4);
  await expect(page.getByRole('row', { name: /^other\.txt/ })).toContainText('历史被换过');
  await choose('longer.txt', 99_999_999);
  await expect(page.getByRole('row', { name: /^longer\.txt/ })).toContainText('被截断');
});

test('a county proves the chain of all by links, without seeing what is not its own', async ({
  page,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('xifeng');
  const seen: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/ledger/chain')) seen.push(await response.text().catch(() => ''));
  });
  await page.goto('/ledger');
  await page.getByRole('button', { name: '在这台电脑上核对' }).click();
  await expect(page.getByText(/✓ 账本完整/)).toBeVisible({ timeout: 40_000 });
  expect(seen.join('')).not.toContain('"unit":"520123');
});

test('entries are found by unit and period, and an entry is proved from its lines', async ({
  page,
  signIn,
}) => {
  await signIn('auditor');
  await page.goto('/ledger?unit=520122001208');
  await page.getByRole('combobox', { name: '时期' }).fill('2019年11');
  await page.getByRole('option', { name: /^2019年11月/ }).click();
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page).toHaveURL(/unit=520122001208&period=2019-11/);
  await page
    .getByRole('button', { name: /^第 \d+ 条$/ })
    .first()
    .click();
  const entry = page.getByRole('dialog');
  await expect(entry.getByText('✓ 这台电脑重算相符')).toHaveCount(3);
  await expect(entry.getByText('立碑村', { exact: true })).toHaveAttribute('title', '520122001208');
  const lines = entry.getByRole('region', { name: '这一版的明细' });
  await expect(lines.getByRole('cell', { name: '淘宝网' }).first()).toBeVisible();
  // Codes of products, places and platforms are on the pointer.
  await expect(lines.getByText(/^[A-Z]{3}-\d+$|^\d{6}$|^taobao$/)).toHaveCount(0);
  await expectAccessible(page);
  await keepPicture(page, 'ledger-entry');
  await page.goBack();
  await expect(entry).toBeHidden();
  await page.goto('/ledger?unit=520122001208&period=2035-01');
  await expect(page.getByText('没有符合条件的记录')).toBeVisible();
  await page.goto('/ledger?unit=nobody');
  await expect(page.getByRole('alert')).toContainText('您管的名录里没有代码为“nobody”的填报单位');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same ledger', async ({ page, signIn }) => {
    await signIn('auditor');
    await page.goto('/ledger?kind=supersede');
    await expect(page.getByRole('heading', { name: 'Verify the ledger' })).toBeVisible();
    await expect(page.getByRole('cell', { name: 'correction accepted' }).first()).toBeVisible();
  });
});
