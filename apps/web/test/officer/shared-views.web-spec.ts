import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { Colleague, newPerson } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

const mark = (): string => randomBytes(4).toString('hex');

/** An officer of a county who has nothing yet. */
const newOfficer = async (url: string, division: string) => {
  const name = `viewer-${mark()}`;
  // Seen in the lists of others, whose pages speak English alone.
  const grants = { displayName: `Clerk ${name}`, roles: ['officer'], divisions: [division] };
  const person = await newPerson(url, name, grants);
  return { ...person, displayName: grants.displayName };
};

const openViews = (page: Page, words = '保存的视图') =>
  page
    .getByText(new RegExp(`${words}`))
    .first()
    .click(READING);

test.beforeEach(({}, { project }) => {
  test.skip(project.name === 'tablet', 'once at each end is enough');
});

test('a view is shared with the office, opened by a colleague, and taken back', async ({
  page,
  url,
  signIn,
}) => {
  const [owner, colleague] = [await newOfficer(url, '520122'), await newOfficer(url, '520122')];
  await signIn(owner.username, owner.password);
  await page.goto('/explore?period=2019&rows=township&show=&chart=none&subtotals=1');
  const name = `乡镇 ${mark()}`;
  await page.getByRole('button', { name: '保存这个视图' }).click(READING);
  const dialog = page.getByRole('dialog', { name: '保存这个视图' });
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByLabel('谁能看').selectOption({ label: '同一辖区的同事' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await openViews(page);
  const own = page.getByRole('list', { name: '我的视图' }).getByRole('listitem').filter({ hasText: name });
  await expect(own).toContainText('同一辖区的同事');

  await signIn(colleague.username, colleague.password);
  await page.goto('/explore');
  await openViews(page);
  const shared = page
    .getByRole('list', { name: '同事共享的视图' })
    .getByRole('listitem')
    .filter({ hasText: name });
  await expect(shared).toContainText(`建立人：${owner.displayName}`);
  // Only the owner changes it.
  await expect(shared.getByRole('button', { name: /删除|谁能看/ })).toHaveCount(0);
  await expectAccessible(page);
  await keepPicture(page, 'explore-shared-views');
  await shared.getByRole('link').press('Enter');
  await expect(page).toHaveURL(/rows=township/);
  await expect(page.getByRole('region', { name: '表' })).toContainText('合计', READING);

  await signIn(owner.username, owner.password);
  await page.goto('/explore');
  await openViews(page);
  await own.getByRole('button', { name: `谁能看：${name}` }).click();
  const question = page.getByRole('dialog', { name: `谁能看：${name}` });
  await expect(question.getByLabel('谁能看')).toHaveValue('office');
  await question.getByLabel('谁能看').selectOption('own');
  await question.getByRole('button', { name: '保存' }).click();
  await expect(question).toHaveCount(0);
  await expect(own).not.toContainText('同一辖区的同事');
  const reader = await Colleague.signIn(url, colleague.username, colleague.password);
  const left = await reader.request<{ name: string }[]>('GET', '/views');
  expect(left.map((view) => view.name)).not.toContain(name);
});

test('a view of the county is seen from the city, and nowhere else', async ({ url }) => {
  const owner = await newOfficer(url, '520122');
  const name = `county ${mark()}`;
  const as = async (who: { username: string; password: string }) =>
    Colleague.signIn(url, who.username, who.password);
  const body = { name, query: 'period=2019&rows=township', sharing: 'area' };
  await (await as(owner)).request('POST', '/views', body);
  const seen = async (division: string): Promise<boolean> => {
    const views = await (
      await as(await newOfficer(url, division))
    ).request<{ name: string }[]>('GET', '/views');
    return views.some((view) => view.name === name);
  };
  expect([await seen('5201'), await seen('520123')]).toEqual([true, false]);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('sharing speaks English', async ({ page, url, signIn }) => {
    const owner = await newOfficer(url, '520122');
    const as = await Colleague.signIn(url, owner.username, owner.password);
    const name = `view ${mark()}`;
    await as.request('POST', '/views', {
      name,
      query: 'period=2019&rows=township&chart=none',
      sharing: 'area',
    });
    await signIn(owner.username, owner.password);
    await page.goto('/explore?period=2019&chart=none');
    await openViews(page, 'Saved views');
    const own = page.getByRole('list', { name: 'My views' }).getByRole('listitem').filter({ hasText: name });
    await expect(own).toContainText('Colleagues within the area and above it');
    await own.getByRole('button', { name: `Who sees ${name}` }).click();
    await expect(page.getByRole('dialog')).toContainText('figures are read with the rights of each reader');
    await expectAccessible(page);
  });
});
