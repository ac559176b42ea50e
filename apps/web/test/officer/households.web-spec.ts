import { Colleague, newPerson } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

const VILLAGE = '520122001208';

interface Doubt {
  readonly unit: string;
  readonly year: number;
  readonly code: string;
  readonly state: string;
}

test('a doubt is explained by one officer, returned and accepted by another', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const colleague = await Colleague.signIn(url, 'xifeng');
  const doubts = await colleague.request<Doubt[]>('GET', '/impact/doubts?year=2019&scope=520122');
  const open = doubts.filter(({ state }) => state === 'open');
  expect(open.length).toBeGreaterThan(0);
  const [{ unit, year, code }] = open as [Doubt];
  await colleague.request('POST', '/impact/doubts/explain', { unit, year, code, text: '含上年未付的务工费' });

  await signIn('guiyang');
  await page.goto('/parks?period=2019&scope=520122&tab=doubts&state=explained');
  const table = page.getByRole('region', { name: '受益疑问' });
  const row = table.getByRole('row', { name: /含上年未付的务工费/ }).first();
  await expect(row).toBeVisible(READING);
  await row.getByRole('button', { name: '退回…' }).click();
  const back = page.getByRole('dialog', { name: /^退回：/ });
  await expect(back.getByRole('button', { name: '退回', exact: true })).toBeDisabled();
  await back.getByLabel('说明或理由').fill('请附合同');
  await back.getByRole('button', { name: '退回', exact: true }).click();
  await expect(back).toHaveCount(0);

  await colleague.request('POST', '/impact/doubts/explain', { unit, year, code, text: '合同已附' });
  await page.reload();
  const again = table.getByRole('row', { name: /合同已附/ }).first();
  await again.getByRole('button', { name: '认可…' }).click(READING);
  const accept = page.getByRole('dialog', { name: /^认可：/ });
  await accept.getByLabel('说明或理由').fill('合同已核');
  await accept.getByRole('button', { name: '认可', exact: true }).click();
  await page.getByLabel('状态').selectOption('accepted');
  await expect(table.getByRole('row', { name: /合同已核/ }).first()).toContainText('已认可', READING);
});

test('who explains does not settle, and the service tells a number it does not take', async ({
  page,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('xifeng');
  await page.goto('/parks?period=2018&tab=doubts&state=open');
  const table = page.getByRole('region', { name: '受益疑问' });
  const explain = table.getByRole('button', { name: '说明…' });
  await explain.first().click(READING);
  const dialog = page.getByRole('dialog', { name: /^说明：/ });
  await dialog.getByLabel('说明或理由').fill('请致电 13800138000');
  await dialog.getByRole('button', { name: '说明', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('不能写身份证号');
  await dialog.getByLabel('说明或理由').fill('已核对合同');
  await dialog.getByRole('button', { name: '说明', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByLabel('状态').selectOption('explained');
  await expect(table.getByRole('row', { name: /已核对合同/ }).first()).toContainText('等另一位审核员处理');
});

test('the ledger of a village asks why once, and keeps what was tried', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const looks: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/impact/household-ledger')) looks.push(request.url());
  });
  await signIn('xifeng');
  await page.goto(`/parks?period=2017&tab=ledger&village=${VILLAGE}`);
  await expect(page.getByRole('combobox', { name: '村', exact: true })).toHaveValue(VILLAGE, READING);
  expect(looks).toEqual([]);
  const look = page.getByRole('button', { name: '查看', exact: true });
  await expect(look).toBeDisabled();
  await page.getByLabel('用途').fill('年终核对');
  await look.click();
  await expect(page.getByText('用途：年终核对')).toBeVisible();
  const notReached = page.getByRole('region', { name: '没有受益的建档立卡户' });
  const first = notReached.locator('tbody tr').first();
  await expect(first).toBeVisible(READING);
  await first.getByRole('button', { name: '登记工作…' }).click();
  const dialog = page.getByRole('dialog', { name: /^登记对 [0-9a-f]{12} 做的工作/ });
  await dialog.getByLabel('日期').fill('2017-05-03');
  const what = `上门动员${Date.now() % 10_000}`;
  await dialog.getByLabel('做了什么').fill(what);
  await dialog.getByLabel('结果').selectOption('away');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await expect(first).toContainText(`2017-05-03 ${what}：外出、没见到（xifeng）`);
  // Another village does not ask again.
  await page.getByRole('combobox', { name: '村', exact: true }).selectOption({ index: 2 });
  await expect(page.getByRole('region', { name: '受益农户' })).toBeVisible(READING);
  expect(looks.every((address) => new URL(address).searchParams.get('purpose') === '年终核对')).toBe(true);
  const [printed] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '打印版（PDF）' }).click(),
  ]);
  expect(printed.suggestedFilename()).toMatch(/\.pdf$/);
});

test('the page about data protection says what is held, and who looked', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const colleague = await Colleague.signIn(url, 'xifeng');
  const why = `核对${Date.now() % 100_000}`;
  await colleague.request('GET', `/impact/households?limit=1&purpose=${encodeURIComponent(why)}`);
  await signIn('xifeng');
  await page.goto('/parks?period=2019&tab=protection');
  await expect(page.getByRole('region', { name: '存了农户的什么，为什么，存多久' }).first()).toContainText(
    '不能倒推',
    READING,
  );
  await expect(page.getByText('从来不存：姓名、身份证号')).toBeVisible();
  await expect(page.getByRole('region', { name: '谁看过农户' }).first()).toContainText(why, READING);
  await page.getByLabel('用途').fill('本人申请');
  await page.getByRole('button', { name: '查看', exact: true }).click();
  await page.getByLabel('身份证号').fill('520122196505052360');
  await page.getByRole('button', { name: '取出全部数据' }).click();
  await expect(page.getByRole('alert')).toContainText('没有这一户');
  await page.getByRole('button', { name: '删除…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除，不能恢复' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('没有这一户');
});

test('what two counties have registered is shown to whoever covers both, and cleared', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const key = `twice-${project.name}-${Date.now()}`;
  const { username, password } = await newPerson(url, `xiuwen-${project.name}-${Date.now() % 100_000}`, {
    displayName: '修文审核员',
    roles: ['officer'],
    rights: ['impact'],
    divisions: ['520123000000'],
  });
  const ofXifeng = await Colleague.signIn(url, 'xifeng');
  const ofXiuwen = await Colleague.signIn(url, username, password);
  const register = (officer: Colleague, village: string) =>
    officer.request('POST', '/impact/households', [{ key, village, kind: 'ordinary', persons: 3 }]);
  await register(ofXifeng, VILLAGE);
  await register(ofXiuwen, '520123001001');
  await signIn('xifeng');
  await page.goto('/parks?period=2019&tab=protection');
  await page.getByLabel('用途').fill('重复登记');
  await page.getByRole('button', { name: '查看', exact: true }).click();
  await expect(page.getByLabel('身份证号')).toBeVisible(READING);
  await expect(page.getByLabel('县的区划代码')).toHaveCount(0);
  await signIn('guiyang');
  await page.goto('/parks?period=2019&tab=protection');
  await page.getByLabel('用途').fill('重复登记');
  await page.getByRole('button', { name: '查看', exact: true }).click();
  const twice = page.getByRole('region', { name: '几个县都登记的农户' });
  await expect(twice.getByRole('row', { name: /息烽县/ }).first()).toBeVisible(READING);
  await expect(twice.getByRole('row', { name: /修文县/ }).first()).toBeVisible();
  await keepPicture(page, 'registered-twice');
  await page.getByLabel('身份证号').fill(key);
  await page.getByRole('button', { name: '删除…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '删除，不能恢复' }).click();
  await expect(dialog.getByRole('alert')).toContainText('520122 520123');
  await dialog.getByRole('button', { name: '取消' }).click();
  await page.getByLabel('县的区划代码').fill('520123');
  await page.getByRole('button', { name: '删除…' }).click();
  await dialog.getByRole('button', { name: '删除，不能恢复' }).click();
  await expect(page.getByText(/^已删除：/)).toBeVisible();
  const left = await ofXifeng.request<{ village: string }>('POST', '/impact/household-exports', {
    key,
    purpose: '核对',
  });
  expect(left.village).toBe(VILLAGE);
});

test('who may not see households is not led there', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('auditor');
  await page.goto('/parks?period=2019&tab=ledger');
  const tabs = page.getByRole('navigation', { name: '看园区还是农户' });
  await expect(tabs.getByRole('link', { name: '数据保护' })).toBeVisible(READING);
  await expect(tabs.getByRole('link', { name: '农户台账' })).toHaveCount(0);
  await page.goto('/parks?period=2019&scope=520122&tab=doubts');
  await expect(page.getByRole('region', { name: '受益疑问' }).locator('tbody tr').first()).toBeVisible(
    READING,
  );
  await expect(page.getByRole('button', { name: '说明…' })).toHaveCount(0);
});

test('looks well at every width', async ({ page, signIn }) => {
  await signIn('guiyang');
  for (const tab of ['doubts', 'ledger', 'protection']) {
    await page.goto(`/parks?period=2019&scope=520122&tab=${tab}&village=${VILLAGE}`);
    if (tab === 'ledger') {
      await page.getByLabel('用途').fill('年终核对');
      await page.getByRole('button', { name: '查看', exact: true }).click();
    }
    await expect(page.locator('main tbody tr').last()).toBeVisible(READING);
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
    expect(overflow).toBeLessThanOrEqual(0);
    await keepPicture(page, `households-${tab}`);
  }
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('speaks English throughout', async ({ page, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    await signIn('guiyang');
    await page.goto('/parks?period=2019&scope=520122&tab=protection');
    await expect(page.getByRole('region', { name: /^What is held/ }).first()).toContainText(
      'Until erased',
      READING,
    );
    await page.goto('/parks?period=2019&scope=520122&tab=doubts');
    await expect(page.getByRole('region', { name: 'Doubts about benefits' })).toContainText(
      'to be explained',
      READING,
    );
  });
});
