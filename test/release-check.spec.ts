import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { projectDirectory } from '@xiangtong/infrastructure';
import { findIntruders } from '../trials/release-check/package';
import { readBlocks } from '../trials/release-check/run-book';

describe('the files of a package', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'xiangtong-package-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (file: string, content = 'x'): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };

  it('are those of the product', () => {
    for (const file of [
      'LICENSE',
      'package.json',
      'bin/xiangtong',
      'dist/build.json',
      'dist/apps/api/src/main.js',
      'docs/operations/environment',
      'node_modules/@nestjs/core/index.js',
      'reports/yoy/report.yaml',
      'seeds/reference/products.csv',
    ])
      write(file);
    expect(findIntruders(folder, ['secret'])).toEqual([]);
  });

  it.each([
    '.data/postgres/password',
    '.env',
    'out/notes.txt',
    'reports/.data/password',
    'seeds/reference/.env',
    'reports/yoy/report.spec.ts',
    'home/.ssh/id_ed25519',
    'password',
  ])('are not %s', (file) => {
    write(file);
    expect(findIntruders(folder, ['secret'])).toEqual([file]);
  });

  it('hold no word of the machine that has built them', () => {
    write('dist/apps/api/src/main.js', 'const password = "planted";');
    expect(findIntruders(folder, ['planted'])).toEqual(['dist/apps/api/src/main.js']);
  });
});

describe('the run book', () => {
  it('has its commands in blocks, by chapter and marks', () => {
    const text = [
      '## 甲 · One',
      '```sh as-root',
      'a',
      'b',
      '```',
      '## 乙 · Two',
      '```csv units.csv',
      'c',
      '```',
      '',
    ];
    expect(readBlocks(text.join('\n'))).toEqual([
      { chapter: 'One', language: 'sh', marks: ['as-root'], text: 'a\nb\n' },
      { chapter: 'Two', language: 'csv', marks: ['units.csv'], text: 'c\n' },
    ]);
  });

  it('names commands in blocks alone, where the check of the release finds them', () => {
    const book = readFileSync(join(projectDirectory(), 'docs', 'operations', 'run-book.md'), 'utf8');
    const blocks = readBlocks(book);
    expect(blocks.length).toBeGreaterThan(20);
    const beside = book.replaceAll(/^```[^]*?^```$/gm, '');
    // What is said of a command in a sentence is what a block before or after it runs.
    const named = [...beside.matchAll(/`xiangtong ([a-z-]+(?: [a-z-]+)?)/g)].map(([, command]) => command!);
    const run = blocks.map(({ text }) => text).join('\n');
    expect(named.filter((command) => !run.includes(`xiangtong ${command}`))).toEqual([]);
  });
});
