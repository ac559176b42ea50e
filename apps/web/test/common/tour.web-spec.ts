import { randomBytes } from 'node:crypto';
import { newPerson } from '../support/office';
import { DEMO_PASSWORD, expect, expectAccessible, test as base } from '../support/test';

/** A browser in which nobody has taken a tour. */
const test = base.extend<{ newcomer: (username: string, password?: string) => Promise<void> }>({
  page: async ({ browser, viewport, hasTouch, isMobile, locale }, provide) => {
    const context = await browser.newContext({ viewport, hasTouch, isMobile, locale });
    await provide(await context.newPage());
    await context.close();
  },
  newcomer: async ({ page, url, language }, provide) => {
    await provide(async (username, password = DEMO_PASSWORD) => {
      const data = { username, password };
      expect((await page.request.post(`${url}/api/v1/auth/login`, { data })).status()).toBe(200);
      await page.goto(`${url}/?lang=${language}`);
    });
  },
});

const first = { libei: '本月', guiyang: '总览', auditor: '追溯' } as const;

for (const [username, name] of Object.entries(first))
  test(`a first visit of ${username}: five steps by keys alone, once`, async ({ page, newcomer }) => {
    await newcomer(username);
    const offer = page.getByRole('button', { name: '看导览' });
    await offer.focus();
    await page.keyboard.press('Enter');
    const tour = page.getByRole('dialog');
    await expect(tour).toHaveAccessibleName(`导览 1/5：${name}`);
    for (const step of [2, 3, 4, 5]) {
      await tour.getByRole('button', { name: '下一步' }).press('Enter');
      await expect(tour).toHaveAccessibleName(new RegExp(`^导览 ${step}/5`));
    }
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(tour).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await expect(offer).toHaveCount(0);
  });

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('it is not wanted, and can be taken later from the account', async ({ page, url, newcomer }) => {
    const { username, password } = await newPerson(url, `watch-${randomBytes(4).toString('hex')}`, {
      displayName: 'Watch',
      roles: ['auditor'],
      divisions: ['520122'],
    });
    await newcomer(username, password);
    await page.getByRole('button', { name: 'No, thanks' }).click();
    await expect(page.getByRole('button', { name: 'Take the tour' })).toHaveCount(0);
    await page.goto(`${url}/account`);
    await page.getByRole('button', { name: 'The tour once more (auditor)' }).click();
    await expect(page.getByRole('dialog')).toHaveAccessibleName('Tour 1/5: Trace');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
