import { Colleague } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** Districts that the test writes on, one for each width: no other test makes their parks report. */
const districts: Readonly<Record<string, string>> = { phone: '520111', desktop: '520113' };

interface View {
  readonly version: number;
  readonly isShipped: boolean;
  readonly files: Readonly<Record<string, string>>;
}

test('a definition is changed with its preview beside it, saved, compared and restored', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the phone and the desktop have all of it');
  test.setTimeout(180_000);
  const isPhone = project.name === 'phone';
  const division = districts[project.name]!;
  const colleague = await Colleague.signIn(url, 'guiyang');
  const address = `/report-definitions/parks?division=${division}`;
  const save = (version: object) =>
    colleague.request('POST', '/report-definitions/parks/versions', { division, ...version });
  const before = await colleague.request<View>('GET', address);
  // A second try begins where the first one ended.
  if (!before.isShipped) await save({ basedOn: before.version, files: null, note: '重来' });
  await signIn('guiyang');
  await page.goto(`/reports?tab=definitions&division=${division}&report=parks&period=2019`);
  await expect(page.getByText('现在用的是产品自带的定义。')).toBeVisible();
  const editor = page.getByRole('textbox', { name: /编辑区/ });
  await expect(editor).toContainText('title: title');
  const show = async (pane: '编辑' | '预览'): Promise<void> => {
    if (isPhone)
      await page.getByRole('group', { name: '编辑或预览' }).getByRole('button', { name: pane }).click();
  };
  const frame = page.frameLocator('iframe[title="预览"]');
  await show('预览');
  await expect(frame.locator('h1').first()).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await keepPicture(page, 'definitions-preview');
  await show('编辑');

  // What may be used is looked up, and what is written stays.
  await page.getByRole('link', { name: '可用的名称' }).click();
  await page.getByRole('searchbox', { name: '查找' }).fill('迟报 单位');
  await expect(page.getByText('lateReporters')).toBeVisible();
  await page.getByRole('searchbox', { name: '查找' }).fill('同比增长 column');
  await expect(page.getByText('column.growth', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible(page);
  await keepPicture(page, 'definitions-names');
  await page.getByRole('link', { name: '编辑', exact: true }).click();
  await expect(editor).toContainText('title: title');

  // A mistake stands at its line, below in words, and leads there.
  await page.getByRole('button', { name: '中文文字' }).click();
  await expect(editor).toContainText('title:');
  await editor.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('unused: 没有用到\n');
  const mistake = page.getByRole('button', { name: '中文文字 第 1 行：文字“unused”没有用到。' });
  await expect(mistake).toBeVisible();
  await expect(page.locator('.cm-lint-marker-error')).toHaveCount(1);
  await expect(page.getByRole('button', { name: '保存为新版' })).toBeDisabled();
  await expectAccessible(page);
  await keepPicture(page, 'definitions-mistake');
  await mistake.click();
  await expect(editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByText('没有错误。')).toBeVisible();

  // Typed words are in the preview; Escape and Tab leave the editor.
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('title: 本区的园区报告 # ');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
  await show('预览');
  await expect(frame.locator('h1').first()).toContainText('本区的园区报告', { timeout: 60_000 });
  await keepPicture(page, 'definitions-edited');
  await show('编辑');

  // Somebody else is faster: theirs is looked at first.
  const { files, version } = await colleague.request<View>('GET', address);
  const theirs = { ...files, 'report.yaml': `# 同事\n${files['report.yaml']}` };
  await save({ basedOn: version, files: theirs, note: '加一行说明' });
  await page.getByLabel('改了什么、为什么').fill('换标题');
  await page.getByRole('button', { name: '保存为新版' }).click();
  await expect(page.getByText(`您编辑期间，“guiyang”保存了第 ${version + 1} 版`)).toBeVisible();
  await expect(page.getByRole('link', { name: '看新版改了什么' })).toBeVisible();
  await page.getByRole('button', { name: '看过了，在新版之后保存' }).click();
  await page.getByRole('button', { name: '保存为新版' }).click();
  await expect(page.getByText(`已保存为第 ${version + 2} 版，从下一份报表起使用。`)).toBeVisible();
  await expect(page.getByText(`现在用的是第 ${version + 2} 版，guiyang 保存于`)).toBeVisible();

  await page.getByRole('link', { name: '历次修改' }).click();
  await expect(page.getByText('加一行说明').first()).toBeVisible();
  const changes = page.getByRole('region', { name: `第 ${version + 2} 版改了什么` });
  await expect(changes.getByText('title: 本区的园区报告')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible(page);
  await keepPicture(page, 'definitions-versions');
  await page.getByRole('button', { name: '恢复产品自带的定义…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText('恢复产品自带', { exact: false }).first()).toBeVisible();
  await page.getByRole('link', { name: '编辑', exact: true }).click();
  await expect(page.getByText('现在用的是产品自带的定义。')).toBeVisible();
});
