import { execFile } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '@xiangtong/infrastructure';
import { BoundaryMaps, ReferenceCatalogue } from '@xiangtong/reference';
import { openTestDatabase, patchwork, type OpenTestDatabase } from '@xiangtong/testing';

const run = promisify(execFile);

let database: OpenTestDatabase;
let folder: string;
let codes: readonly string[];

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'xiangtong-boundaries-'));
  const divisions = await new ReferenceCatalogue(database.source).divisionsBelow('520122000000');
  codes = divisions.map(({ code }) => code);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** The built command, as a person would run it. */
const importing = async (content: string, ...options: string[]) => {
  const path = join(folder, 'map.geojson');
  await writeFile(path, content);
  return command(path, ...options);
};

const command = (path: string, ...options: string[]) => xiangtong('import', 'boundaries', path, ...options);

const xiangtong = async (...words: string[]) => {
  const main = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
  const env = {
    PATH: '/usr/bin:/bin',
    LC_ALL: 'C',
    DATABASE_URL: database.url,
    DATA_DIR: join(folder, 'data'),
  };
  try {
    return { code: 0, ...(await run(process.execPath, [main, ...words], { env, cwd: folder })) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
};

const shown = () => new BoundaryMaps(database.source).below('520122000000');

describe('xiangtong import boundaries', () => {
  it('imports a map with its approval number, and none without', async () => {
    const map = JSON.stringify(patchwork(codes));
    const without = await importing(map);
    expect(without.code).toBe(1);
    expect(without.stderr).toMatch(/^BOUNDARY\.APPROVAL: .*no map is imported without one/);
    expect((await shown()).approval).toBeNull();

    const { code, stdout } = await importing(map, '--approval', '审图号 GS（2020）0001号', '--json');
    expect([code, JSON.parse(stdout)]).toEqual([0, { rows: 11, changed: 11 }]);
    expect((await shown()).approval).toBe('GS(2020)0001号');
  });

  it('tells what is wrong in one line, all of it, and changes nothing', async () => {
    const map = patchwork(codes.slice(0, 10));
    map.features[2]!.geometry.coordinates[0]!.reverse()[1] = [0, 0];
    const { code, stderr } = await importing(JSON.stringify(map), '--approval', 'GS(2020)0002号');
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('IMPORT.INVALID: The file has 2 mistakes');
    expect(stderr).toContain('features[2] 520122101: Position 2 of ring 1, [0,0], is not in China.');
    expect(stderr).toContain('520122200: Qingshan Miao Township is missing');
    expect((await shown()).approval).toBe('GS(2020)0001号');
  });

  it('does not read a file beyond all measure', async () => {
    const path = join(folder, 'huge.geojson');
    await writeFile(path, '');
    await truncate(path, 33 << 20);
    const { code, stderr } = await command(path, '--approval', 'GS(2020)0001号');
    expect([code, stderr]).toEqual([1, expect.stringContaining('BOUNDARY.TOO_LARGE')]);
  });
});

describe('xiangtong boundaries remove', () => {
  it('takes the map down, once', async () => {
    const { code, stdout } = await xiangtong('boundaries', 'remove', '--json');
    expect([code, JSON.parse(stdout)]).toEqual([0, { approval: 'GS(2020)0001号', boundaries: 11 }]);
    expect(await shown()).toEqual({ approval: null, places: [] });
    const again = await xiangtong('boundaries', 'remove');
    expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/^BOUNDARY\.NONE: /)]);
  });
});
