import { join, resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { source as axeSource } from 'axe-core';

export type Language = 'zh' | 'en';

/** Password of the demo accounts. */
export const DEMO_PASSWORD = 'xiangtong-demo';

interface AxeFinding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Rules beyond WCAG: levels of headings left out, landmarks of one name, heads of columns without words. */
const more = ['heading-order', 'landmark-unique', 'empty-table-header'];

/** Fails on every finding of WCAG 2.2 AA that axe calls serious or critical, and on any of `more`. */
export const expectAccessible = async (page: Page): Promise<void> => {
  // Past the policy of the page, which lets no script in: by the debugger, as the developer's console does.
  await page.evaluate(axeSource);
  const findings = await page.evaluate(async (more) => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: AxeFinding[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const rules: Record<string, object> = Object.fromEntries(more.map((rule) => [rule, { enabled: true }]));
    // A panel beside the page has the same parts as the page where it shows another figure.
    if (document.querySelector('dialog[open]')) delete rules['landmark-unique'];
    return (await axe.run({ runOnly: tags, rules })).violations;
  }, more);
  const serious = findings.filter(
    ({ id, impact }) => more.includes(id) || impact === 'serious' || impact === 'critical',
  );
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`),
  ).toEqual([]);
};

const pictures = resolve(__dirname, '../../../../out/pictures');

/** A picture of the page, kept with the results. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  const { width } = page.viewportSize() ?? { width: 0 };
  await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
};

interface Options {
  readonly language: Language;
}

interface Fixtures {
  /** Address of the service. */
  readonly url: string;
  /** Signs in without the form, which has its own spec, and without a page: the next one opens for this person. */
  readonly signIn: (username: string, password?: string) => Promise<void>;
  /** Requests that went to another origin than the service, of which there must be none. */
  readonly foreignRequests: string[];
  /** Errors of the page and refusals of its policy, of which there must be none. */
  readonly pageErrors: string[];
}

export const test = base.extend<Fixtures & Options>({
  language: ['zh', { option: true }],
  url: async ({}, provide) => provide(process.env['WEB_TEST_URL'] ?? ''),
  baseURL: async ({ url }, provide) => provide(url),
  // Who has taken the tour; its own spec begins without.
  page: async ({ page }, provide) => {
    await page.addInitScript(() => localStorage.setItem('xiangtong.tour', 'reporter,officer,auditor,admin'));
    await provide(page);
  },
  foreignRequests: [
    async ({ page, url }, provide) => {
      const foreign: string[] = [];
      page.on('request', (request) => {
        const target = request.url();
        if (!target.startsWith(url) && /^(https?|wss?):/.test(target)) foreign.push(target);
      });
      await provide(foreign);
      expect(foreign).toEqual([]);
    },
    { auto: true },
  ],
  pageErrors: [
    async ({ page }, provide) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) errors.push(message.text());
      });
      await provide(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ page, language }, provide) => {
    await page.addInitScript((chosen) => {
      localStorage.setItem('xiangtong.language', localStorage.getItem('xiangtong.language') ?? chosen);
    }, language);
    await provide(async (username, password = DEMO_PASSWORD) => {
      const answer = await page.request.post('/api/v1/auth/login', { data: { username, password } });
      expect(answer.status()).toBe(200);
    });
  },
});

export { expect };
