import { Colleague } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

interface Kept {
  readonly settings: Readonly<Record<string, unknown>> | null;
}

const settings = {
  mark: '花溪区商务局文件',
  code: '花商统',
  signer: null,
  addressees: ['各乡镇人民政府、街道办事处'],
  issuer: '花溪区商务局',
  hasSeal: true,
  copies: ['市商务局'],
  printer: '花溪区商务局办公室',
};

/** The districts of the city that the test writes on, one for each width: nothing else sets theirs. */
const districts: Readonly<Record<string, string>> = { phone: '520111', tablet: '520112', desktop: '520113' };

test('a letterhead is seen as it is printed, set and taken away', async ({ page, url, signIn }, {
  project,
}) => {
  const division = districts[project.name]!;
  const colleague = await Colleague.signIn(url, 'guiyang');
  const kept = () => colleague.request<Kept>('GET', `/letterheads/${division}`);
  await colleague.request('DELETE', `/letterheads/${division}`);
  await signIn('guiyang');
  await page.goto(`/reports?tab=letterhead&division=${division}`);
  await expect(page.getByText('还没有设定，报表用普通格式')).toBeVisible();
  const paper = page.getByRole('figure', { name: '首页预览' });
  const place = (await page.getByLabel('发文机关署名').inputValue()).replace('商务局', '');
  await expect(paper).toContainText(`${place}商务局文件`);
  await page.getByLabel('发文机关标志').fill('甲区商务局文件');
  await page.getByLabel('发文机关代字').fill('甲商统');
  await page.getByLabel(/^主送机关/).fill('各街道办事处\n区直有关单位\n');
  await page.getByLabel(/^抄送机关/).fill('市商务局');
  for (const text of [
    '甲区商务局文件',
    '甲商统〔',
    '各街道办事处，区直有关单位：',
    '抄送：市商务局。',
    '印章',
  ])
    await expect(paper).toContainText(text);
  await page.getByLabel(/^签发人/).fill('王明');
  await expect(paper).toContainText('签发人：王明');
  await page.getByRole('checkbox', { name: '留出盖章位置' }).uncheck();
  await expect(paper.getByText('印章', { exact: true })).toHaveCount(0);
  await expect(paper).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible(page);
  await keepPicture(page, 'letterhead');
  // Submitted by keyboard from the last field.
  await page.getByLabel('印发机关', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('已保存，从下一份报表起使用。')).toBeVisible();
  expect((await kept()).settings).toMatchObject({
    mark: '甲区商务局文件',
    signer: '王明',
    addressees: ['各街道办事处', '区直有关单位'],
    hasSeal: false,
  });
  await page.reload();
  await expect(page.getByLabel('发文机关代字')).toHaveValue('甲商统');
  await page.getByRole('button', { name: '不用公文格式…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '不再使用' }).click();
  await expect(page.getByText('已取消，以后的报表用普通格式。')).toBeVisible();
  expect((await kept()).settings).toBeNull();
});

test('what is wrong stands below each field, all at once', async ({ page, signIn }, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  await signIn('guiyang');
  await page.goto('/reports?tab=letterhead&division=520115');
  await page.getByLabel('发文机关代字').fill('商统3号');
  await page.getByLabel(/^主送机关/).fill('各街道：');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('有 2 处要改，请看各栏下面的说明。')).toBeVisible();
  await expect(page.getByLabel('发文机关代字')).toHaveAccessibleDescription(/1 至 10 个汉字/);
  await expect(page.getByLabel(/^主送机关/)).toHaveAccessibleDescription(/末尾不写标点/);
  await expectAccessible(page);
  await keepPicture(page, 'letterhead-mistakes');
});

test('a report under it has the number and the days that are entered', async ({ page, url, signIn }, {
  project,
}) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  test.setTimeout(180_000);
  const colleague = await Colleague.signIn(url, 'guiyang');
  await colleague.request('PUT', '/letterheads/520121', settings);
  await signIn('guiyang');
  await page.goto('/reports?report=monthly-express&scope=520121&period=2019-11&formats=html,docx');
  const issue = page.getByRole('group', { name: '公文（Word 文件）' });
  await issue.getByLabel('发文字号的序号').fill('3');
  await issue.getByLabel('成文日期').fill('2020-01-20');
  await expectAccessible(page);
  await keepPicture(page, 'letterhead-issue');
  await page.getByLabel('语言').selectOption('en');
  await expect(issue).toHaveCount(0);
  await page.getByLabel('语言').selectOption('zh');
  await page.getByRole('button', { name: '开始制作' }).click();
  await expect(page).toHaveURL(/run=/);
  const runId = new URL(page.url()).searchParams.get('run')!;
  await expect(page.frameLocator('iframe[title="预览"]').locator('h1').first()).toBeVisible({
    timeout: 120_000,
  });
  const { parameters } = await colleague.request<{ parameters: object }>('GET', `/runs/${runId}`);
  expect(parameters).toMatchObject({ issue: { number: 3, date: '2020-01-20' } });
  await colleague.request('DELETE', '/letterheads/520121');
  await page.goto('/reports?report=monthly-express&scope=520121&period=2019-11&formats=html,docx');
  await page.getByRole('status').getByRole('link', { name: '公文格式' }).click();
  await expect(page).toHaveURL(/tab=letterhead&division=520121|division=520121&tab=letterhead/);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same page', async ({ page, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'twice is enough');
    await signIn('xifeng');
    await page.goto('/reports?tab=letterhead');
    await expect(page.getByLabel('Code of the bureau')).toBeVisible();
    await expect(page.getByRole('figure', { name: 'First page' })).toContainText('息烽县商务局文件');
    await expectAccessible(page);
    await keepPicture(page, 'letterhead-en');
  });
});
