import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

/** The public edition about households of a quarter, made and shown. */
const make = async (page: Page, begin: string): Promise<void> => {
  await page.goto('/reports?report=poverty-impact&scope=520122&period=2019-Q2&edition=public&formats=html');
  await page.getByRole('button', { name: begin }).click();
};

const namesOf = (hidden: Locator): Promise<string[]> => hidden.getByRole('rowheader').allTextContents();

test('what is hidden of households is told by mechanism and class, each table by a name of its own', async ({
  page,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  test.setTimeout(180_000);
  await signIn('xifeng');
  await make(page, '开始制作');
  const hidden = page.getByRole('region', { name: '隐去的数' });
  await expect(hidden).toContainText('占金额的不到1%', { timeout: 120_000 });
  const names = await namesOf(hidden);
  expect(names).toContain('支付情况 · 2019年二季度 · 农户，利益联结机制：其他');
  expect(names).toContain('支付情况 · 2019年二季度 · 农户，收入类别：其他');
  expect(new Set(names).size).toBe(names.length);
  await hidden.getByText('逐个列出').click();
  await expectAccessible(page);
  await keepPicture(page, 'disclosure-households');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same, without a Chinese word', async ({ page, signIn }, { project }) => {
    test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
    test.setTimeout(180_000);
    await signIn('xifeng');
    await make(page, 'Make it');
    const hidden = page.getByRole('region', { name: 'What is hidden' });
    await expect(hidden).toContainText('less than 1% of the value', { timeout: 120_000 });
    const names = await namesOf(hidden);
    expect(new Set(names).size).toBe(names.length);
    expect(names.join()).not.toMatch(/\p{Script=Han}/u);
    await expectAccessible(page);
    await keepPicture(page, 'disclosure-households-en');
  });
});
