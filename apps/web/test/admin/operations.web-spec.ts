import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolder } from '../support/backup-folder';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

const folder = backupFolder();

test('the state tells what runs here, and whether it keeps up', async ({ page, signIn }) => {
  await signIn('admin');
  await page.goto('/operations');
  await expect(page.getByText(/PostgreSQL 18.*（自带）/)).toBeVisible();
  await expect(page.getByText(/条，查询数据已跟上/)).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'operations-state');
});

test('a backup is made, tried, and said to be damaged when it is', async ({ page, signIn }, { project }) => {
  test.skip(project.name !== 'desktop', 'the service makes and tries it, whatever the width');
  test.skip(folder === null, 'the service of this run makes no backups');
  test.setTimeout(300_000);
  await signIn('admin');
  await page.goto('/operations?tab=backups');
  // The first is made at the start of the service.
  await expect(page.getByRole('button', { name: '现在备份' })).toBeEnabled({ timeout: 90_000 });
  await page.getByRole('button', { name: '现在备份' }).click();
  const busy = page.getByText('正在进行，完成后自动显示在下面。');
  await expect(busy).toBeVisible();
  await expect(busy).toBeHidden({ timeout: 60_000 });
  await page.getByRole('button', { name: '演练最新的一份' }).click();
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: /恢复演练.*可以恢复/ }).first()).toBeVisible({ timeout: 120_000 });

  const newest = readdirSync(folder!)
    .filter((name) => /T\d{6}$/.test(name))
    .sort()
    .at(-1)!;
  const path = join(folder!, newest, 'revision_line.copy.gz.age');
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, whole.length - 1));
  await expect(busy).toBeHidden({ timeout: 60_000 });
  await page.getByRole('button', { name: '演练最新的一份' }).click();
  await expect(rows.filter({ hasText: /1 个文件损坏.*revision_line\.copy\.gz\.age/ }).first()).toBeVisible({
    timeout: 60_000,
  });
  writeFileSync(path, whole);
  await expect(page.getByText(/最近一次演练没有通过/)).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'operations-backups');
  await expect(busy).toBeHidden({ timeout: 60_000 });
  await page.getByRole('button', { name: '演练最新的一份' }).click();
  await expect(page.getByText('备份正常。')).toBeVisible({ timeout: 120_000 });
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('licences of the packages in the product can be looked up', async ({ page, signIn }) => {
    await signIn('admin');
    await page.goto('/operations?tab=licences');
    await page.getByLabel('Find').fill('typeorm');
    await expect(page.getByRole('row', { name: /^typeorm .*MIT/ })).toBeVisible();
    await expectAccessible(page);
    await keepPicture(page, 'operations-licences');
    await page.goto('/operations?tab=backups');
    await keepPicture(page, 'operations-backups-en');
    await page.goto('/operations');
    await expect(page.getByText(/figures are up to date/)).toBeVisible();
    await keepPicture(page, 'operations-state-en');
  });
});
