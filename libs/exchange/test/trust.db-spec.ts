import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { parseKey } from '@xiangtong/proof';
import { salesLine, testVillages } from '@xiangtong/testing';
import { changeTrust, PublicationStore, TrustStore } from '../src';
import { lockPlace } from '../src/receive/trust';
import { codesOf } from './support/codes-of';
import { TwoLevels } from './support/two-levels';

const [libei] = testVillages;

describe('who may speak for a place', () => {
  let levels: TwoLevels;
  const by = { actor: 'cli:root', at: new Date('2020-01-06T00:00:00.000Z') };
  const places = async (): Promise<string[]> =>
    (await new TrustStore(levels.source.manager).all()).map(({ place }) => place);
  const distrust = (place: string) => changeTrust(levels.source, (trust) => trust.distrust(place, by));
  /** Trusts the county's key for a prefecture. */
  const trustAbove = async (): Promise<void> => {
    const key = parseKey(await levels.newestKey())!;
    await changeTrust(levels.source, (trust) => trust.trust('520100', key, by));
  };

  beforeAll(async () => {
    levels = await TwoLevels.open();
    await levels.trust();
    await levels.below.report(libei, '2019-11', [salesLine({ amount: '20.00' })]);
    await levels.send();
  });
  afterAll(() => levels.close());

  it('is taken away: what comes afterwards is refused as if nobody had been known, what was taken stays', async () => {
    await distrust('520122');
    expect(await places()).toEqual([]);
    await levels.below.report(libei, '2019-10', [salesLine()]);
    expect(await codesOf(levels.send(levels.receiver(), { period: '2019-10' }))).toEqual([
      'EXCHANGE.NOT_TRUSTED',
    ]);
    expect(await levels.entries()).toHaveLength(1);
    expect(await new PublicationStore(levels.source.manager).newest(9)).toHaveLength(1);
  });

  it('is taken away once, and of nobody who never had it', async () => {
    for (const place of ['520122', '520123', '999999', 'x'])
      expect(await codesOf(distrust(place))).toEqual(['EXCHANGE.NOT_TRUSTED']);
  });

  it('may afterwards be whoever speaks for the place around it, and the other way round', async () => {
    await trustAbove();
    expect(await places()).toEqual(['520100000000']);
    expect(await codesOf(levels.trust())).toEqual(['EXCHANGE.PLACE']);
    await distrust('520100');
    await levels.trust();
    expect(await codesOf(trustAbove())).toEqual(['EXCHANGE.PLACE']);
  });

  it('goes on where it had ended when it is trusted again', async () => {
    expect((await levels.send(levels.receiver(), { period: '2019-10' })).taken).toMatchObject({ created: 1 });
    expect(await levels.send()).toMatchObject({ wasThere: true });
  });

  it('is never two places, one inside the other, whoever is told at the same time', async () => {
    await distrust('520122');
    const told = await Promise.all([codesOf(trustAbove()), codesOf(levels.trust())]);
    expect(told.flat()).toEqual(['EXCHANGE.PLACE']);
    expect(await places()).toHaveLength(1);
  });

  it('stands in the audit trail with what was taken and what was refused, newest first', async () => {
    const key = await levels.newestKey();
    const { hash } = await levels.send();
    const [{ hash: october }] = await levels.source.query<[{ hash: string }]>(
      `select hash from exchange_publication where period = '2019-10'`,
    );
    const told = await levels.events();
    const refused = told.find(({ action }) => action === 'refuse')!;
    expect(refused.reason).toMatch(/^EXCHANGE\.NOT_TRUSTED xifeng\.example\/ledger [0-9a-f]{64}$/);
    expect(told.map(({ action, actor, place, reason }) => [action, actor, place, reason]).slice(-9)).toEqual([
      ['distrust', 'cli:root', '520122', 'xifeng.example/ledger'],
      ['take', 'xifeng', '520122', `xifeng.example/ledger ${october}`],
      ['trust', 'cli:root', '520122', key],
      ['distrust', 'cli:root', '5201', 'xifeng.example/ledger'],
      ['trust', 'cli:root', '5201', key],
      ['refuse', 'xifeng', '520122', refused.reason],
      ['distrust', 'cli:root', '520122', 'xifeng.example/ledger'],
      ['take', 'xifeng', '520122', `xifeng.example/ledger ${hash}`],
      ['trust', 'cli:root', '520122', key],
    ]);
  });

  it('changes when the publications that are being taken are done', async () => {
    await Promise.all(['520100', '520122'].map((place) => codesOf(distrust(place))));
    const told: string[] = [];
    const trusting = levels.source.transaction(async (transaction) => {
      await lockPlace(transaction, '520122000000');
      const waiting = levels.trust().then(() => told.push('trusted'));
      await pause(200);
      told.push('taken');
      return { waiting };
    });
    await (
      await trusting
    ).waiting;
    expect(told).toEqual(['taken', 'trusted']);
  });

  it('stays known for ever', async () => {
    const rows = await levels.source.query<{ known: boolean }[]>(
      'select public_key is not null as known from exchange_trust order by id',
    );
    expect(rows.slice(0, 5).map(({ known }) => known)).toEqual([true, false, true, false, true]);
    await expect(levels.source.query('delete from exchange_trust')).rejects.toThrow(/permission denied/);
  });
});
