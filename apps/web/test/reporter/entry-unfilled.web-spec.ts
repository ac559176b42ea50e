import { salesLine, submitMonth } from '../officer/support/reports';
import { draftOf, keeping, path } from '../support/entry-form';
import { Colleague, newReporter, type Reporter } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

const destinations = ['320100', '310000', '440000'];

/** Last month three lines were reported. */
const withLastMonth = async (url: string): Promise<Reporter> => {
  const reporter = await newReporter(url, '2026-09');
  const colleague = await Colleague.signIn(url, reporter.username, reporter.password);
  const lines = destinations.map((destination) => salesLine({ destination }));
  await submitMonth(colleague, reporter.unit, '2026-09', lines);
  return reporter;
};

test('lines of last month that nobody fills in are taken out at once, and put back', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  const reporter = await withLastMonth(url);
  await signIn(reporter.username, reporter.password);
  await page.goto(`${path(reporter)}?like=before`);
  await expect(page.getByText('已加入上月的 3 行，数字留空待填。')).toBeVisible();
  await expect(keeping(page, 'mistakes')).toHaveText('已存到服务器；还有 3 行改好后才能上报');
  await expect(page.getByRole('region', { name: '请核对这些数字' })).toHaveCount(0);
  await page.reload();
  await expect(keeping(page, 'mistakes')).toHaveText('已存到服务器；还有 3 行改好后才能上报');
  await page.getByRole('button', { name: '照上月的行填' }).click();
  await expect(page.getByText('上月的行都已在表里，没有要加的。')).toBeVisible();
  await keepPicture(page, 'entry-unfilled');
  await expectAccessible(page);
  await page.getByRole('button', { name: '删除没填数字的 3 行' }).click();
  await expect(page.getByText('已删除 3 行')).toBeVisible();
  await expect(keeping(page, 'saved')).toBeVisible();
  await keepPicture(page, 'entry-unfilled-removed');
  await page.getByRole('button', { name: '撤销删除' }).click();
  await expect(keeping(page, 'mistakes')).toHaveText('已存到服务器；还有 3 行改好后才能上报');
  await page.getByRole('button', { name: '删除没填数字的 3 行' }).click();
  await expect(keeping(page, 'saved')).toBeVisible();
  const { draft } = await draftOf(url, reporter);
  expect(draft).toMatchObject({ lines: [] });
  expect(draft).not.toHaveProperty('unfinished');
});
