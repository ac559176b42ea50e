import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { projectDirectory } from '@xiangtong/infrastructure';

const script = join(projectDirectory(), 'scripts', 'advisories.mjs');

interface Listed {
  readonly id: string;
  readonly package: string;
  readonly affected: string;
  readonly severity: string;
  readonly fixed: string | null;
  readonly address: string;
}

const advisory = (overrides: Partial<Listed> = {}): Listed => ({
  id: 'GHSA-fjgf-rc76-4x9p',
  package: 'multer',
  affected: '>=1.4.4-lts.1 <2.0.2',
  severity: 'high',
  fixed: '2.0.2',
  address: 'https://github.com/advisories/GHSA-fjgf-rc76-4x9p',
  ...overrides,
});
const excuse = (until: string) => ({
  id: 'GHSA-fjgf-rc76-4x9p',
  package: 'multer',
  reason: 'no endpoint reads multipart with it, see the adapter',
  until,
});

describe('the check of advisories', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'xiangtong-advisories-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, content: unknown): string => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
  const lock = (packages: object): string => write('lock.json', { packages: { '': {}, ...packages } });
  const list = (content: object = {}): string =>
    write('list.json', {
      about: { made: 'by hand', unknown: 'all others' },
      date: '2026-12-01',
      excused: [],
      advisories: [advisory()],
      ...content,
    });
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [script, ...words, '--today', '2026-12-02'],
      { encoding: 'utf8' },
    );
    return { status, said: stdout + stderr };
  };
  const checkOf = (packages: object, content: object = {}, ...words: string[]) =>
    run('--lock', lock(packages), '--list', list(content), ...words);

  it.each([
    ['node_modules/multer', '1.4.4-lts.1', 1],
    ['node_modules/multer', '2.0.1', 1],
    ['node_modules/multer', '2.0.2-beta.1', 1],
    ['node_modules/@nestjs/platform-express/node_modules/multer', '2.0.1', 1],
    ['node_modules/multer', '2.0.2', 0],
    ['node_modules/multer', '1.4.3', 0],
    ['node_modules/multer-s3', '2.0.1', 0],
  ])('answers for %s in version %s with status %i', (path, version, status) => {
    expect(checkOf({ [path]: { version } })).toMatchObject({ status });
  });

  it('says package, place, number, the version that mends it and where to read on', () => {
    expect(checkOf({ 'node_modules/a/node_modules/multer': { version: '2.0.0' } }).said).toMatch(
      /high: multer 2\.0\.0 \(node_modules\/a\/node_modules\/multer\): GHSA-fjgf-rc76-4x9p, mended in 2\.0\.2, https:/,
    );
  });

  it('finds a package under another name', () => {
    expect(checkOf({ 'node_modules/upload': { name: 'multer', version: '2.0.0' } }).status).toBe(1);
  });

  it('looks at what a package ships too', () => {
    const bom = write('bom.json', { components: [{ name: 'multer', version: '2.0.0' }] });
    expect(checkOf({}, {}, '--bom', bom)).toMatchObject({ status: 1 });
    const scoped = write('bom.json', { components: [{ group: '@a', name: 'multer', version: '2.0.0' }] });
    expect(checkOf({}, {}, '--bom', scoped).status).toBe(0);
  });

  it('lets pass what is excused, until its day and only while it is needed', () => {
    const packages = { 'node_modules/multer': { version: '2.0.0' } };
    expect(checkOf(packages, { excused: [excuse('2026-12-02')] }).status).toBe(0);
    expect(checkOf(packages, { excused: [excuse('2026-12-01')] }).status).toBe(1);
    expect(checkOf({}, { excused: [excuse('2026-12-31')] })).toMatchObject({
      status: 1,
      said: expect.stringContaining('take the excuse out'),
    });
    expect(checkOf(packages, { excused: [{ ...excuse('2026-12-31'), reason: 'later' }] }).status).toBe(1);
  });

  it('warns of a list older than 90 days, with which no release is made', () => {
    const fresh = { date: '2026-09-03' };
    expect(checkOf({}, fresh, '--release')).toMatchObject({ status: 0 });
    const old = { date: '2026-09-02' };
    expect(checkOf({}, old)).toMatchObject({ status: 0, said: expect.stringContaining('91 days old') });
    expect(checkOf({}, old, '--release').status).toBe(1);
  });

  it.each([
    ['a range that nobody can read', { affected: 'all before 2' }],
    ['no range', { affected: '' }],
    ['an unknown severity', { severity: 'bad' }],
    ['no address', { address: '' }],
  ])('refuses a list with %s', (_, overrides) => {
    expect(checkOf({}, { advisories: [advisory(overrides)] })).toMatchObject({
      status: 1,
      said: expect.stringContaining('not an advisory'),
    });
  });

  it('adds what npm audit reports to what was known', () => {
    const audit = write('audit.json', {
      vulnerabilities: {
        express: { via: ['qs'] },
        qs: {
          via: [
            {
              name: 'qs',
              title: 'DoS',
              url: 'https://github.com/advisories/GHSA-6rw7-vpxm-498p',
              severity: 'high',
              range: '<6.14.1',
            },
          ],
        },
      },
    });
    const file = list();
    const packages = lock({ 'node_modules/qs': { version: '6.14.0' } });
    expect(run('update', '--audit', audit, '--lock', packages, '--list', file).status).toBe(0);
    const { date, advisories } = JSON.parse(readFileSync(file, 'utf8'));
    expect(date).toBe('2026-12-02');
    expect(advisories.map(({ package: name }: Listed) => name)).toEqual(['multer', 'qs']);
    expect(run('--lock', packages, '--list', file).said).toContain('mended in 6.14.1');
  });

  it('leaves the list as it was where no report comes', () => {
    const file = list();
    const before = readFileSync(file, 'utf8');
    const audit = write('audit.json', { error: { code: 'E405' } });
    expect(run('update', '--audit', audit, '--lock', lock({}), '--list', file).status).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('takes from OSV what is said of the packages in the lock file', () => {
    const entry = (id: string, name: string, more: object = {}) => ({
      id,
      summary: 'x',
      database_specific: { severity: 'MODERATE' },
      affected: [
        {
          package: { ecosystem: 'npm', name },
          ranges: [
            {
              type: 'SEMVER',
              events: [
                { introduced: '0' },
                { fixed: '3.14.2' },
                { introduced: '4.0.0' },
                { last_affected: '4.1.0' },
              ],
            },
          ],
        },
      ],
      ...more,
    });
    const osv = join(folder, 'all.zip');
    const files = {
      'GHSA-mh29-5h37-fv8m.json': entry('GHSA-mh29-5h37-fv8m', 'js-yaml'),
      'GHSA-aaaa-bbbb-cccc.json': entry('GHSA-aaaa-bbbb-cccc', 'js-yaml', { withdrawn: '2026-01-01' }),
      'GHSA-dddd-eeee-ffff.json': entry('GHSA-dddd-eeee-ffff', 'left-pad'),
      'MAL-2026-1.json': entry('MAL-2026-1', 'js-yaml'),
    };
    writeFileSync(
      osv,
      zipSync(
        Object.fromEntries(Object.entries(files).map(([name, one]) => [name, strToU8(JSON.stringify(one))])),
      ),
    );
    const file = list();
    const locked = (version: string) => lock({ 'node_modules/js-yaml': { version } });
    expect(run('update', '--osv', osv, '--lock', locked('4.1.1'), '--list', file).status).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8')).advisories.map(({ id }: Listed) => id)).toEqual([
      'GHSA-mh29-5h37-fv8m',
    ]);
    const statuses = ['3.14.1', '3.14.2', '4.0.0', '4.1.0', '4.1.1'].map(
      (version) => run('--lock', locked(version), '--list', file).status,
    );
    expect(statuses).toEqual([1, 0, 1, 1, 0]);
  });
});
