import { Colleague } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';
import { newReported } from './support/reports';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

test('the year on one screen, in figures that are doors', async ({ page, signIn }) => {
  await signIn('guiyang');
  await page.goto('/overview?period=2019');
  const total = page.getByTestId('total');
  await expect(total).toHaveText('17.37', READING);
  await expect(total.locator('[title]').first()).toBeVisible();
  const why = page.getByRole('region', { name: '增长从哪里来' });
  await expect(why.getByRole('list')).toContainText('老单位');
  await expect(page.getByRole('region', { name: '各县（市、区）' }).getByRole('row')).toHaveCount(11);
  for (const block of ['产品', '目的地', '平台', '园区', '上行与下行'])
    await expect(page.getByRole('region', { name: block }).getByRole('row').nth(2)).toBeVisible();
  await expect(page.getByRole('region', { name: '带动农户' })).toContainText('受益户数');
  await expect(page.getByRole('region', { name: '谁报了，谁没报' })).toContainText('应报');
  await expectAccessible(page);
  await keepPicture(page, 'overview');
  await total.getByRole('button').click();
  await expect(page).toHaveURL(/door=/);
  await expect(page.getByRole('dialog')).toContainText('1,737,241,954.42');
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('growth that tells another story than comparable growth has it beside', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  const rowOf = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
  await page.goto('/explore?period=2019&rows=county&show=growth&chart=none');
  await expect(rowOf('白云区')).toContainText('可比口径 +27.02%', READING);
  await expect(rowOf('息烽县')).not.toContainText('可比口径');
  await page.goto('/overview?period=2019');
  const platforms = page.getByRole('region', { name: '平台' });
  await platforms.getByRole('button', { name: '全部列出' }).click();
  await expect(platforms.getByRole('row', { name: /^天猫 / })).toContainText('可比口径 −1.96%', READING);
  await page.goto('/map?period=2019&layer=growth');
  await expect(
    page.getByText(/^\* 与可比口径（只比较两期都上报的单位）相差较大：.*白云区 可比口径 \+27\.02%/),
  ).toBeVisible(READING);
  await expect(page.getByRole('link', { name: /^白云区 .*（可比口径 \+27\.02%）$/ })).toBeVisible();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBe(0);
});

test('growth is a door too, and what cannot be traced says why', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/overview?period=2019');
  const panel = page.getByRole('dialog');
  const sales = page.getByRole('region', { name: /网络销售额/ });
  const county = page.getByRole('region', { name: '各县（市、区）' }).getByRole('row', { name: /息烽县/ });
  await county.getByRole('button', { name: /增长|下降/ }).click(READING);
  await expect(page).toHaveURL(/door=cube.*amount\.growth/);
  await expect(panel).toContainText('与这个数完全相等', READING);
  await page.goBack();
  await expect(panel).toBeHidden();

  await sales
    .getByRole('button', { name: /增长|下降/ })
    .nth(2)
    .click();
  await expect(panel).toContainText('平均数的增减没有自己的明细');
  await page.goBack();
  await page.getByRole('region', { name: '带动农户' }).getByRole('button').first().click();
  await expect(panel).toContainText('农户数据受保护');
  await panel.getByRole('link', { name: '去做这张报表' }).click();
  await expect(page).toHaveURL(/reports\?report=poverty-impact/);
});

test('drills from the prefecture to the lines, and back', async ({ page, signIn }) => {
  await signIn('guiyang');
  await page.goto('/overview?period=2019');
  await page.getByRole('region', { name: '各县（市、区）' }).getByRole('link', { name: '息烽县' }).click();
  await expect(page).toHaveURL(/scope=520122/);
  await expect(page.getByTestId('total')).toHaveText('2.68', READING);
  await page.getByRole('region', { name: '各填报单位' }).getByRole('link', { name: '立碑村' }).click();
  const path = page.getByRole('navigation', { name: '所在范围' });
  await expect(path).toHaveText('贵阳市息烽县立碑村');
  await expect(page.getByTestId('total')).toHaveText('6,570.98', READING);
  await keepPicture(page, 'overview-unit');
  await page
    .getByRole('region', { name: '这个单位的各期报表' })
    .getByRole('link', { name: '2019年12月' })
    .click();
  await expect(page.getByRole('heading', { name: '立碑村 · 2019年12月' })).toBeVisible();
  await page.goBack();
  await path.getByRole('link', { name: '息烽县' }).click();
  await expect(page.getByTestId('total')).toHaveText('2.68', READING);
});

test('the filter stands in the address', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('xifeng');
  await page.goto('/overview?period=2019');
  await page.getByLabel('时期', { exact: true }).selectOption('2019-12');
  await expect(page).toHaveURL(/period=2019-12/);
  await page.getByLabel('比较', { exact: true }).selectOption('mom');
  await expect(page).toHaveURL(/compare=mom/);
  await expect(page.getByRole('region', { name: /网络销售额/ })).toContainText('环比', READING);
  await page.goBack();
  await expect(page.getByRole('region', { name: /网络销售额/ })).toContainText('同比', READING);
});

test('its blocks lead on to the pages of their matters, set to the same', async ({ page, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/overview?scope=520122&period=2019-12&compare=mom');
  const linkOf = (block: string | RegExp, name: string) =>
    page.getByRole('region', { name: block }).getByRole('link', { name });
  const set = 'scope=520122&period=2019-12&compare=mom';
  await expect(linkOf('产品', '去分析')).toHaveAttribute('href', `/explore?${set}&rows=product`);
  await expect(linkOf('园区', '看园区')).toHaveAttribute('href', `/parks?${set}`);
  await expect(linkOf('带动农户', '看农户')).toHaveAttribute('href', `/parks?${set}&tab=impact`);
  await expect(linkOf(/网络销售额/, '做报表')).toHaveAttribute(
    'href',
    '/reports?scope=520122&period=2019-12',
  );
  await linkOf('目的地', '看地图').click();
  await expect(page).toHaveURL(new RegExp(`/map\\?${set}$`));
  await expect(page.getByLabel('时期', { exact: true })).toHaveValue('2019-12');
});

test('an acceptance by a colleague shows up on an open overview, and glows', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { unit, ids } = await newReported(url, ['2026-06']);
  const colleague = await Colleague.signIn(url, 'xifeng');
  await signIn('guiyang');
  await page.goto(`/overview?scope=${unit}&period=2026-06`);
  await expect(page.getByTestId('total')).toHaveText('— 未报', READING);
  await colleague.request('POST', `/submissions/${ids.get('2026-06')}/accept`);
  await expect.poll(() => page.getByTestId('total').textContent(), READING).toBe('12.35');
  await expect(page.getByTestId('total').locator('[class*=glow]')).toBeVisible();
});

test('a month without a report is no zero: the line breaks, and says why', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const { unit, ids } = await newReported(url, ['2026-01', '2026-03']);
  const colleague = await Colleague.signIn(url, 'xifeng');
  for (const id of ids.values()) await colleague.request('POST', `/submissions/${id}/accept`);
  await signIn('guiyang');
  await page.goto(`/overview?scope=${unit}&period=2026`);
  await expect(page.getByTestId('total')).toHaveText('24.69', READING);
  await expect(page.getByRole('region', { name: /网络销售额/ })).toContainText('上年未建');
  await expect(page.getByRole('region', { name: '增长从哪里来' })).toContainText('上年未建');
  const months = page.getByRole('list', { name: /2026年各月/ });
  await expect(months.getByRole('link', { name: '2026年2月 未报，上年同月 未建' })).toContainText('未报');
  await expect(months.getByRole('link', { name: /^2026年12月 未到期/ })).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'overview-holes');

  await page.goto(`/explore?scope=${unit}&period=2026&rows=month&show=growth&chart=line`);
  const row = (month: string) => page.getByRole('region', { name: '表' }).getByRole('row', { name: month });
  await expect(row('2026年2月')).toHaveText('2026年2月— 未报— 未报', READING);
  await expect(row('2026年3月')).toHaveText('2026年3月12.35— 上年未建');
  await expect(row('2026年12月')).toHaveText('2026年12月— 未到期— 未到期');
  await expectAccessible(page);
  await keepPicture(page, 'explore-holes');
});

test('a growth over unequal months says so', async ({ page, url, signIn }, { project }) => {
  test.skip(project.name !== 'desktop', 'the service words it');
  const { unit, ids } = await newReported(url, ['2025-02', '2025-03', '2026-01', '2026-02', '2026-03']);
  const colleague = await Colleague.signIn(url, 'xifeng');
  for (const id of ids.values()) await colleague.request('POST', `/submissions/${id}/accept`);
  await signIn('guiyang');
  await page.goto(`/overview?scope=${unit}&period=2026-Q1`);
  await expect(page.getByRole('region', { name: /网络销售额/ })).toContainText('3个月对2个月', READING);
  await expect(page.getByRole('region', { name: '产品' })).toContainText('3个月对2个月');
});

test('the unknown destination is none of the first ones', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/overview?period=2019');
  const rows = page.getByRole('region', { name: '目的地' }).locator('tbody tr');
  await expect(rows).toHaveCount(9, READING);
  await expect(rows.last()).toContainText('目的地不明 占 2.66%');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same figures', async ({ page, signIn }) => {
    await signIn('guiyang');
    await page.goto('/overview?period=2019');
    await expect(page.getByTestId('total')).toHaveText('17.37', READING);
    await expect(page.getByRole('region', { name: 'Where growth comes from' })).toContainText('Continuing');
    await expect(page.getByRole('region', { name: 'Counties' })).toContainText('Xifeng County');
    // One row, moved sideways to the page that is open.
    await page.goto('/people');
    const navigation = page.getByRole('navigation', { name: 'Pages' });
    await expect(navigation.getByRole('link', { name: 'People' })).toBeInViewport();
    expect((await navigation.boundingBox())?.height).toBeLessThanOrEqual(56);
    await page.goto('/overview?period=2019');
    await expect(page.getByTestId('total')).toHaveText('17.37', READING);
    // The window of a phone grows with its page; its screen does not.
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width),
    ).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await keepPicture(page, 'overview-en');
  });
});
