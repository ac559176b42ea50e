import { randomBytes } from 'node:crypto';
import { Colleague } from '../support/office';
import { expect, expectAccessible, keepPicture, test } from '../support/test';
import { newReported } from './support/reports';

/** The first figures of a page may take their time on a busy machine. */
const READING = { timeout: 30_000 };

const newVillage = async (as: Colleague): Promise<{ readonly code: string; readonly name: string }> => {
  const code = `T-${randomBytes(4).toString('hex').toUpperCase()}`;
  const village = { kind: 'village', division: '520122001208', validFrom: '2026-09' };
  await as.request('POST', '/units', { code, name: `村${code}`, nameEn: `Village ${code}`, ...village });
  return { code, name: `村${code}` };
};

/** A village that reported in June and was split in September: a quarter and three quarters. */
const splitVillage = async (url: string) => {
  const { unit, unitName, ids } = await newReported(url, ['2026-06']);
  const as = await Colleague.signIn(url, 'xifeng');
  await as.request('POST', `/submissions/${ids.get('2026-06')}/accept`);
  const [small, large] = [await newVillage(as), await newVillage(as)];
  await as.request('POST', '/units/split', {
    predecessor: unit,
    month: '2026-09',
    successors: [
      { code: small.code, weight: '0.25' },
      { code: large.code, weight: '0.75' },
    ],
  });
  return { unitName, small, large };
};

test.beforeEach(({}, { project }) => {
  test.skip(project.name === 'tablet', 'once at each end is enough');
});

test('figures as reported stand beside those on new boundaries, with who handed what to whom', async ({
  page,
  url,
  signIn,
}) => {
  const { unitName, small, large } = await splitVillage(url);
  await signIn('xifeng');
  await page.goto('/units');
  await page.getByRole('button', { name: '新旧区划对照' }).press('Enter');
  await expect(page).toHaveURL(/view=boundaries/);
  const part = page.getByRole('region', { name: '新旧区划对照' });
  // Nobody was merged in the year that is shown first.
  await page.goto('/units?view=boundaries&period=2019&over=township');
  await expect(part).toContainText('两栏相同', READING);
  await expect(part.getByRole('row', { name: /合计/ })).toContainText('267,511,265.88');

  await page.goto('/units?view=boundaries&period=2026&over=unit');
  await part.getByLabel('按哪个月的区划').fill('2026-12');
  const moves = part
    .getByRole('table', { name: '谁的数归了谁' })
    .or(part.getByRole('region', { name: '谁的数归了谁' }));
  const moved = part.getByRole('row').filter({ hasText: small.name }).filter({ hasText: unitName });
  await expect(moved).toContainText('30,864.20', READING);
  await expect(moves.first()).toContainText('0.25');
  await expect(part.getByRole('row').filter({ hasText: large.name }).first()).toContainText('92,592.59');
  await part.getByLabel('按哪个月的区划').fill('2026-08');
  await expect(part.getByText(unitName)).toHaveCount(1, READING);
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.goto('/units?view=boundaries&period=2026&boundaries=2026-12');
  await expect(moved).toBeVisible(READING);
  await keepPicture(page, 'units-boundaries');
});

test('who merges or splits units is told before that it cannot be undone', async ({ page, url, signIn }) => {
  const as = await Colleague.signIn(url, 'xifeng');
  const { code } = await newVillage(as);
  await signIn('xifeng');
  await page.goto(`/units?unit=${code}`);
  for (const [button, title] of [
    ['合并…', '合并单位'],
    ['拆分…', /^拆分/],
  ] as const) {
    await page.getByRole('button', { name: button }).click(READING);
    await expect(page.getByRole('dialog', { name: title })).toContainText('登记后不能撤销');
    await page.keyboard.press('Escape');
  }
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the comparison speaks English', async ({ page, signIn }) => {
    await signIn('guiyang');
    await page.goto('/units?view=boundaries&period=2019&over=county');
    const part = page.getByRole('region', { name: 'Old and new boundaries' });
    await expect(part.getByRole('row', { name: /Total/ })).toContainText('1,737,241,954.42', READING);
    await expect(part).not.toContainText(/[\u4e00-\u9fff]/);
    await expectAccessible(page);
  });
});
