import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ReportFile } from '@xiangtong/documents';
import { projectDirectory, systemClock } from '@xiangtong/infrastructure';
import { publishReport, type LoneVerification } from '@xiangtong/proof';
import { createTestDatabase, openServiceSource, type TestDatabase } from '@xiangtong/testing';
import { type ReportDocument, reportFormats } from '@xiangtong/contracts';

const run = promisify(execFile);

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const document: ReportDocument = {
  schema: 'xiangtong.report/1',
  report: 'yoy',
  title: '息烽县农产品网络零售',
  language: 'zh',
  edition: 'internal',
  parameters: { period: '2019', scope: '520122' },
  legalHeader: [],
  caption: { unit: '填报单位：息烽县', period: '2019年', unitOfMeasure: '计量单位：万元' },
  asOf: { seq: 0, ledgerHash: '0'.repeat(64) },
  sections: [
    {
      id: 'totals',
      title: '一、总量',
      orientation: 'portrait',
      blocks: [
        { kind: 'paragraph', id: 'lead', text: '全年零售额6570.98万元。' },
        {
          kind: 'table',
          id: 'headline',
          number: '表 1',
          title: '主要指标',
          columns: [
            { key: 'name', label: '指标', unit: '', kind: 'text', numberFormat: '', width: 3 },
            {
              key: 'amount',
              label: '本期',
              unit: '万元',
              kind: 'number',
              numberFormat: '#,##0.00',
              width: 1,
            },
          ],
          rows: [
            {
              kind: 'body',
              cells: [
                { text: '零售额', value: null },
                { text: '6,570.98', value: '6570.98' },
              ],
            },
          ],
          notes: [],
        },
      ],
    },
  ],
  notes: [],
  signatures: [],
  pageFooter: '息烽县　2019年',
};

describe('xiangtong seal verify', () => {
  let database: TestDatabase;
  let folder: string;
  const files = new Map<string, string>();

  const xiangtong = async (env: Readonly<Record<string, string>>, ...args: string[]): Promise<Outcome> => {
    const main = join(projectDirectory(), 'dist', 'apps', 'cli', 'src', 'main.js');
    try {
      const paths = { PATH: '/usr/bin:/bin', DATA_DIR: join(folder, 'data') };
      return { code: 0, ...(await run(process.execPath, [main, ...args], { env: { ...paths, ...env } })) };
    } catch (error) {
      return error as Outcome;
    }
  };

  /** Verifies on a machine that has the file and nothing else. */
  const verify = async (...args: string[]): Promise<[number, LoneVerification]> => {
    const { code, stdout } = await xiangtong({}, 'seal', 'verify', '--json', ...args);
    return [code, JSON.parse(stdout) as LoneVerification];
  };

  const altered = async (name: string, from: string, to: string): Promise<string> => {
    const path = join(folder, `altered-${name}`);
    await writeFile(path, (await readFile(files.get(name)!, 'utf8')).replace(from, to));
    return path;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'xiangtong-seal-'));
    const source = await openServiceSource(database);
    let made: readonly ReportFile[] = [];
    const request = { document, definition: 'd'.repeat(64), formats: reportFormats };
    await publishReport(
      source,
      systemClock,
      { ...request, embargoUntil: null, publishedBy: 'wang.ke' },
      async (_queries, _report, published) => void (made = published),
    );
    await source.destroy();
    for (const { name, content } of made) {
      const path = join(folder, name);
      await writeFile(path, content);
      files.set(name.split('.').at(-1)!, path);
    }
    const head = await xiangtong({ DATABASE_URL: database.url }, 'ledger', 'head');
    await writeFile(join(folder, 'head.json'), head.stdout);
    await rm(join(folder, 'data'), { recursive: true, force: true });
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('proves every file with the head of the ledger, without database and service', async () => {
    for (const format of ['pdf', 'ofd', 'docx', 'xlsx']) {
      const [code, result] = await verify(files.get(format)!, '--ledger', join(folder, 'head.json'));
      expect([format, code, result]).toEqual([
        format,
        0,
        expect.objectContaining({ genuine: true, finding: 'genuine', ledger: 'published', sameBytes: true }),
      ]);
    }
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('compares files with what they carry, and says what is not proved', async () => {
    expect(await verify(files.get('json')!)).toMatchObject([0, { genuine: true, ledger: null }]);
    expect(await verify(files.get('pdf')!)).toMatchObject([0, { genuine: true, ledger: null }]);
    const longer = join(folder, 'longer.pdf');
    await writeFile(longer, Buffer.concat([await readFile(files.get('pdf')!), Buffer.from('\n')]));
    const head = join(folder, 'head.json');
    expect(await verify(longer, '--ledger', head)).toMatchObject([1, { finding: 'same-figures' }]);
    const { stdout } = await xiangtong({ LC_ALL: 'en_US.UTF-8' }, 'seal', 'verify', files.get('csv')!);
    expect(stdout).toContain('is not proved');
  });

  it('fails and names the figure when a digit is altered', async () => {
    const path = await altered('csv', '6570.98', '6570.93');
    const [code, { genuine, differences }] = await verify(path);
    expect([code, genuine]).toEqual([1, false]);
    expect(differences).toEqual([
      {
        kind: 'figure',
        table: '表 1 主要指标',
        row: '零售额',
        column: '本期 (万元)',
        at: 'B2',
        printed: '6570.93',
        sealed: '6570.98',
      },
    ]);
    const { stderr, stdout } = await xiangtong({ LC_ALL: 'zh_CN.UTF-8' }, 'seal', 'verify', path);
    expect(stdout).toContain('表 1 主要指标 · 零售额 · 本期 (万元) (B2): 文件 6570.93, 防伪校验码 6570.98');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says in one line what is wrong with its arguments', async () => {
    await writeFile(join(folder, 'empty'), '');
    for (const args of [[join(folder, 'empty')], [files.get('csv')!, '--ledger', files.get('csv')!]]) {
      const { code, stdout, stderr } = await xiangtong({}, 'seal', 'verify', ...args);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
