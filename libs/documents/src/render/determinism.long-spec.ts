import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { languages } from '@xiangtong/contracts';
import { projectDirectory } from '@xiangtong/infrastructure';
import { sampleDocument } from '@xiangtong/testing';

const run = promisify(execFile);

interface Elsewhere {
  /** Seal of each document and the digests of its files. */
  readonly made: readonly { readonly seal: string; readonly digests: Readonly<Record<string, string>> }[];
  readonly moment: string;
}

const places = [
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', clock: '2001-02-03T04:05:06Z' },
  { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', clock: '2037-12-31T23:59:58Z' },
] as const;

const renderAt = async (
  documents: readonly string[],
  { clock, ...place }: (typeof places)[number],
): Promise<Elsewhere> => {
  const script = join(__dirname, 'testing', 'render-elsewhere.cjs');
  const built = join(projectDirectory(), 'dist', 'libs', 'documents', 'src');
  const { stdout } = await run(process.execPath, [script, built, String(Date.parse(clock)), ...documents], {
    env: { PATH: '/usr/bin:/bin', ...place },
  });
  return JSON.parse(stdout) as Elsewhere;
};

describe('the files of one document', () => {
  let folder: string;
  let rendered: readonly Elsewhere[];

  beforeAll(async () => {
    await run(process.execPath, [join(projectDirectory(), 'scripts', 'build.mjs'), '--quiet']);
    folder = await mkdtemp(join(tmpdir(), 'xiangtong-elsewhere-'));
    const documents = languages.map((language) => join(folder, `${language}.json`));
    for (const [index, file] of documents.entries())
      await writeFile(file, JSON.stringify(sampleDocument(languages[index])));
    rendered = await Promise.all(places.map((place) => renderAt(documents, place)));
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true }));

  it.each(languages)('and its seal are the same on any day, in any time zone and locale (%s)', (language) => {
    const [first, ...others] = rendered.map(({ made }) => made[languages.indexOf(language)]!);
    expect(Object.keys(first!.digests)).toHaveLength(20);
    for (const other of others) expect(other).toEqual(first);
    expect(new Set(rendered.map(({ moment }) => moment)).size).toBe(places.length);
  });
});
