import { randomBytes } from 'node:crypto';
import { Colleague, newPerson } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

const mark = (): string => randomBytes(4).toString('hex');

const newOfficer = async (url: string) => {
  const grants = { displayName: `统计员${mark()}`, roles: ['officer'], divisions: ['520122'] };
  const person = await newPerson(url, `reader-${mark()}`, grants);
  return { ...person, as: await Colleague.signIn(url, person.username, person.password) };
};

const newView = async (owner: Colleague, sharing = 'own'): Promise<string> => {
  const name = `周一看的 ${mark()}`;
  await owner.request('POST', '/views', { name, query: 'period=2019&rows=township&chart=none', sharing });
  return name;
};

test.beforeEach(({}, { project }) => {
  test.skip(project.name === 'tablet', 'once at each end is enough');
});

test('a view of a colleague comes by mail on a day, is listed in the account and ended by one press', async ({
  page,
  url,
  signIn,
}) => {
  const [owner, reader] = [await newOfficer(url), await newOfficer(url)];
  const name = await newView(owner.as, 'office');
  await signIn(reader.username, reader.password);
  await page.goto('/explore?period=2019&chart=none');
  await page.getByText(/保存的视图（\d/).click(READING);
  await page.getByRole('button', { name: `邮件订阅：${name}` }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `邮件订阅“${name}”` });
  await dialog.getByLabel('文件').selectOption({ label: 'Excel（XLSX）' });
  await dialog.getByLabel('哪天').selectOption({ label: '每月 5 日' });
  await dialog.getByLabel('几点').selectOption({ label: '9:00' });
  await expectAccessible(page);
  await keepPicture(page, 'subscribe-dialog');
  await dialog.getByRole('button', { name: '订阅' }).press('Enter');
  await expect(page.getByText(`已订阅“${name}”。`)).toBeVisible();

  // The same file twice is a slip of the hand.
  await page.getByRole('button', { name: `邮件订阅：${name}` }).click();
  await dialog.getByLabel('文件').selectOption({ label: 'Excel（XLSX）' });
  await dialog.getByRole('button', { name: '订阅' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await page.goto('/account');
  const listed = page.getByRole('row').filter({ hasText: `视图：${name}` });
  await expect(listed).toContainText('XLSX');
  await expect(listed).toContainText('每月 5 日 9:00');
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  expect(overflow).toBeLessThanOrEqual(0);
  await keepPicture(page, 'subscriptions');
  await page.getByRole('button', { name: `退订：${name}` }).press('Enter');
  await expect(listed).toHaveCount(0);
  expect(await reader.as.request('GET', '/subscriptions')).toEqual([]);
});

test('Escape leaves the question without a subscription', async ({ page, url, signIn }) => {
  const reader = await newOfficer(url);
  const name = await newView(reader.as);
  await signIn(reader.username, reader.password);
  await page.goto('/explore?period=2019&chart=none');
  await page.getByText(/保存的视图（\d/).click(READING);
  const button = page.getByRole('button', { name: `邮件订阅：${name}` });
  await button.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
  expect(await reader.as.request('GET', '/subscriptions')).toEqual([]);
});

test('the link of a letter asks before it ends anything', async ({ page }) => {
  await page.goto(`/stop/${crypto.randomUUID()}`);
  await expect(page.getByText('不再收到这封信订阅的视图或看板')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '退订' }).press('Enter');
  await expect(page.getByText('已退订，不会再发')).toBeVisible();
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('subscribing speaks English', async ({ page, url, signIn }) => {
    const reader = await newOfficer(url);
    const name = `view ${mark()}`;
    await reader.as.request('POST', '/views', { name, query: 'period=2019&rows=township' });
    await signIn(reader.username, reader.password);
    await page.goto('/explore?period=2019&chart=none');
    await page.getByText(/Saved views \(\d/).click(READING);
    await page.getByRole('button', { name: `Subscribe by mail: ${name}` }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).not.toContainText(/[\u4e00-\u9fff]/);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Subscribe' }).click();
    await page.getByRole('link', { name: /in My account/ }).click();
    await expect(page.getByRole('row').filter({ hasText: `View: ${name}` })).toContainText('Mondays at 8:00');
  });
});
