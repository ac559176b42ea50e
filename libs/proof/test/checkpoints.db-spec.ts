import 'reflect-metadata';
import { sampleDocument } from '@xiangtong/testing';
import { CheckpointMaker } from '../src/checkpoint/checkpoint-maker';
import { CheckpointStore } from '../src/checkpoint/checkpoint-store';
import { parseCheckpoint } from '../src/checkpoint/checkpoint-text';
import { parseKey } from '../src/checkpoint/signed-note';
import { publishReport } from '../src/publish/publish-report';
import { freshKeys, SignedCounty } from './support/signed-county';

const kept = (reason: string): object => expect.objectContaining({ reason, pinnedBy: 'kept.txt' }) as object;

describe('signed checkpoints', () => {
  let signed: SignedCounty;
  let before: string;
  beforeAll(async () => {
    signed = await SignedCounty.open();
    await signed.fill('20.00', '2019-10', '2019-11');
    before = (await signed.maker.make()).note;
  });
  afterAll(() => signed.county.close());

  it('sign number and root of the entries and the records beside them, under the address of the service', async () => {
    expect(parseCheckpoint(before)).toMatchObject({ origin: 'tongji.example.gov.cn/ledger', size: 4 });
    expect(await signed.desk.newest()).toBe(before);
    const [key] = await signed.desk.keys();
    expect(parseKey(key!.key)).toMatchObject({ name: 'tongji.example.gov.cn/ledger' });
    expect(await signed.faults(before)).toEqual([]);
  });

  it('are due a day later, and when an edition comes out, not while it is under embargo', async () => {
    const { county, maker } = signed;
    expect(await maker.makeIfDue()).toBeNull();
    const publish = (period: string, embargoUntil: Date | null) =>
      publishReport(
        county.source,
        county.clock,
        {
          document: sampleDocument('zh', {
            asOf: { seq: 0, ledgerHash: '0'.repeat(64) },
            parameters: { period, scope: '520122' },
          }),
          definition: 'd'.repeat(64),
          formats: [],
          embargoUntil,
          publishedBy: 'wang.ke',
        },
        async () => {},
      );
    county.clock.set(new Date('2020-01-05T03:00:00Z'));
    await publish('2018', new Date('2020-01-05T05:00:00Z'));
    county.clock.set(new Date('2020-01-05T04:00:00Z'));
    expect(await maker.makeIfDue()).toBeNull();
    county.clock.set(new Date('2020-01-05T06:00:00Z'));
    expect(await maker.makeIfDue()).toMatchObject({ size: 4 });
    county.clock.set(new Date('2020-01-05T07:00:00Z'));
    await publish('2019', null);
    county.clock.set(new Date('2020-01-05T08:00:00Z'));
    expect(await Promise.all([maker.makeIfDue(), maker.makeIfDue()])).toContain(null);
    expect(await maker.makeIfDue()).toBeNull();
    county.clock.set(new Date('2020-01-06T08:00:00Z'));
    expect(await maker.makeIfDue()).not.toBeNull();
    expect(await new CheckpointStore(county.source).all()).toHaveLength(4);
  });

  it('hold after the ledger has grown', async () => {
    await signed.fill('20.00', '2019-12');
    await signed.maker.make();
    expect(await signed.faults(before)).toEqual([]);
    expect(await signed.desk.consistency(4, 6)).toMatchObject({ from: 4, to: 6 });
    await expect(signed.desk.consistency(4, 7)).rejects.toMatchObject({ code: 'LEDGER.NO_SUCH_TREE' });
    await expect(signed.desk.inclusion(7)).rejects.toMatchObject({ code: 'LEDGER.NOT_YET_SIGNED' });
    expect(await signed.desk.inclusion(3)).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex 2\n/);
  });

  it('find an event that was changed, by the name of its table', async () => {
    const change = (actor: string) => `update submission_event set actor = '${actor}' where id = 1`;
    await signed.county.tamper([change('nobody')]);
    expect(await signed.faults(before)).toContainEqual({
      reason: 'records-changed',
      what: 'submission_event',
      pinnedBy: 'kept.txt',
    });
    await signed.county.tamper([change('anybody')]);
    expect(await signed.faults(before)).toEqual([]);
  });

  it('find a checkpoint that was changed, inside and outside', async () => {
    const other = before.replace('\n4\n', '\n3\n');
    expect(await signed.faults(other)).toContainEqual(kept('checkpoint-altered'));
    const change = (from: string, to: string) =>
      `update checkpoint set note = replace(note, '${from}', '${to}') where id = 1`;
    await signed.county.tamper([change('xiangtong.records/1', 'xiangtong.records/2')]);
    expect(await signed.faults()).toContainEqual(
      expect.objectContaining({ reason: 'checkpoint-altered', pinnedBy: null }),
    );
    await signed.county.tamper([change('xiangtong.records/2', 'xiangtong.records/1')]);
  });

  it('find the end that was cut off', async () => {
    const newest = (await signed.maker.make()).note;
    await signed.county.tamper([
      'create table cut as select * from ledger_entry where seq > 5',
      'delete from ledger_entry where seq > 5',
      'create table gone as select * from checkpoint where size > 5',
      'delete from checkpoint where size > 5',
    ]);
    expect(await signed.faults()).toEqual([]);
    const found = await signed.faults(newest);
    expect(found).toContainEqual(kept('tail-cut'));
    expect(await signed.faults(before)).toEqual([]);
    await signed.county.tamper([
      'insert into ledger_entry select * from cut',
      'insert into checkpoint overriding system value select * from gone',
      'drop table cut, gone',
    ]);
    expect(await signed.faults(newest)).toEqual([]);
  });

  it('cannot be made with another key, until somebody says that the key is lost', async () => {
    const { county, keys } = signed;
    const stranger = new SignedCounty(county, await freshKeys());
    await expect(stranger.maker.make()).rejects.toThrow(/is missing/);
    stranger.keys.make();
    await expect(stranger.maker.make()).rejects.toThrow(/another key/);
    await expect(stranger.maker.rotate('root', false)).rejects.toThrow(/another key/);
    expect(await signed.faults()).toEqual([]);
    expect(keys.read()).not.toBeNull();
  });

  it('go on under a new key for which the former one vouches', async () => {
    await signed.maker.rotate('root', false);
    const next = (await signed.maker.make()).note;
    expect(await signed.faults(before, next)).toEqual([]);
    expect(await signed.desk.keys()).toHaveLength(2);
  });

  it('take up a rotation that the process did not survive', async () => {
    const { county, keys } = signed;
    const interrupted = { ...keys, adopt: () => undefined };
    await new CheckpointMaker({
      source: county.source,
      clock: county.clock,
      keys: interrupted,
      publicUrl: null,
    }).rotate('root', false);
    await signed.maker.make();
    expect(await signed.faults(before)).toEqual([]);
  });

  it('name a key that nobody vouches for', async () => {
    await signed.maker.rotate('root', true);
    const lost = (await signed.maker.make()).note;
    const found = await signed.faults(before, lost);
    expect(found.map(({ reason }) => reason)).toEqual(['key-unvouched']);
  });
});

describe('a county that was written anew by its own operator', () => {
  let honest: SignedCounty;
  let forged: SignedCounty;
  let before: string;
  beforeAll(async () => {
    honest = await SignedCounty.open();
    await honest.fill('20.00', '2019-10', '2019-11');
    before = (await honest.maker.make()).note;
    forged = await SignedCounty.open(honest.keys);
    await forged.fill('30.00', '2019-10', '2019-11');
  });
  afterAll(async () => {
    await honest.county.close();
    await forged.county.close();
  });

  it('proves itself, with the true key, and not against one checkpoint from before', async () => {
    await forged.maker.make();
    expect(await forged.faults()).toEqual([]);
    expect(await forged.faults(before)).toContainEqual(kept('chain-rewritten'));
  });

  it('is found by a checkpoint whose key it does not know', async () => {
    const swapped = await SignedCounty.open();
    try {
      await swapped.fill('20.00', '2019-10');
      await swapped.maker.make();
      expect(await swapped.faults()).toEqual([]);
      const reasons = (await swapped.faults(before)).map(({ reason }) => reason);
      expect(reasons).toEqual(['key-swapped', 'tail-cut']);
    } finally {
      await swapped.county.close();
    }
  });
});
