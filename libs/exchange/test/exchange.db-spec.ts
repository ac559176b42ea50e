import 'reflect-metadata';
import { parsePeriod } from '@xiangtong/domain';
import { LedgerReader } from '@xiangtong/ledger';
import { salesLine, testPark, testVillages } from '@xiangtong/testing';
import { changeTrust, readPublication, sha256, TrustStore, type Receiver } from '../src';
import type { PublicationHead } from '../src/format/publication';
import { collectReports } from '../src/send/collect-reports';
import { LineLost } from '../src/send/deliver';
import { codesOf } from './support/codes-of';
import { county, TwoLevels } from './support/two-levels';

const [libei, first, second] = testVillages;

const brief = (entries: Awaited<ReturnType<TwoLevels['entries']>>): string[] =>
  entries.map(({ kind, unit, fen }) => `${kind} ${unit} ${fen}`);

describe('publications of a county', () => {
  let levels: TwoLevels;
  let submission: string;
  beforeAll(async () => {
    levels = await TwoLevels.open();
    const { below } = levels;
    submission = await below.report(libei, '2019-11', [
      salesLine({ amount: '20.00' }),
      salesLine({ amount: '30.05', store: '立碑小店', quantity: '2' }),
    ]);
    await below.report(first, '2019-11', [salesLine({ amount: '1.10' })]);
    await below.report(testPark, '2019-11', []);
  });
  afterAll(() => levels.close());

  it('of nobody whose key is known are refused', async () => {
    expect(await codesOf(levels.send())).toEqual(['EXCHANGE.NOT_TRUSTED']);
    expect(await levels.entries()).toEqual([]);
  });

  it('of a place count for no other, and no place is trusted twice', async () => {
    await levels.trust('520123');
    expect(await codesOf(levels.send())).toEqual(['EXCHANGE.NOT_TRUSTED']);
    await levels.trust();
    const [trusted] = await new TrustStore(levels.source.manager).all();
    const by = { actor: 'cli:root', at: new Date() };
    for (const place of ['520100', '520122001', '999999', 'x'])
      expect(
        await codesOf(changeTrust(levels.source, (trust) => trust.trust(place, trusted!.key, by))),
      ).toEqual(['EXCHANGE.PLACE']);
  });

  it('become accepted figures of townships, which name the publication; a nil report is one', async () => {
    const sent = await levels.send();
    expect(sent).toMatchObject({
      wasThere: false,
      taken: { created: 2, changed: 0, unchanged: 0, withdrawn: 0 },
    });
    const entries = await levels.entries();
    expect(brief(entries)).toEqual(['accept XT-520122 0', 'accept XT-520122001 5115']);
    for (const { actor, reason } of entries) {
      expect(actor).toBe('rule:publication');
      expect(reason).toContain(`xifeng.example/ledger ${sent.hash}`);
    }
    expect(entries[1]!.reason).toContain('2 of 4 reported');
    const lines = await levels.source.query<object[]>(
      'select store, quantity::text, amount::int, orders from revision_line',
    );
    expect(lines).toEqual([{ store: null, quantity: '5.000', amount: 5115, orders: 3 }]);
    const { units } = await levels.catalogue.current();
    expect(units.get('XT-520122001')).toMatchObject({
      name: { zh: '永阳街道' },
      kind: 'installation',
      division: '520122001000',
      validFrom: 201911,
    });
  });

  it('change nothing when they are sent again, whatever else the county has recorded', async () => {
    const head = await new LedgerReader(levels.source).head();
    const again = await levels.send();
    await levels.below.report(libei, '2019-10', [salesLine()]);
    expect(await levels.send()).toEqual({ ...again, wasThere: true });
    expect(await new LedgerReader(levels.source).head()).toEqual(head);
  });

  it('of a correction are a new edition: what differs supersedes, what is equal stays', async () => {
    await levels.below.correct(submission, libei, '2019-11', [salesLine({ amount: '7.77' })]);
    const sent = await levels.send();
    expect(sent.taken).toEqual({ created: 0, changed: 1, unchanged: 1, withdrawn: 0 });
    expect(brief(await levels.entries()).slice(2)).toEqual(['supersede XT-520122001 887']);
  });

  it('at another detail take out of force what would count twice', async () => {
    const sent = await levels.send(levels.receiver(), { detail: 'county' });
    expect(sent.taken).toEqual({ created: 0, changed: 1, unchanged: 0, withdrawn: 1 });
    expect(brief(await levels.entries()).slice(3)).toEqual([
      'supersede XT-520122 887',
      'withdraw XT-520122001 887',
    ]);
  });

  it('that are older than what was taken, or follow something else, are refused', async () => {
    const newest = readPublication(await levels.newestSent());
    const { asOf, period, detail } = newest.head;
    const receive = async (change: Partial<PublicationHead>) => {
      const content = await levels.signed({ ...newest.head, ...change }, newest.reports);
      const at = { offset: 0, size: content.length };
      return levels.desk.receive(county, sha256(content), at, content);
    };
    expect([period, detail]).toEqual(['2019-11', 'county']);
    expect(await codesOf(receive({ asOf: asOf - 1 }))).toEqual(['EXCHANGE.OLDER']);
    expect(await codesOf(receive({ asOf: asOf + 1 }))).toEqual(['EXCHANGE.CHAIN']);
    expect(await codesOf(receive({ asOf: asOf + 1, place: '520123' }))).toEqual(['AUTH.OUT_OF_SCOPE']);
  });

  it('are signed by the newest key that was told, and by none that was not', async () => {
    await levels.rotate();
    await levels.below.report(second, '2019-11', [salesLine({ amount: '0.01' })]);
    expect(await codesOf(levels.send(levels.receiver(), { detail: 'county' }))).toEqual([
      'EXCHANGE.SIGNATURE',
    ]);
    await levels.trust();
    const sent = await levels.send(levels.receiver(), { detail: 'county' });
    expect(sent.taken).toMatchObject({ changed: 1 });
  });

  it('name every product that is not known here, and nothing of them is taken', async () => {
    const before = await levels.entries();
    await levels.below.report(first, '2019-09', [
      salesLine({ product: 'VEG-002' }),
      salesLine({ product: 'VEG-003' }),
    ]);
    await levels.source.query(
      `update product set code = 'OLD-' || code where code in ('VEG-002', 'VEG-003')`,
    );
    const send = () => levels.send(levels.receiver(), { period: '2019-09' });
    expect(await codesOf(send())).toEqual([
      'EXCHANGE.INVALID',
      '520122001 2019-09 lines[0].product SUBMISSION.UNKNOWN_PRODUCT',
      '520122001 2019-09 lines[1].product SUBMISSION.UNKNOWN_PRODUCT',
    ]);
    expect(await levels.entries()).toEqual(before);
    const { units } = await levels.catalogue.current();
    expect(units.get('XT-520122001')!.validFrom).toBe(201911);
    await levels.source.query(`update product set code = replace(code, 'OLD-', '')`);
    expect((await send()).taken).toMatchObject({ created: 1 });
  });

  it('go on to the province with the sums of the prefecture', async () => {
    const { seq: asOf } = await new LedgerReader(levels.source).head();
    const reports = await collectReports(levels.source, await levels.catalogue.current(), {
      place: '520100000000',
      detail: 'county',
      period: parsePeriod('2019-09..2019-11')!,
      asOf,
    });
    expect(reports.map(({ head: { place, month, amount } }) => [place, month, amount])).toEqual([
      ['520122', '2019-09', '40.00'],
      ['520122', '2019-10', null],
      ['520122', '2019-11', '8.88'],
    ]);
  });
});

describe('a publication on its way', () => {
  let levels: TwoLevels;
  beforeAll(async () => {
    levels = await TwoLevels.open();
    await levels.trust();
    await levels.below.report(libei, '2019-11', [salesLine({ amount: '20.00' })]);
  });
  afterAll(() => levels.close());

  /** The line breaks at the given calls, before the bytes arrive or after. */
  const breaking = (at: readonly number[], isAfter: boolean): Receiver & { calls: number } => {
    const whole = levels.receiver();
    const broken = {
      calls: 0,
      ...whole,
      put: async (...given: Parameters<Receiver['put']>) => {
        broken.calls += 1;
        if (!at.includes(broken.calls)) return whole.put(...given);
        if (isAfter) await whole.put(...given);
        throw new LineLost('the line is cut');
      },
    };
    return broken;
  };

  it('goes on where it broke off, and is given up when nothing gets through', async () => {
    await expect(levels.send(breaking([2, 3, 4, 5], false))).rejects.toThrow('the line is cut');
    expect(await levels.entries()).toEqual([]);
    const receiver = breaking([1], true);
    const sent = await levels.send(receiver);
    expect(sent.taken).toMatchObject({ created: 1 });
    // The first 500 bytes are there.
    expect(receiver.calls).toBe(Math.ceil(sent.bytes / 500) - 1);
  });

  it('that was taken while the answer was lost is followed by the next one', async () => {
    await levels.below.report(first, '2019-11', [salesLine({ amount: '5.00' })]);
    const lost = { ...levels.receiver() };
    const send = lost.put;
    lost.put = async (...given) => {
      const view = await send(...given);
      if (view.state === 'taken') throw new Error('killed');
      return view;
    };
    await expect(levels.send(lost)).rejects.toThrow('killed');
    await levels.below.report(second, '2019-11', [salesLine({ amount: '6.00' })]);
    expect((await levels.send()).taken).toMatchObject({ changed: 1 });
    expect(brief(await levels.entries())).toEqual([
      'accept XT-520122001 2000',
      'supersede XT-520122001 2500',
      'supersede XT-520122001 3100',
    ]);
  });

  it('leaves nothing half-applied when the receiver dies, and is taken when it is sent again', async () => {
    await levels.below.report(libei, '2019-10', [salesLine({ amount: '9.00' })]);
    const send = () => levels.send(levels.receiver(), { period: '2019-10' });
    // The last thing that is written.
    await levels.tamper(`alter table exchange_publication add constraint dying check (period <> '2019-10')`);
    await expect(send()).rejects.toThrow('dying');
    expect(await levels.entries()).toHaveLength(3);
    expect((await levels.catalogue.current()).units.get('XT-520122001')!.validFrom).toBe(201911);
    await levels.tamper('alter table exchange_publication drop constraint dying');
    expect((await send()).taken).toMatchObject({ created: 1 });
    expect((await levels.catalogue.current()).units.get('XT-520122001')!.validFrom).toBe(201910);
  });

  it('is thrown away when its bytes are not those of its name, and nobody touches what another sends', async () => {
    const content = Buffer.from('figures');
    const hash = sha256(content);
    const other = { username: 'other', mayPublishFor: () => true };
    await levels.desk.receive(county, hash, { offset: 0, size: 7 }, content.subarray(0, 3));
    expect(await levels.desk.state(other, hash)).toMatchObject({ state: 'unknown', bytes: 0 });
    expect(await codesOf(levels.desk.receive(other, hash, { offset: 3, size: 7 }, content))).toEqual([
      'EXCHANGE.TOO_LARGE',
    ]);
    expect(
      await codesOf(levels.desk.receive(county, hash, { offset: 2, size: 7 }, content.subarray(2))),
    ).toEqual(['EXCHANGE.OFFSET']);
    expect(
      await codesOf(levels.desk.receive(county, hash, { offset: 3, size: 7 }, Buffer.from('XXXX'))),
    ).toEqual(['EXCHANGE.HASH']);
    expect(await levels.desk.state(county, hash)).toMatchObject({ state: 'unknown', bytes: 0 });
    expect(await codesOf(levels.desk.receive(county, hash, { offset: 0, size: 7 }, content))).toEqual([
      'EXCHANGE.NO_PUBLICATION',
    ]);
  });

  it('is refused for a closed period, unless the unit has an exception', async () => {
    await levels.below.report(first, '2019-10', [salesLine({ amount: '2.00' })]);
    const send = () => levels.send(levels.receiver(), { period: '2019-10' });
    await levels.source.query(
      `insert into period_event (form, month, county, action, actor, at)
       values ('sales', 201910, '520122', 'close', 'wang.ke', $1)`,
      [levels.below.clock.now()],
    );
    expect(await codesOf(send())).toEqual(['SUBMISSION.INVALID', 'period SUBMISSION.PERIOD_CLOSED']);
    await levels.source.query(
      `insert into period_exception (form, month, unit_id, until, reason, actor, at)
       select 'sales', 201910, id, '2020-01-31', '更正', 'wang.ke', $1 from reporting_unit where code = 'XT-520122001'`,
      [levels.below.clock.now()],
    );
    expect((await send()).taken).toMatchObject({ changed: 1 });
  });

  it('is not taken where units of the place report themselves', async () => {
    await levels.source.query(
      `insert into reporting_unit (code, name, kind, division, valid_from) values ($1, '村', 'village', $1, 201801)`,
      [libei],
    );
    await levels.below.report(second, '2019-10', [salesLine({ amount: '1.00' })]);
    expect(await codesOf(levels.send(levels.receiver(), { period: '2019-10' }))).toEqual([
      'EXCHANGE.UNITS_HERE',
    ]);
  });
});
