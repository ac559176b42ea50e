import { randomBytes } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { Colleague } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

const mark = (): string => randomBytes(4).toString('hex');

interface NewView {
  readonly name: string;
  readonly query: string;
}

const views = {
  chart: 'period=2019&rows=county&show=growth&chart=bar',
  table: 'period=2019&rows=product&columns=quarter&show=&chart=none',
  foreign: 'scope=520123&period=2019&rows=township&chart=none',
} as const;

/** Views with names of their own, so that specs do not step on each other. */
const newViews = async (owner: Colleague, ...keys: (keyof typeof views)[]) => {
  const made: (NewView & { readonly id: string })[] = [];
  for (const key of keys)
    made.push(await owner.request('POST', '/views', { name: `${key} ${mark()}`, query: views[key] }));
  return made;
};

const newBoard = async (owner: Colleague, board: object): Promise<{ id: string; name: string }> =>
  owner.request('POST', '/boards', { name: `例会 ${mark()}`, sharing: 'own', tiles: [], ...board });

const tilesOf = (made: readonly { readonly id: string }[], width = 'narrow') =>
  made.map(({ id }) => ({ view: id, width }));

const namesIn = (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: '视图的次序' }).locator('bdi').allInnerTexts();

/** By a pointer that goes down on the handle of one tile and up over another. */
const drag = async (page: Page, from: Locator, onto: Locator): Promise<void> => {
  const [start, end] = [await from.boundingBox(), await onto.boundingBox()];
  await page.mouse.move(start!.x + start!.width / 2, start!.y + start!.height / 2);
  await page.mouse.down();
  await page.mouse.move(end!.x + 20, end!.y + end!.height / 2, { steps: 5 });
  await page.mouse.up();
};

const expectNoOverflow = async (page: Page): Promise<void> => {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  expect(overflow).toBeLessThanOrEqual(0);
};

test('a board is made, arranged by keys and by hand, shared, and opened by a colleague', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet');
  const [first, second, third] = await newViews(
    await Colleague.signIn(url, 'guiyang'),
    'chart',
    'table',
    'foreign',
  );
  const all = [first!, second!, third!];
  await signIn('guiyang');
  const name = `周会 ${mark()}`;
  await page.goto('/boards');
  await page.getByRole('button', { name: '新建看板' }).click();
  await page.getByRole('dialog').getByLabel('名称').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: '新建看板' }).click();
  await expect(page).toHaveURL(/\/boards\/[\w-]{36}\?arrange=1$/);
  for (const view of all) await page.getByLabel('加一个视图').selectOption(view.id);
  expect(await namesIn(page)).toEqual([first!.name, second!.name, third!.name]);

  const later = page.getByRole('button', { name: `后移：${first!.name}` });
  await later.focus();
  await page.keyboard.press('Enter');
  expect(await namesIn(page)).toEqual([second!.name, first!.name, third!.name]);
  await expect(later).toBeFocused();
  await expect(page.getByText(`“${first!.name}”现在是第 2 个，共 3 个`)).toBeVisible();
  await page.getByRole('button', { name: `占整行：${second!.name}` }).press('Space');

  const items = page.getByRole('list', { name: '视图的次序' }).getByRole('listitem');
  await drag(page, items.nth(2).locator('span').first(), items.nth(0));
  expect(await namesIn(page)).toEqual([third!.name, second!.name, first!.name]);
  await keepPicture(page, 'board-arranged');
  await expectAccessible(page);
  await expectNoOverflow(page);

  await page.getByLabel('谁能看').selectOption('area');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page).toHaveURL(/\/boards\/[\w-]{36}$/);
  const board = page.url();
  await expect(page.getByRole('region', { name: first!.name }).getByRole('img', { name: /销售额/ })).toBeVisible(READING);
  await expect(page.getByRole('region', { name: third!.name })).toContainText('修文县');

  await signIn('xifeng');
  await page.goto(board);
  await expect(page.getByText('建立人：')).toBeVisible();
  await expect(page.getByRole('button', { name: '编辑看板' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: '视图不在您的权限内' })).toBeVisible();
  await expect(page.getByText(third!.name)).toHaveCount(0);
  await expect(page.getByRole('region', { name: second!.name }).locator('tbody tr').first()).toBeVisible(
    READING,
  );
  await expect(page.getByRole('region', { name: first!.name })).toContainText('息烽县');
});

test('one period for all tiles stands in the address; a tile opens where it can be explored', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name !== 'desktop');
  const owner = await Colleague.signIn(url, 'guiyang');
  const [view] = await newViews(owner, 'table');
  const { id } = await newBoard(owner, { tiles: tilesOf([view!], 'wide') });
  await signIn('guiyang');
  await page.goto(`/boards/${id}`);
  const tile = page.getByRole('region', { name: view!.name });
  await expect(tile).toContainText('2019年', READING);
  await page.getByLabel('时期').selectOption('2018');
  await expect(page).toHaveURL(/period=2018/);
  await expect(tile).toContainText('2018年');
  await expect(tile.locator('tbody tr').first()).toContainText('合计', READING);
  await tile.locator('tbody td button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await tile.getByRole('link', { name: `打开分析：${view!.name}` }).click();
  await expect(page).toHaveURL(/\/explore\?period=2018&rows=product/);
  await page.goBack();
  await expect(page).toHaveURL(/boards\/.*period=2018/);
  await page.goBack();
  await expect(tile).toContainText('2019年', READING);
});

test('a few tiles ask at a time, in their order', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name !== 'desktop');
  const owner = await Colleague.signIn(url, 'guiyang');
  const made = await newViews(owner, 'chart', 'chart', 'chart', 'chart', 'chart');
  for (const [at, { id }] of made.entries()) {
    await owner.request('DELETE', `/views/${id}`);
    const query = `period=2019-0${at + 1}&rows=county&chart=none`;
    made[at] = await owner.request('POST', '/views', { name: `月 ${at} ${mark()}`, query });
  }
  const { id } = await newBoard(owner, { tiles: tilesOf(made) });
  await signIn('guiyang');
  let [open, most] = [0, 0];
  await page.route('**/api/v1/cube', async (route) => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((done) => setTimeout(done, 200));
    await route.continue();
    open -= 1;
  });
  await page.goto(`/boards/${id}`);
  for (const { name } of made)
    await expect(page.getByRole('region', { name }).locator('tbody tr').first()).toBeVisible(READING);
  expect(most).toBeLessThanOrEqual(2);
});

test('a tile without its view says so, is taken off, and the board is deleted', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name !== 'desktop');
  const owner = await Colleague.signIn(url, 'guiyang');
  const made = await newViews(owner, 'table', 'chart');
  const { id, name } = await newBoard(owner, { tiles: tilesOf(made) });
  await owner.request('DELETE', `/views/${made[0]!.id}`);
  await signIn('guiyang');
  await page.goto(`/boards/${id}`);
  await expect(page.getByRole('region', { name: '视图已删除' })).toContainText('移除');
  await page.getByRole('button', { name: '编辑看板' }).click();
  await page.getByRole('button', { name: '移除：视图已删除' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('region', { name: made[1]!.name })).toBeVisible();
  await expect(page.getByText('视图已删除')).toHaveCount(0);
  await page.getByRole('button', { name: '编辑看板' }).click();
  await page.getByRole('button', { name: '删除看板' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除看板' }).click();
  await expect(page).toHaveURL(/\/boards$/);
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});

test('looks well at every width and on paper', async ({ page, url, signIn }) => {
  const owner = await Colleague.signIn(url, 'guiyang');
  const [chart, table, line] = await newViews(owner, 'chart', 'table', 'chart');
  const tiles = [...tilesOf([chart!, line!]), ...tilesOf([table!], 'wide')];
  const { id } = await newBoard(owner, { tiles });
  await signIn('guiyang');
  await page.goto(`/boards`);
  await expect(page.getByRole('link', { name: '例会' }).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await keepPicture(page, 'boards');
  await page.goto(`/boards/${id}`);
  await expect(page.getByRole('region', { name: chart!.name }).getByRole('img', { name: /销售额/ })).toBeVisible(READING);
  await expect(page.getByRole('region', { name: table!.name }).locator('tbody tr').first()).toBeVisible(
    READING,
  );
  await expectAccessible(page);
  await expectNoOverflow(page);
  await keepPicture(page, 'board');
  await page.pdf({ path: `out/pictures/board-${page.viewportSize()!.width}.pdf`, preferCSSPageSize: true });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /打开分析/ })).toHaveCount(0);
  await expect(page.getByRole('region', { name: chart!.name })).toBeVisible();
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('speaks English throughout', async ({ page, url, signIn }, { project }) => {
    test.skip(project.name !== 'desktop');
    const owner = await Colleague.signIn(url, 'guiyang');
    const [view] = await newViews(owner, 'table');
    const { id } = await newBoard(owner, { name: `Board ${mark()}`, tiles: tilesOf([view!]) });
    await signIn('guiyang');
    for (const address of [`/boards/${id}`, `/boards/${id}?arrange=1`]) {
      await page.goto(address);
      await expect(page.locator('main')).toContainText(view!.name, READING);
      await expect(page.locator('main select').first()).toBeVisible();
      expect((await page.locator('main').innerText()).replaceAll(/[月例会] ?\w*/g, '')).not.toMatch(
        /[\u4e00-\u9fff]/,
      );
    }
  });
});
