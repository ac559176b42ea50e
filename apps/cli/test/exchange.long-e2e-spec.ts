import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueUnits, createIdentity } from '@xiangtong/identity';
import { systemClock } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import {
  openTestCounty,
  openTestDatabase,
  salesLine,
  testVillages,
  type OpenTestDatabase,
  type TestCounty,
} from '@xiangtong/testing';
import { logIn, PASSWORD, runProduct, spawnService, type ServiceProcess } from '../../../trials/ground';

const [libei, other] = testVillages;

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Sent {
  readonly hash: string;
  readonly wasThere: boolean;
  readonly taken: Readonly<Record<'created' | 'changed' | 'unchanged' | 'withdrawn', number>>;
}

/** A county and its prefecture: two databases, two data folders, and the service of the prefecture in its own process. */
class TwoInstallations {
  private constructor(
    readonly county: TestCounty,
    private readonly prefecture: OpenTestDatabase,
    readonly service: ServiceProcess,
    readonly folder: string,
  ) {}

  static async open(): Promise<TwoInstallations> {
    const folder = await mkdtemp(join(tmpdir(), 'xiangtong-exchange-'));
    for (const name of ['county', 'prefecture']) await mkdir(join(folder, name));
    const county = await openTestCounty();
    const prefecture = await openTestDatabase();
    const units = catalogueUnits(new ReferenceCatalogue(prefecture.source));
    const { createAccount } = createIdentity({
      manager: prefecture.source.manager,
      units,
      clock: systemClock,
    });
    const account = { displayName: '息烽县', password: PASSWORD, grants: ['officer'], units: [] } as const;
    await createAccount.execute({ ...account, username: 'xifeng', divisions: ['520122'] });
    const service = await spawnService(join(folder, 'prefecture'), { DATABASE_URL: prefecture.url });
    return new TwoInstallations(county, prefecture, service, folder);
  }

  async close(): Promise<void> {
    await this.service.end('SIGTERM');
    await this.county.close();
    await this.prefecture.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  below(...words: string[]): Promise<Outcome> {
    return this.run('county', this.county.databaseUrl, words);
  }

  above(...words: string[]): Promise<Outcome> {
    return this.run('prefecture', this.prefecture.url, words);
  }

  /** Sends as the installation's cron does. */
  send(...options: string[]): Promise<Outcome> {
    const to = ['--to', this.service.url, '--token-file', this.path('token.txt')];
    return this.below('exchange', 'send', ...to, '--period', '2019-11', '--detail', 'township', ...options);
  }

  /** Entries of the prefecture's ledger. */
  async entries(): Promise<string[]> {
    const rows = await this.prefecture.source.query<{ text: string }[]>(
      `select entry.kind || ' ' || unit.code || ' ' || revision.total_fen as text
       from ledger_entry entry join reporting_unit unit on unit.id = entry.unit_id
       join revision on revision.id = entry.revision_id order by entry.seq`,
    );
    return rows.map(({ text }) => text);
  }

  private run(name: string, url: string, words: readonly string[]): Promise<Outcome> {
    return runProduct('cli', words, {
      LC_ALL: 'C',
      DATABASE_URL: url,
      DATA_DIR: this.path(name),
      PUBLIC_URL: `https://${name}.example.gov.cn`,
    });
  }
}

describe('xiangtong exchange', () => {
  let both: TwoInstallations;
  let submission: string;
  const refused = (message: RegExp) => ({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(new RegExp(`^[^\\n]*${message.source}[^\\n]*\\n$`)) as string,
  });

  beforeAll(async () => {
    both = await TwoInstallations.open();
    submission = await both.county.report(libei, '2019-11', [salesLine({ amount: '20.00' })]);
    await both.county.report(other, '2019-11', [salesLine({ amount: '1.10' })]);
    await writeFile(both.path('token.txt'), `${await logIn(both.service, 'xifeng')}\n`);
    await writeFile(both.path('wrong.txt'), 'xt_nobody\n');
  });
  afterAll(() => both.close());

  it('says in one line why nothing is sent', async () => {
    expect(await both.send()).toMatchObject(
      refused(/403 EXCHANGE\.NOT_TRUSTED: No key may speak for "520122"/),
    );
    expect(await both.send('--token-file', both.path('wrong.txt'))).toMatchObject(refused(/401 AUTH\.\w+: /));
    expect(await both.send('--token-file', both.path('none.txt'))).toMatchObject(refused(/ENOENT/));
    expect(await both.send('--detail', 'village')).toMatchObject(
      refused(/^REPORT\.WRONG_PARAMETER: .*detail.*village ≠ county \| township/),
    );
    expect(await both.send('--place', '520123', '--period', 'November')).toMatchObject(
      refused(/^REPORT\.WRONG_PARAMETER: .*period/),
    );
    expect(await both.entries()).toEqual([]);
  });

  it('trusts a key that the county has printed, and no file without one', async () => {
    expect((await both.below('ledger', 'checkpoint')).code).toBe(0);
    const status = await both.below('ledger-key', 'status');
    await writeFile(both.path('xifeng.key'), status.stdout);
    const trust = (place: string, file: string) => both.above('exchange', 'trust', place, both.path(file));
    expect(await trust('520122', 'token.txt')).toMatchObject(refused(/no public key of a ledger/));
    expect(await trust('520122001', 'xifeng.key')).toMatchObject(refused(/^EXCHANGE\.PLACE: /));
    expect((await both.above('exchange', 'list')).stdout).toBe('nobody may publish to this installation\n');
    expect(await trust('520122', 'xifeng.key')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^county\.example\.gov\.cn\/ledger\+\S+\nmay speak for 520122: /,
      ) as string,
    });
  });

  it('sends November, once', async () => {
    const { code, stdout, stderr } = await both.send('--json');
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^exchange send: 825 bytes \(\S+ s\)\n$/)]);
    const first = JSON.parse(stdout) as Sent;
    expect(first).toMatchObject({ wasThere: false, taken: { created: 1, changed: 0 } });
    expect(await both.entries()).toEqual(['accept XT-520122001 2110']);
    const again = await both.send();
    expect(again.stdout).toBe(
      `520122: the receiver has this publication already; nothing changed\n${first.hash}\n`,
    );
    expect(await both.entries()).toHaveLength(1);
  });

  it('sends a correction, and both are listed, the newest first', async () => {
    await both.county.correct(submission, libei, '2019-11', [salesLine({ amount: '7.77' })]);
    const sent = await both.send();
    expect(sent).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^520122: taken, 0 new, 1 changed, 0 unchanged, 0 withdrawn unit-months\n[0-9a-f]{64}\n$/,
      ) as string,
    });
    expect((await both.entries())[1]).toBe('supersede XT-520122001 887');
    const { stdout } = await both.above('exchange', 'list');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^520122 \S+ county\.example\.gov\.cn\/ledger\+/),
      expect.stringMatching(/^520122 2019-11 by township, as of entry 3, taken \S+ [0-9a-f]{64}$/),
      expect.stringMatching(/^520122 2019-11 by township, as of entry 2, taken \S+ [0-9a-f]{64}$/),
    ]);
    expect(lines[1]).toContain(sent.stdout.trimEnd().split('\n')[1]);
  });

  it('sends no editions where none is public, and says whose account may not', async () => {
    const to = ['--to', both.service.url, '--token-file', both.path('token.txt')];
    const editions = (...options: string[]) => both.below('exchange', 'editions', ...to, ...options);
    expect(await editions()).toMatchObject({
      code: 0,
      stdout: '520122: editions sent: 0, there before: 0\n',
    });
    expect(await editions('--place', '520123')).toMatchObject(refused(/403 AUTH\.OUT_OF_SCOPE: /));
    expect(await editions('--token-file', both.path('wrong.txt'))).toMatchObject(refused(/401 AUTH\.\w+: /));
  });

  it('sends nothing that another key has signed', async () => {
    expect((await both.below('ledger-key', 'rotate')).code).toBe(0);
    await both.county.report(other, '2019-10', [salesLine()]);
    expect(await both.send('--period', '2019-10')).toMatchObject(refused(/403 EXCHANGE\.SIGNATURE: /));
    expect(await both.entries()).toHaveLength(2);
  });

  it('sends nothing any more when the trust was taken away, which is done once', async () => {
    const distrust = () => both.above('exchange', 'distrust', '520122');
    expect(await distrust()).toMatchObject({
      code: 0,
      stdout: 'nobody may speak for 520122 any more; what was taken stays in force\n',
    });
    expect(await distrust()).toMatchObject(refused(/^EXCHANGE\.NOT_TRUSTED: /));
    expect(await both.send('--period', '2019-10')).toMatchObject(refused(/403 EXCHANGE\.NOT_TRUSTED: /));
    const { stdout } = await both.above('exchange', 'list');
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^520122 2019-11 by township, as of entry 3/),
      expect.stringMatching(/^520122 2019-11 by township, as of entry 2/),
    ]);
    expect(await both.entries()).toHaveLength(2);
  });
});
