import { randomBytes } from 'node:crypto';
import { Colleague, newReporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

const newCode = (): string => `T-${randomBytes(4).toString('hex').toUpperCase()}`;

const villageOf = (code: string, validFrom: string): object => ({
  code,
  name: `村${code}`,
  nameEn: `Village ${code}`,
  kind: 'village',
  division: '520122001208',
  validFrom,
});

test('a unit is found, with what it owes and who reports for it', async ({ page, signIn }) => {
  await signIn('xifeng');
  await page.goto('/units');
  await page.getByLabel('查找代码或名称').fill('立碑');
  await expect(page).toHaveURL(/q=/);
  await page.getByRole('link', { name: '立碑村' }).click();
  const unit = page.getByRole('article', { name: '立碑村' });
  await expect(unit.getByRole('region', { name: '应填的报表' })).toContainText('农村电子商务销售情况月报');
  await expect(unit.getByRole('region', { name: '网店' })).toContainText('LB-001');
  await expect(unit.getByRole('region', { name: '填报人' })).toContainText('libei');
  await expectAccessible(page);
  await keepPicture(page, 'units');
  await page.goBack();
  await expect(unit).toBeHidden();
});

test('the register is filtered and goes on', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/units');
  const rows = page.getByRole('region', { name: '单位登记册' }).last().getByRole('row');
  await expect(rows).toHaveCount(51);
  await page.getByRole('button', { name: '再列一些' }).click();
  await expect(rows).toHaveCount(101);
  await page.getByLabel('种类').selectOption('park');
  await page.getByLabel('县（市、区）').selectOption({ label: '息烽县' });
  await expect(page).toHaveURL(/county=520122&kind=park|kind=park&county=520122/);
  await expect(rows).toHaveCount(3);
});

test('a unit is made, changed and split by weights that sum to one', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  test.setTimeout(120_000);
  const [code, left, right] = [newCode(), newCode(), newCode()];
  const colleague = await Colleague.signIn(url, 'xifeng');
  for (const successor of [left, right])
    await colleague.request('POST', '/units', villageOf(successor, '2026-09'));
  await signIn('xifeng');
  await page.goto('/units');
  await page.getByRole('button', { name: '新增单位…' }).click();
  const made = page.getByRole('dialog', { name: '新增单位' });
  await made.getByLabel('代码', { exact: true }).fill(code);
  await made.getByLabel('名称', { exact: true }).fill('要拆的村');
  await made.getByLabel('区划代码').fill('520122001208');
  await made.getByLabel('首个填报月').fill('2026-01');
  await made.getByRole('button', { name: '保存' }).click();
  const unit = page.getByRole('article', { name: '要拆的村' });
  await expect(unit).toContainText('没有合并、拆分');

  await unit.getByRole('button', { name: '拆分…' }).click();
  const split = page.getByRole('dialog', { name: '拆分“要拆的村”' });
  const first = split.getByRole('combobox', { name: '承接单位 1' });
  await first.fill(left);
  // Wide enough for a name to be read in it.
  expect((await first.boundingBox())!.width).toBeGreaterThan(200);
  await split.getByRole('combobox', { name: '承接单位 2' }).fill(right);
  await split.getByLabel('权重 1').fill('0.5');
  await split.getByLabel('权重 2').fill('0.25');
  await expect(split.getByRole('status')).toHaveText('合计 0.75，还差 0.25');
  await split.getByLabel('承接单位的首月').fill('2026-09');
  await expect(split.getByRole('button', { name: '拆分', exact: true })).toBeDisabled();
  await split.getByLabel('权重 2').fill('0.5');
  await expect(split.getByRole('status')).toHaveText('合计 1，正好');
  await keepPicture(page, 'units-split');
  await split.getByRole('button', { name: '拆分', exact: true }).click();
  await expect(split).toBeHidden();
  const picture = unit.locator('svg');
  await expect(picture).toContainText(`村${left}`);
  await expect(picture).toContainText('×0.5');
  await expect(unit.getByRole('row', { name: new RegExp(`后继 村${left}`) })).toContainText('2026年9月');
  await expectAccessible(page);
  await keepPicture(page, 'units-time-line');
});

test('units are merged into one', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const [one, other, successor] = [newCode(), newCode(), newCode()];
  const colleague = await Colleague.signIn(url, 'xifeng');
  for (const code of [one, other]) await colleague.request('POST', '/units', villageOf(code, '2026-01'));
  await colleague.request('POST', '/units', villageOf(successor, '2026-09'));
  await signIn('xifeng');
  await page.goto(`/units?unit=${one}`);
  await page.getByRole('button', { name: '合并…' }).click();
  const merge = page.getByRole('dialog', { name: '合并单位' });
  await merge.getByRole('combobox', { name: '停报的单位' }).fill(other);
  await merge.getByRole('combobox', { name: '停报的单位' }).press('Tab');
  await expect(merge.getByRole('list', { name: '停报的单位' }).getByRole('listitem')).toHaveCount(2);
  await merge.getByRole('combobox', { name: '承接单位' }).fill(successor);
  await merge.getByLabel('承接单位的首月').fill('2026-09');
  await merge.getByRole('button', { name: '合并', exact: true }).click();
  await expect(merge).toBeHidden();
  await expect(page.getByRole('group', { name: /^沿革图/ })).toContainText(`村${other}`);
});

test('what a unit owes is changed, and the change is kept', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { unit, unitName } = await newReporter(url);
  await signIn('xifeng');
  await page.goto(`/units?unit=${unit}`);
  const panel = page.getByRole('article', { name: unitName });
  const capacity = panel.getByRole('region', { name: '应填的报表' }).getByRole('row', { name: /能力/ });
  const before = await capacity.innerText();
  await capacity.getByRole('button', { name: /修改填报月份/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('应填的月份').selectOption('只在这些月份');
  await dialog.getByLabel('首月').fill('2026-09');
  await dialog.getByLabel('末月').fill('2026-08');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByRole('alert')).toContainText('2026-08');
  await dialog.getByLabel('末月').fill('2026-12');
  await expectAccessible(page);
  await keepPicture(page, 'units-duty');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(capacity).toContainText('2026年12月');
  const events = panel.getByRole('region', { name: '登记变更' });
  await expect(events).toContainText('按单位种类的规定 → 2026年9月 至 2026年12月');

  await capacity.getByRole('button', { name: /修改填报月份/ }).click();
  await dialog.getByLabel('应填的月份').selectOption('按单位种类的规定');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect.poll(() => capacity.innerText()).toBe(before);
  await expect(events).toContainText('2026年9月 至 2026年12月 → 按单位种类的规定');
});

test('a file is checked before it is written, its mistakes at their cells', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { unit, unitName } = await newReporter(url);
  const code = newCode();
  const head = 'code,name,kind,division,valid_from,valid_to,successors,organising_model';
  const rowOf = (validFrom: string): string => `${code},新村,village,520122001208,${validFrom},,,`;
  const file = (...rows: string[]) => ({
    name: 'units.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([head, ...rows].join('\r\n')),
  });
  await signIn('xifeng');
  await page.goto('/units?view=files');
  const files = page.getByRole('region', { name: '导入、导出' });
  await expect(files.getByRole('link', { name: 'Excel' })).toHaveAttribute('href', /export.*xlsx/);
  const input = files.locator('input[type=file]');
  await input.setInputFiles(file(rowOf('2026-13')));
  await expect(files.getByText(/有 1 处错误/)).toBeVisible();
  await expect(files.getByRole('row').last()).toContainText(/第2行|[A-Z]2/);
  await keepPicture(page, 'units-import');
  await input.setInputFiles(file(rowOf('2026-06')));
  await expect(files.getByText(/新增 1 个，修改 0 个/)).toBeVisible();
  await files.getByRole('button', { name: '写入登记册' }).click();
  await expect(files.getByText('已写入：新增 1 个，修改 0 个。')).toBeVisible();
  await page.goto(`/units?q=${unit}`);
  await expect(page.getByRole('link', { name: unitName })).toBeVisible();
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same register, for an administrator too', async ({ page, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    await signIn('admin');
    await page.goto('/units?q=520122001208');
    await page.getByRole('link', { name: 'Libei Village' }).click();
    await expect(page.getByRole('article', { name: 'Libei Village' })).toContainText('Forms owed');
    await expectAccessible(page);
    await keepPicture(page, 'units-en');
  });
});
