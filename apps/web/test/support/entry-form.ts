import type { Page } from '@playwright/test';
import { Colleague, type Reporter } from './office';
import { expect } from './test';

export const isWide = (page: Page): boolean => (page.viewportSize()?.width ?? 0) >= 1024;
export const keeping = (page: Page, status: string) => page.locator(`[data-keeping="${status}"]`);
export const path = ({ unit }: Reporter, period = '2026-10') => `/entry/${unit}/sales/${period}`;
export const cell = (page: Page, name: string, row: number) =>
  page.getByLabel(`${name} ${row}`, { exact: true });

export const block = [
  ['青椒', '南京市', '淘宝', '1,200', '斤', '３４００', '120'],
  ['线椒', '不明', '京东', '8.05', '公斤', '"1,600.50"', '45'],
];

export const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

export const asText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join('\t')).join('\r\n');

export const openForm = async (
  page: Page,
  reporter: Reporter,
  signIn: (name: string, word: string) => Promise<void>,
) => {
  await signIn(reporter.username, reporter.password);
  await page.goto(path(reporter));
  await expect(keeping(page, 'untouched')).toBeVisible();
};

export const draftOf = async (url: string, { username, password, unit }: Reporter) => {
  const colleague = await Colleague.signIn(url, username, password);
  const { items } = await colleague.request<{ items: { id: string }[] }>(
    'GET',
    `/submissions?unit=${unit}&period=2026-10`,
  );
  return colleague.request<{ status: string; draft: { lines: object[] } | null }>(
    'GET',
    `/submissions/${items[0]?.id}`,
  );
};
