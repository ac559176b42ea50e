import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { languages } from '@xiangtong/contracts';
import { projectDirectory } from '@xiangtong/infrastructure';
import { sampleDocument } from './testing/sample-document';

const run = promisify(execFile);

interface Elsewhere {
  readonly seal: string;
  readonly digests: Readonly<Record<string, string>>;
  readonly moment: string;
}

const places = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C', clock: '2001-02-03T04:05:06Z' },
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', clock: '2020-01-31T23:59:59Z' },
  { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', clock: '2037-12-31T23:59:58Z' },
] as const;

describe('the files of one document', () => {
  let folder: string;

  beforeAll(async () => {
    await run(process.execPath, [join(projectDirectory(), 'scripts', 'build.mjs'), '--quiet']);
    folder = await mkdtemp(join(tmpdir(), 'xiangtong-elsewhere-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const renderAt = async (file: string, { clock, ...place }: (typeof places)[number]): Promise<Elsewhere> => {
    const script = join(__dirname, 'testing', 'render-elsewhere.cjs');
    const built = join(projectDirectory(), 'dist', 'libs', 'reporting', 'src', 'index.js');
    const { stdout } = await run(process.execPath, [script, built, file, String(Date.parse(clock))], {
      env: { PATH: '/usr/bin:/bin', ...place },
    });
    return JSON.parse(stdout) as Elsewhere;
  };

  it.each(languages)(
    'and its seal are the same on any day, in any time zone and locale (%s)',
    async (language) => {
      const file = join(folder, `${language}.json`);
      await writeFile(file, JSON.stringify(sampleDocument(language)));
      const rendered = await Promise.all(places.map((place) => renderAt(file, place)));
      const [first, ...others] = rendered;
      expect(Object.keys(first!.digests)).toHaveLength(12);
      for (const { digests, seal } of others)
        expect({ digests, seal }).toEqual({ digests: first!.digests, seal: first!.seal });
      expect(new Set(rendered.map(({ moment }) => moment)).size).toBe(places.length);
    },
  );
});
