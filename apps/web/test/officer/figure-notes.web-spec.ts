import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { newPerson } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

const mark = (): string => randomBytes(4).toString('hex');

const newOfficer = async (url: string, division = '520122') => {
  const displayName = `Clerk ${mark()}`;
  const grants = { displayName, roles: ['officer'], divisions: [division] };
  return { ...(await newPerson(url, `noter-${mark()}`, grants)), displayName };
};

const TABLE = '/explore?period=2019&rows=township&show=growth&chart=none';

const firstLine = (page: Page, table = '表') =>
  page.getByRole('region', { name: table }).locator('tbody tr').nth(1);

test.beforeEach(({}, { project }) => {
  test.skip(project.name === 'tablet', 'once at each end is enough');
});

test('a note at a figure is written by keys, seen by colleagues in any table, and deleted by its author', async ({
  page,
  url,
  signIn,
}) => {
  const [author, colleague] = [await newOfficer(url), await newOfficer(url)];
  const text = `含补报的两个村 ${mark()}`;
  await signIn(author.username, author.password);
  await page.goto(TABLE);
  await firstLine(page).getByRole('button').first().click(READING);
  const notes = page.getByRole('dialog').getByRole('region', { name: '备注' });
  await notes.getByLabel('写一条备注').fill(text, READING);
  await page.keyboard.press('Enter');
  await expect(notes.getByRole('listitem').filter({ hasText: text })).toContainText(author.displayName);
  await expect(notes.getByLabel('写一条备注')).toHaveValue('');
  await expectAccessible(page);
  await keepPicture(page, 'figure-note');
  await page.keyboard.press('Escape');
  await expect(firstLine(page).locator('td').first()).toContainText('条备注');

  // The same figure from another side: filtered by the township, by itself.
  await signIn(colleague.username, colleague.password);
  await page.goto(TABLE);
  const name = await firstLine(page).getByRole('link').innerText(READING);
  await expect(firstLine(page).locator('td').first()).toContainText('条备注');
  await expectAccessible(page);
  await keepPicture(page, 'figure-note-sign');
  await firstLine(page).getByRole('link', { name }).click();
  const total = page.getByRole('region', { name: '表' }).locator('tbody tr').first();
  await expect(total.locator('td').first()).toContainText('条备注', READING);
  await total.getByRole('button').first().click();
  const seen = notes.getByRole('listitem').filter({ hasText: text });
  await expect(seen).toContainText(author.displayName, READING);
  await expect(seen.getByRole('button')).toHaveCount(0);

  await signIn(author.username, author.password);
  await page.goto(TABLE);
  await firstLine(page).getByRole('button').first().click(READING);
  await notes.getByRole('button', { name: `删除备注：${text}` }).press('Enter');
  await expect(notes.getByText(text)).toHaveCount(0);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('a number of a person is refused in words', async ({ page, url, signIn }) => {
  const author = await newOfficer(url);
  await signIn(author.username, author.password);
  await page.goto(TABLE);
  await firstLine(page).getByRole('button').first().click(READING);
  const notes = page.getByRole('dialog').getByRole('region', { name: '备注' });
  await notes.getByLabel('写一条备注').fill('请问 520122199002020010', READING);
  await page.keyboard.press('Enter');
  await expect(notes.getByRole('alert')).toContainText('不能有身份证号');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('notes speak English', async ({ page, url, signIn }) => {
    const author = await newOfficer(url);
    await signIn(author.username, author.password);
    await page.goto(TABLE);
    // Opened by keys: at 360 px the heads of the lines cover their first figures until the table is moved.
    await firstLine(page, 'Table').getByRole('button').first().press('Enter', READING);
    const notes = page.getByRole('dialog').getByRole('region', { name: 'Notes' });
    await expect(notes).toContainText('Colleagues of the same area see it', READING);
    await notes.getByLabel('Write a note').fill('two villages came late');
    await notes.getByRole('button', { name: 'Keep the note' }).click();
    await notes.getByRole('button', { name: 'Delete the note: two villages came late' }).click();
    await expect(notes.getByText('two villages came late')).toHaveCount(0);
    await expectAccessible(page);
  });
});
