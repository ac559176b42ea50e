import { randomBytes } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { Colleague, newPerson } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

const mark = (): string => randomBytes(4).toString('hex');

const views = {
  chart: 'period=2019&rows=county&show=growth&chart=bar',
  table: 'period=2019&rows=product&columns=quarter&show=&chart=none',
  running: 'period=2020-01&rows=county&show=growth&chart=none',
  foreign: 'scope=520123&period=2019&rows=township&chart=none',
} as const;

/** Views with names of their own, so that specs do not step on each other. */
const newViews = async (owner: Colleague, ...keys: (keyof typeof views)[]) => {
  const made: { readonly id: string; readonly name: string }[] = [];
  for (const key of keys)
    made.push(await owner.request('POST', '/views', { name: `${key} ${mark()}`, query: views[key] }));
  return made;
};

/** An officer of the city: an account has room for a few boards. */
const newOwner = async (url: string) => {
  const name = `owner-${mark()}`;
  const grants = { displayName: `看板员${name}`, roles: ['officer'], divisions: ['5201'] };
  const person = await newPerson(url, name, grants);
  return { ...person, as: await Colleague.signIn(url, person.username, person.password) };
};

const newBoard = async (owner: Colleague, board: object): Promise<{ id: string; name: string }> =>
  owner.request('POST', '/boards', { name: `例会 ${mark()}`, sharing: 'own', tiles: [], ...board });

const tilesOf = (made: readonly { readonly id: string }[], width = 'narrow') =>
  made.map(({ id }) => ({ view: id, width }));

const namesIn = (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: '视图的次序' }).locator('bdi').allInnerTexts();

/** A pointer goes down on the handle of one tile and up over another: a finger on the phone, a mouse elsewhere. */
const drag = async (page: Page, from: Locator, onto: Locator, isTouched: boolean): Promise<void> => {
  const [start, end] = [await from.boundingBox(), await onto.boundingBox()];
  const [x, y] = [start!.x + start!.width / 2, start!.y + start!.height / 2];
  const [toX, toY] = [end!.x + 20, end!.y + end!.height / 2];
  if (!isTouched) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(toX, toY, { steps: 5 });
    await page.mouse.up();
    return;
  }
  const input = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', points: { x: number; y: number }[]) =>
    input.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [{ x, y }]);
  for (const part of [0.3, 0.6, 1])
    await touch('touchMove', [{ x: x + (toX - x) * part, y: y + (toY - y) * part }]);
  await input.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
};

const expectNoOverflow = async (page: Page): Promise<void> => {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  expect(overflow).toBeLessThanOrEqual(0);
};

test('a tile about a running period says so, and another does not', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const owner = await newOwner(url);
  const made = await newViews(owner.as, 'running', 'table');
  const board = await newBoard(owner.as, { tiles: tilesOf(made) });
  await signIn(owner.username, owner.password);
  await page.goto(`/boards/${board.id}`);
  const tileOf = (index: number) => page.getByRole('region', { name: made[index]!.name });
  await expect(tileOf(0).getByText(/^2020年1月 · \d+\/\d+ 已报 · 初步数$/)).toBeVisible(READING);
  await expect(tileOf(1).getByRole('table')).toBeVisible(READING);
  await expect(tileOf(1).getByText('初步数')).toBeHidden();
});

test('a board is made, arranged by keys and by hand, shared, and opened by a colleague', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const owner = await newOwner(url);
  const [first, second, third] = await newViews(owner.as, 'chart', 'table', 'foreign');
  const all = [first!, second!, third!];
  await signIn(owner.username, owner.password);
  const name = `周会 ${mark()}`;
  await page.goto('/boards');
  await page.getByRole('button', { name: '新建看板' }).click();
  await page.getByRole('dialog').getByLabel('名称').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: '新建看板' }).click();
  await expect(page).toHaveURL(/\/boards\/[\w-]{36}\?arrange=1$/);
  for (const view of all) await page.getByLabel('加一个视图').selectOption(view.id);
  expect(await namesIn(page)).toEqual([first!.name, second!.name, third!.name]);

  // What is not saved is not lost by a press beside it.
  await page.getByRole('link', { name: '总览' }).click();
  const question = page.getByRole('dialog', { name: '还没有保存' });
  await expectAccessible(page);
  await question.getByRole('button', { name: '留下' }).click();
  await expect(page).toHaveURL(/arrange=1$/);

  const later = page.getByRole('button', { name: `后移：${first!.name}` });
  await later.focus();
  await page.keyboard.press('Enter');
  expect(await namesIn(page)).toEqual([second!.name, first!.name, third!.name]);
  await expect(later).toBeFocused();
  await expect(page.getByText(`“${first!.name}”现在是第 2 个，共 3 个`)).toBeVisible();
  await page.getByRole('button', { name: `占整行：${second!.name}` }).press('Space');

  const items = page.getByRole('list', { name: '视图的次序' }).getByRole('listitem');
  await items.nth(0).scrollIntoViewIfNeeded();
  await drag(page, items.nth(2).locator('span').first(), items.nth(0), project.name === 'phone');
  await expect(page.getByText(`“${third!.name}”现在是第 1 个，共 3 个`)).toBeVisible();
  expect(await namesIn(page)).toEqual([third!.name, second!.name, first!.name]);
  await keepPicture(page, 'board-arranged');
  await expectAccessible(page);
  await expectNoOverflow(page);

  await page.getByLabel('谁能看').selectOption('area');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page).toHaveURL(/\/boards\/[\w-]{36}$/);
  const board = page.url();
  await expect(
    page.getByRole('region', { name: first!.name }).getByRole('img', { name: /销售额/ }),
  ).toBeVisible(READING);
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

  await signIn('auditor');
  await page.goto('/boards');
  await page.getByRole('link', { name }).click();
  await expect(page).toHaveURL(board);
  await expect(page.getByRole('region', { name: third!.name })).toContainText('修文县');
});

test('one period for all tiles stands in the address; a tile opens where it can be explored', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const owner = await newOwner(url);
  const [view] = await newViews(owner.as, 'table');
  const { id } = await newBoard(owner.as, { tiles: tilesOf([view!], 'wide') });
  await signIn(owner.username, owner.password);
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
  test.skip(project.name !== 'desktop', 'the queue of requests is the same at every width');
  const owner = await newOwner(url);
  const made = await newViews(owner.as, 'chart', 'chart', 'chart', 'chart', 'chart');
  for (const [at, { id }] of made.entries()) {
    await owner.as.request('DELETE', `/views/${id}`);
    const query = `period=2019-0${at + 1}&rows=county&chart=none`;
    made[at] = await owner.as.request('POST', '/views', { name: `月 ${at} ${mark()}`, query });
  }
  const { id } = await newBoard(owner.as, { tiles: tilesOf(made) });
  await signIn(owner.username, owner.password);
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

test('nothing moves below the finger while the views are read', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const owner = await newOwner(url);
  const { id } = await newBoard(owner.as, { tiles: tilesOf(await newViews(owner.as, 'table')) });
  await page.route('**/api/v1/views', async (route) => {
    await new Promise((resume) => setTimeout(resume, 1_000));
    await route.continue();
  });
  await signIn(owner.username, owner.password);
  await page.goto(`/boards/${id}`);
  await page.getByRole('button', { name: '编辑看板' }).click();
  const save = page.getByRole('button', { name: '保存' });
  const before = await save.boundingBox();
  await expect(page.getByText('没有可以再加的视图。')).toBeVisible();
  expect(await save.boundingBox()).toEqual(before);
});

test('a tile without its view says so, is taken off, and the board is deleted', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const owner = await newOwner(url);
  const made = await newViews(owner.as, 'table', 'chart');
  const { id, name } = await newBoard(owner.as, { tiles: tilesOf(made) });
  await owner.as.request('DELETE', `/views/${made[0]!.id}`);
  await signIn(owner.username, owner.password);
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
  const owner = await newOwner(url);
  const [chart, table, line] = await newViews(owner.as, 'chart', 'table', 'chart');
  const tiles = [...tilesOf([chart!, line!]), ...tilesOf([table!], 'wide')];
  const { id } = await newBoard(owner.as, { tiles });
  await signIn(owner.username, owner.password);
  await page.goto(`/boards`);
  await expect(page.getByRole('link', { name: '例会' }).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);
  await keepPicture(page, 'boards');
  await page.goto(`/boards/${id}`);
  await expect(
    page.getByRole('region', { name: chart!.name }).getByRole('img', { name: /销售额/ }),
  ).toBeVisible(READING);
  await expect(page.getByRole('region', { name: table!.name }).locator('tbody tr').first()).toBeVisible(
    READING,
  );
  await expectAccessible(page);
  await expectNoOverflow(page);
  await keepPicture(page, 'board');
  await page.pdf({ path: `out/pictures/board-${page.viewportSize()!.width}.pdf`, preferCSSPageSize: true });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const drawn = await page.getByRole('region', { name: chart!.name }).locator('svg').getAttribute('width');
  // Half of a sheet, less its paddings.
  expect(Number(drawn)).toBeLessThan(312);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /打开分析/ })).toHaveCount(0);
  await expect(page.getByRole('region', { name: table!.name }).locator('tbody tr:visible')).toHaveCount(21);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('speaks English throughout', async ({ page, url, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    const owner = await newOwner(url);
    const [view] = await newViews(owner.as, 'table');
    const { id } = await newBoard(owner.as, { name: `Board ${mark()}`, tiles: tilesOf([view!]) });
    await signIn(owner.username, owner.password);
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
