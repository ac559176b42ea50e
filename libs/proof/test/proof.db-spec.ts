import { openTestCounty, salesLine, sampleDocument, testVillages, type TestCounty } from '@xiangtong/testing';
import { noPins, readHeads, readSealPins, type Pins } from '../src/prove/pins';
import { prove } from '../src/prove/prove';
import { exportLedgerHead } from '../src/publish/export-head';
import { publishReport } from '../src/publish/publish-report';

const [first, second] = testVillages;

/** Records kept before anything was changed. */
interface Kept {
  readonly head: Pins;
  readonly seal: Pins;
  readonly note: Pins;
}

/** Three months of two villages; `amount` makes it another ledger. */
const fill = async (county: TestCounty, amount: string): Promise<void> => {
  for (const period of ['2019-10', '2019-11', '2019-12'])
    for (const unit of [first, second]) await county.report(unit, period, [salesLine({ amount })]);
};

/** Rows of other kinds, which are not written by the sales workflow. */
const others = [
  `insert into account_event (account_id, kind, actor, at) values (gen_random_uuid(), 'created', 'admin', now())`,
  `insert into installation_event (action, place, about, actor, at) values ('trust', '520122', 'key', 'cli:root', now())`,
  `insert into revision_check select min(id), '[]' from revision`,
  `insert into benefit (month, household_id, source_unit_id, mechanism, gross_fen, cost_fen, status, number, recorded_by, recorded_at, from_import)
   values (201912, 1, 1, 'dividend', 100, 0, 'paid', 1, 'county', now(), 1)`,
];

const keep = async ({ source, clock }: TestCounty): Promise<Kept> => {
  const { entries, head } = await prove(source);
  const document = sampleDocument('zh', { asOf: { seq: entries, ledgerHash: head } });
  const request = {
    document,
    definition: 'd'.repeat(64),
    formats: ['json'],
    publishedBy: 'wang.ke',
  } as const;
  let content: Buffer = Buffer.alloc(0);
  await publishReport(
    source,
    clock,
    { ...request, embargoUntil: null },
    async (_queries, _report, [file]) => {
      content = file!.content;
    },
  );
  return {
    head: readHeads(JSON.stringify(await exportLedgerHead(source)), 'head.json')!,
    seal: (await readSealPins(content, 'report.json'))!,
    note: readHeads(`# from the backup\nledger: entry ${entries}, head ${head}\n`, 'notes.txt')!,
  };
};

describe('the proof of the whole', () => {
  let county: TestCounty;
  let kept: Kept;
  beforeAll(async () => {
    county = await openTestCounty();
    await fill(county, '20.00');
    await county.tamper(others);
    kept = await keep(county);
  });
  afterAll(() => county.close());

  const faults = async (pins: Pins = noPins) => (await prove(county.source, pins)).faults;

  it('holds against all that was kept, also after the ledger has grown', async () => {
    for (const pins of Object.values(kept) as Pins[]) expect(await faults(pins)).toEqual([]);
    await county.report(testVillages[2], '2019-12', [salesLine()]);
    for (const pins of Object.values(kept) as Pins[]) expect(await faults(pins)).toEqual([]);
    expect(kept.head.records.map(({ table }) => table)).toContain('submission_event');
  });

  it('finds another ledger in the place of this one by a seal, a head or a note', async () => {
    const rewritten = await openTestCounty();
    try {
      await fill(rewritten, '30.00');
      expect((await prove(rewritten.source)).faults).toEqual([]);
      for (const [pins, pinnedBy] of [
        [kept.head, 'head.json'],
        [kept.seal, 'report.json'],
        [kept.note, 'notes.txt'],
      ] as const) {
        const found = (await prove(rewritten.source, pins)).faults;
        expect(found).toContainEqual({ seq: 6, revision: null, reason: 'pinned-otherwise', pinnedBy });
      }
    } finally {
      await rewritten.close();
    }
  });

  it.each([
    ['submission_event', `update submission_event set actor = 'x' where id = 1`],
    ['submission_event', 'delete from submission_event where id = 2'],
    ['account_event', `update account_event set kind = 'changed'`],
    ['installation_event', `update installation_event set about = 'another key'`],
    ['revision_check', `update revision_check set checks = '[1]'`],
    ['benefit_line', 'update benefit set gross_fen = 200'],
  ])('finds what was changed in %s by the head', async (table, change) => {
    const stored = table === 'benefit_line' ? 'benefit' : table;
    const backup = `create table kept as select * from ${stored}`;
    await county.tamper([backup, change]);
    expect(await faults(kept.seal)).toEqual([]);
    expect(await faults(kept.head)).toEqual([
      { reason: 'records-changed', what: table, pinnedBy: 'head.json' },
    ]);
    const back = `insert into ${stored} overriding system value select * from kept`;
    await county.tamper([`delete from ${stored}`, back, 'drop table kept']);
    expect(await faults(kept.head)).toEqual([]);
  });

  it('finds a published edition that was changed or taken out', async () => {
    await county.tamper([`update seal set document = '{}'`]);
    expect(await faults()).toEqual([
      { reason: 'seal-changed', what: expect.stringMatching(/^[0-9a-f]{64}$/) as string, pinnedBy: null },
    ]);
    await county.tamper(['delete from sealed_file', 'delete from seal']);
    expect(await faults()).toEqual([]);
    expect(await faults(kept.seal)).toEqual([
      { reason: 'seal-missing', what: kept.seal.seals[0]!.sealHash, pinnedBy: 'report.json' },
    ]);
  });

  it('finds the lost end of the ledger by a seal, a head or a note', async () => {
    await county.tamper(['delete from ledger_entry where seq > 4']);
    expect(await faults()).toEqual([]);
    for (const [pins, pinnedBy] of [
      [kept.head, 'head.json'],
      [kept.seal, 'report.json'],
      [kept.note, 'notes.txt'],
    ] as const)
      expect(await faults(pins)).toContainEqual({
        seq: 6,
        revision: null,
        reason: 'pinned-missing',
        pinnedBy,
      });
  });
});

describe('readHeads', () => {
  const hash = 'ab'.repeat(32);

  it.each([
    ['a printed proof', `852 entries, 900 revisions, 12000 lines; head ${hash}`, 852],
    ['the end of a report', `账本：第 852 号，哈希 ${hash}`, 852],
    ['a backup', JSON.stringify({ format: 'xiangtong.backup/1', ledger: { seq: 852, hash } }), 852],
    ['evidence', JSON.stringify({ asOf: { seq: 852, hash }, ledger: { after: 3 }, seals: [] }), 852],
    ['a proof for machines', JSON.stringify({ entries: 852, head: hash, faults: [] }), 852],
  ])('reads %s', (_, text, seq) => {
    expect(readHeads(text, 'x')?.entries).toEqual([{ seq, hash, pinnedBy: 'x' }]);
  });

  it.each(['', 'nothing', '{}', '[]', 'null', '3', `# 852 ${hash}`])('finds nothing in %j', (text) => {
    expect(readHeads(text, 'x')).toBeNull();
  });
});
