import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { testVillages } from '@xiangtong/testing';
import { unzipSync } from 'fflate';
import { signedCheckpoint } from '../support';
import { verifier } from '../support/reading/evidence-bundle';
import { usualLines } from '../support/steady-sales';
import { expectRecorded, pick } from './recording';
import { Transcript } from './transcript';
import { YearWalk } from './year-walk';

const [libei] = testVillages;
const recorded = '<!-- Recorded by apps/api/test/walk from the running service. -->';
const request = { period: '2019', scope: '520122', formats: ['pdf', 'html', 'json'] };
/** Two yearbooks are made and sealed; on a machine with much else to do that takes its time. */
const PATIENCE_MS = 180_000;
/** Changes that the guide shows of many. */
const SHOWN = 4;
const december = { unit: libei, period: '2019-12', lines: usualLines(1, 201912) };

let year: YearWalk;
let folder: string;
/** What the officer publishes last, and the auditor holds in his hands. */
let published: { readonly files: ReadonlyMap<string, Buffer>; readonly seal: string };

beforeAll(async () => {
  year = await YearWalk.open();
  folder = await mkdtemp(join(tmpdir(), 'xiangtong-walk-'));
});
afterAll(async () => {
  await year.test.close();
  await rm(folder, { recursive: true, force: true });
});

const fileEnding = (ending: string): Buffer =>
  [...published.files].find(([name]) => name.endsWith(ending))![1];

describe('the hour of an officer, from closing the month to a new edition', () => {
  const walk = new Transcript();

  /** The year as the cube has it, as soon as the entry is in. */
  const showYear = async (seq: number): Promise<void> => {
    const query = { measures: ['amount', 'orders'], by: [], period: '2019', compare: 'yoy', atLeast: seq };
    const cube = await year.call('post', '/cube', year.officer).send(query).expect(200);
    walk.exchange('POST /api/v1/cube', query, cube, pick(cube.body, ['asOf', 'totals', 'coverage']));
  };

  const closeMonth = async (): Promise<string> => {
    const { call, officer, reporter } = year;
    walk.say(
      '## 1. 还差谁\n\n一月十二日，五个单位应报，报了四个。差的是立碑村：李会计上报以后，王科长在审核台上看到它，核对后通过。',
    );
    const before = await call('get', '/reporting-rates?period=2019-12&county=520122', officer).expect(200);
    walk.exchange(
      'GET /api/v1/reporting-rates?period=2019-12&county=520122',
      undefined,
      before,
      pick(before.body, ['totals']),
    );
    const draft = await call('post', '/submissions?submit=true', reporter).send(december).expect(201);
    const { id } = draft.body as { id: string };
    const accepted = await call('post', `/submissions/${id}/accept`, officer).expect(200);
    walk.exchange(
      `POST /api/v1/submissions/${id}/accept`,
      undefined,
      accepted,
      pick(accepted.body, ['id', 'revision', 'status', 'seq']),
    );
    walk.say('全年的总量、增速和增长来源，这时已经算到账本的这一条。');
    await showYear((accepted.body as { seq: number }).seq);
    walk.say('## 2. 关账\n\n都齐了，十二月关上：从此不再收上报、更正和撤回。');
    const closed = await call('post', '/periods/sales/2019-12/close', officer).send({}).expect(200);
    walk.exchange('POST /api/v1/periods/sales/2019-12/close', {}, closed);
    return id;
  };

  const makeBulletin = async (): Promise<string> => {
    const { call, officer } = year;
    const asked = await call('post', '/reports/annual-yearbook/runs', officer).send(request).expect(202);
    walk.exchange('POST /api/v1/reports/annual-yearbook/runs', request, asked);
    const { runId } = asked.body as { runId: string };
    const done = await year.finished(runId);
    const names = (done.body as { files: { name: string }[] }).files.map(({ name }) => name);
    walk.exchange(`GET /api/v1/runs/${runId}`, undefined, done, {
      ...pick(done.body, ['report', 'status', 'seal']),
      files: names,
    });
    return runId;
  };

  const publish = async (runId: string): Promise<string> => {
    const { call, officer } = year;
    const sealed = await call('post', `/runs/${runId}/publish`, officer).expect(200);
    const { seal, manifest, changes } = sealed.body as { seal: string; manifest: object; changes: object[] };
    walk.exchange(`POST /api/v1/runs/${runId}/publish`, undefined, sealed, {
      seal,
      manifest: { ...manifest, tables: '…' },
      changes: changes.length > SHOWN ? [...changes.slice(0, SHOWN), '…'] : changes,
    });
    published = { seal, files: await year.filesOf(runId) };
    return seal;
  };

  const correctDecember = async (id: string): Promise<void> => {
    const { call, officer, reporter } = year;
    const refused = await call('post', `/submissions/${id}/correct`, reporter).expect(409);
    walk.exchange(`POST /api/v1/submissions/${id}/correct`, undefined, refused);
    walk.say('王科长准一个例外：只给立碑村，只到一月底，写明理由。');
    const grant = {
      unit: libei,
      form: 'sales',
      period: '2019-12',
      until: '2020-01-31',
      reason: '漏报一笔团购，有订单为证',
    };
    const granted = await call('post', '/periods/exceptions', officer).send(grant).expect(200);
    walk.exchange('POST /api/v1/periods/exceptions', grant, granted);
    await call('post', `/submissions/${id}/correct`, reporter).expect(200);
    const [first, ...others] = december.lines;
    const lines = [first, ...others, { ...first, destination: '310115', quantity: '10.0', amount: '120.00' }];
    await call('put', `/submissions/${id}`, reporter)
      .send({ ...december, lines })
      .expect(200);
    await call('post', `/submissions/${id}/submit`, reporter).expect(200);
    const accepted = await call('post', `/submissions/${id}/accept`, officer).expect(200);
    walk.say('李会计补上漏报的一笔，王科长通过；原来的版本还在，被新的一版替换。');
    walk.exchange(
      `POST /api/v1/submissions/${id}/accept`,
      undefined,
      accepted,
      pick(accepted.body, ['id', 'revision', 'status', 'seq']),
    );
    await showYear((accepted.body as { seq: number }).seq);
  };

  const compare = async (from: string, to: string): Promise<void> => {
    const compared = await year.call('get', `/compare?from=${from}&to=${to}`, year.officer).expect(200);
    walk.exchange(
      `GET /api/v1/compare?from=${from}&to=${to}`,
      undefined,
      compared,
      pick(compared.body, ['flows', 'effects', 'unexplained', 'moves']),
    );
  };

  it(
    'is as the guide shows it',
    async () => {
      walk.say(`${recorded}

# 科长的一个钟头：从关账到公布年报，再到更正版

息烽县商务局的王科长在一个上午里关上十二月、做出年报、公布；下午村里发现漏报一笔，按规矩更正，公布更正版，并说清两版差在哪里。
这是一次真实的往返，由测试对着运行的服务录下；每次不同的编号、时间和哈希换成了 ‹ ›。`);
      const id = await closeMonth();
      walk.say('## 3. 做年报\n\n选报表、时期、范围和格式，后台去做；做好之前页面上看得到进度。');
      const first = await makeBulletin();
      walk.say(
        '## 4. 看过再公布\n\n先看网页版。公布时按做好的样子封存：文件换成带防伪校验码的，报告内容、参数、定义、账本位置都定在防伪校验码里。',
      );
      const seal = await publish(first);
      const pinned = await year.call('get', `/seals/${seal}`, year.officer).expect(200);
      const { manifest } = pinned.body as { manifest: object };
      walk.exchange(`GET /api/v1/seals/${seal}`, undefined, pinned, {
        ...pick(pinned.body, ['seal', 'publishedAt', 'replaced']),
        manifest: { ...manifest, tables: '…' },
      });
      walk.say('## 5. 漏报一笔\n\n下午，李会计发现十二月漏了一笔团购。已关账，系统不收。');
      await correctDecember(id);
      walk.say('## 6. 更正版\n\n同样的报表再做一次，公布。旧的防伪校验码从此说明它已被更正。');
      const newer = await publish(await makeBulletin());
      const old = await year.call('get', `/seals/${seal}`, year.officer).expect(200);
      walk.exchange(
        `GET /api/v1/seals/${seal}`,
        undefined,
        old,
        pick(old.body, ['seal', 'publishedAt', 'replaced']),
      );
      expect(old.body).toMatchObject({ replaced: true });
      walk.say('## 7. 两版差在哪里\n\n差多少、为什么、谁在什么时候改的，一条一条，加起来正好是两版之差。');
      await compare(seal, newer);
      expectRecorded('walk-of-an-officer.md', walk.text());
    },
    PATIENCE_MS,
  );
});

describe('the minutes of an auditor, from a printed figure to the evidence', () => {
  const walk = new Transcript();

  const traceFigure = async (): Promise<void> => {
    const { trace } = JSON.parse(fileEnding('.json').toString()) as { trace: string };
    const place = { document: trace, table: 'unitsTable', row: '立碑村', column: '2' };
    const { document, table, row, column } = place;
    const found = await year
      .call('get', `/trace?${new URLSearchParams(place).toString()}`, year.auditor)
      .expect(200);
    const { revisions, lines } = found.body as { revisions: unknown[]; lines: unknown[] };
    walk.exchange(
      `GET /api/v1/trace?document=${document}&table=${table}&row=${row}&column=${column}`,
      undefined,
      found,
      {
        ...pick(found.body, ['figure', 'printed', 'asOf', 'query', 'sum', 'sumsBack', 'units']),
        ...pick(found.body, ['lineCount', 'revisionCount']),
        revisions: ['…', ...revisions.slice(-1)],
        lines: ['…', ...lines.slice(-1)],
      },
    );
    expect(found.body).toMatchObject({ sumsBack: true });
  };

  const verify = (content: Buffer, token?: string) => {
    const request = year.test.http.post('/api/v1/seals/verify');
    if (token) void request.set('Authorization', `Bearer ${token}`);
    return request
      .attach('file', content, 'bulletin')
      .expect(200)
      .then((response) => response);
  };

  const verdict = (body: unknown): object =>
    pick(body, ['genuine', 'seal', 'format', 'sameBytes', 'finding', 'differences', 'message']);

  const unpack = async (archive: Buffer): Promise<void> => {
    for (const [name, content] of Object.entries(unzipSync(archive))) {
      const path = join(folder, 'evidence', name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
  };

  it('are as the guide shows them', async () => {
    const { auditor, call } = year;
    walk.say(`${recorded}

# 审计员的几分钟：从印出来的一个数到整包证据

赵审计员手里是一份印好的年报。他不认识填报人，也不必相信商务局：每一步都是系统答复、自己能核的东西。下面由测试对着运行的服务录下；
每次不同的编号、时间和哈希换成了 ‹ ›。`);
    walk.say(
      '## 1. 手里的是不是公布的那一份\n\n把文件交给系统，不用登录。先是原样的一份，再是有人改过一个数的一份：不登录只说是不是公布的那一份；赵审计员有权看这份年报，登录后改了哪一格、原来是多少，都说得出。',
    );
    const genuine = await verify(fileEnding('.pdf'));
    walk.exchange('POST /api/v1/seals/verify\n(文件 年报.pdf)', undefined, genuine, verdict(genuine.body));
    expect(genuine.body).toMatchObject({ genuine: true });
    const forged = fileEnding('.json')
      .toString()
      .replace(/"value":"(\d+)(\.\d+)"/, '"value":"9$1$2"');
    const refused = await verify(Buffer.from(forged));
    walk.exchange('POST /api/v1/seals/verify\n(改过的 年报.json)', undefined, refused, verdict(refused.body));
    expect(refused.body).toMatchObject({ genuine: false, differences: [] });
    walk.say('登录后再交一次。');
    const caught = await verify(Buffer.from(forged), auditor);
    walk.exchange('POST /api/v1/seals/verify\n(改过的 年报.json)', undefined, caught, verdict(caught.body));
    expect(caught.body).toMatchObject({ genuine: false, differences: [{ kind: 'figure' }] });
    walk.say(
      '## 2. 一个数从哪里来\n\n年报末尾印着追溯编号。数一数：各填报单位的表，立碑村那一行，第二栏。答复是那个数、它的查询、单位、版本（谁上报、谁通过；从略的写作 …）和明细；最后一版正是更正的那一版。`sumsBack` 说明细加起来正好是它。',
    );
    await traceFigure();
    walk.say(
      '## 3. 账本有没有人动过\n\n全部哈希从存着的行重新算过一遍，再与已公布的防伪校验码里记下的位置对照。',
    );
    const checkpoint = await signedCheckpoint(year.test, 121);
    const proof = await call('get', '/ledger/verify', auditor).expect(200);
    walk.exchange('GET /api/v1/ledger/verify', undefined, proof, {
      ...pick(proof.body, ['entries', 'revisions', 'lines', 'head', 'seals', 'faults']),
      records: '…',
    });
    walk.say(
      '存着的行都对，也可能是整本重写过的。所以系统每天、每次公布都签署一个检查点：名称、条数、全部记录的树根、账本以外各表的摘要、签名。谁都能取，不用账号；赵审计员一直存着上一次的，拿来一对便知。',
    );
    walk.terminal('curl -s ‹地址›/api/v1/ledger/checkpoint > 检查点.txt && cat 检查点.txt', checkpoint);
    walk.say(
      '## 4. 把证据带走\n\n全年全县的证据装成一包；账本位置另存，账本公钥用的是早先存下的。核验程序不在包里，从核验页下载，先比对 SHA-256。解开，在一台不联网、没有本系统的电脑上核验。',
    );
    const head = await call('get', '/ledger/head', auditor).expect(200);
    const about = { period: '2019', scope: '520122' };
    const bundle = await year.download('post', '/evidence', auditor).send(about).expect(200);
    walk.file('POST /api/v1/evidence', about, bundle, 'evidence.zip');
    await unpack(bundle.body as Buffer);
    await writeFile(join(folder, 'head.json'), JSON.stringify(head.body));
    await writeFile(join(folder, 'verify-evidence.mjs'), await readFile(verifier));
    const keys = (await call('get', '/ledger/keys', auditor).expect(200)).body as [{ key: string }];
    await writeFile(join(folder, 'key.txt'), keys[0].key);
    const kept = ['--key', 'key.txt', '--head', 'head.json'];
    const command = ['verify-evidence.mjs', 'evidence', ...kept, '--language', 'zh'];
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: folder, env: {} });
    walk.terminal(`node ${command.join(' ')}`, stdout);
    expectRecorded('walk-of-an-auditor.md', walk.text());
  });
});
