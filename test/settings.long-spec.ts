import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(__dirname, '..');
const node = (...words: string[]): { status: number | null; stderr: string } =>
  spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });

describe('docs/operations/settings.md', () => {
  it('says what the code says', () => {
    expect(node('scripts/schemas.mjs', '--check', '--settings')).toMatchObject({ status: 0, stderr: '' });
  });

  it('is not made while a setting lacks a comment, its Chinese words or the same default elsewhere', () => {
    const folder = mkdtempSync(join(tmpdir(), 'xiangtong-settings-'));
    const config = join(folder, 'libs/infrastructure/src/config');
    mkdirSync(config, { recursive: true });
    writeFileSync(
      join(config, 'environment.ts'),
      `class Environment { SPOON?: string; /** Port. */ PORT: number = 1; }`,
    );
    writeFileSync(join(folder, '.env.example'), 'PORT=3000\n');
    const page = pathToFileURL(join(root, 'scripts/schemas/settings-page.mjs')).href;
    const make = `import { settingsPage } from '${page}'; settingsPage(${JSON.stringify(folder)});`;
    const { status, stderr } = node('--input-type=module', '--eval', make);
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toContain('SPOON has no doc comment');
    expect(stderr).toContain('SPOON has no Chinese words in scripts/schemas/setting-words.mjs');
    expect(stderr).toContain('PORT has another default in .env.example than 1');
    expect(stderr).toContain('HOST in scripts/schemas/setting-words.mjs is no setting');
  });
});
