import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xiangtong } from '../support/command-line';
import { publishedEdition } from '../support/editions';
import { Colleague } from '../support/office';
import { DEMO_PASSWORD, expect, expectAccessible, keepPicture, test } from '../support/test';

const county = '520123';

/** The installation sends to itself, as one of the county would. */
const send = async (url: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'xiangtong-sent-'));
  const answer = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'guiyang', password: DEMO_PASSWORD }),
  });
  writeFileSync(join(folder, 'token'), ((await answer.json()) as { token: string }).token);
  writeFileSync(join(folder, 'key'), xiangtong('ledger-key', 'status'));
  xiangtong('exchange', 'trust', county, join(folder, 'key'));
  xiangtong('exchange', 'editions', '--to', url, '--token-file', join(folder, 'token'), '--place', county);
  rmSync(folder, { recursive: true });
};

test('an officer and an auditor read what a lower installation has published and sent', async ({
  page,
  url,
  signIn,
}, { project }) => {
  test.skip(project.name === 'tablet', 'the narrowest and the widest are enough');
  test.setTimeout(180_000);
  const officer = await Colleague.signIn(url, 'guiyang');
  const wanted = {
    report: 'yoy',
    scope: county,
    period: '2019',
    edition: 'public',
    formats: ['json'],
  } as const;
  const { seal, files } = await publishedEdition(officer, wanted);
  await send(url);
  await signIn('guiyang');
  await page.goto('/reports?tab=editions');
  const received = page.getByRole('region', { name: '下级平台报送的报表' });
  const row = received.getByRole('row', { name: /修文县.*2019年/ }).first();
  await expect(row).toContainText('现行');
  const json = files.find(({ name }) => name.endsWith('.json'))!;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('link', { name: 'JSON' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(json.name);
  const sent = await officer.file(
    `/exchange/editions/${county}/${seal}/files/${encodeURIComponent(json.name)}`,
  );
  expect(sent).toEqual(await officer.file(`/editions/${seal}/files/${encodeURIComponent(json.name)}`));
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible(page);
  await received.scrollIntoViewIfNeeded();
  await keepPicture(page, 'received-editions');
  await signIn('auditor');
  await page.goto('/materials');
  await expect(received.getByRole('row', { name: /修文县.*2019年/ }).first()).toBeVisible();
});
