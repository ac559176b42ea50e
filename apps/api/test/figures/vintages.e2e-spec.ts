import type { CubeResponse, Problem, VintageTable, Comparison, ChangesAnswer } from '@xiangtong/contracts';
import { testPark, testVillages } from '@xiangtong/testing';
import { acceptedMonth, correctedAfterPublication, Stage, type Person, type Publication } from '../support';

const [libei, first] = testVillages;
const stage = new Stage();

let edition: Publication;

beforeAll(async () => {
  await stage.open();
  edition = await correctedAfterPublication(stage);
});
afterAll(() => stage.close());

const amountAt = async (asOf: unknown, person: Person = 'officer'): Promise<CubeResponse> => {
  const query = { measures: ['amount'], by: [], period: '2019', asOf };
  return (await stage.post(person, '/cube', query).expect(200)).body as CubeResponse;
};

const problemOf = async (path: string, body: object, person: Person = 'officer'): Promise<Problem> =>
  (await stage.post(person, path, body).expect(400)).body as Problem;

describe('a position of the ledger', () => {
  it.each([
    [3, 3, undefined, '2000.00'],
    ['2020-02-01T00:00:00+08:00', 3, '2020-02-01T00:00:00+08:00', '2000.00'],
    ['2020-03-01T00:00:00Z', 5, '2020-03-01T00:00:00Z', '2200.00'],
    ['2019-01-01T00:00:00Z', 0, '2019-01-01T00:00:00Z', '0.00'],
  ])('may be %j', async (asOf, seq, source, amount) => {
    const answer = await amountAt(asOf);
    expect([answer.asOf, answer.asOfSource, answer.totals['amount']]).toEqual([seq, source, amount]);
  });

  it('may be a publication, by its seal or by the code of its document', async () => {
    const { seal, trace } = edition;
    for (const asOf of [{ publication: seal }, `edition:${seal}`, `edition:${trace}`, { publication: trace }])
      expect(await amountAt(asOf)).toMatchObject({ asOf: 3, asOfSource: `edition:${seal}` });
  });

  it.each([
    ['yesterday', 'POSITION.UNREADABLE'],
    ['2020-03-01', 'POSITION.UNREADABLE'],
    ['2020-02-30T00:00:00Z', 'POSITION.UNREADABLE'],
    ['2020-03-01T00:00:00', 'POSITION.UNREADABLE'],
    ['2031-01-01T00:00:00Z', 'POSITION.FUTURE'],
    [`edition:${'ab'.repeat(32)}`, 'POSITION.NO_PUBLICATION'],
    [{ publication: 7 }, 'POSITION.UNREADABLE'],
    [99, 'CUBE.BEYOND_HEAD'],
  ])('is not %j, and all else that is wrong is told with it', async (asOf, code) => {
    const query = { measures: ['money'], by: [], period: '2019-13', asOf };
    const { code: problem, errors } = await problemOf('/cube', query);
    expect(problem).toBe('CUBE.INVALID');
    expect(errors!.filter(({ path }) => path === 'asOf').map((error) => error.code)).toEqual([code]);
    expect(errors!.map(({ path }) => path)).toEqual(expect.arrayContaining(['measures[0]', 'period']));
    expect(await problemOf('/cube', { ...query, measures: ['amount'], period: '2019' })).toMatchObject({
      errors: [{ path: 'asOf', code }],
    });
  });

  it('may be a time in an address, and in what is taken away', async () => {
    const day = encodeURIComponent('2020-02-01T00:00:00+08:00');
    const extract = await stage
      .get('officer', `/extracts/lines.csv?period=2019&scope=520122&asOf=${day}`)
      .expect(200);
    expect(extract.headers['content-disposition']).toContain('as-of-3.csv');
    const year = 'report=yoy&scope=520122&period=2019';
    const compared = await stage.get('officer', `/compare?${year}&from=${day}&to=5`).expect(200);
    expect(compared.body).toMatchObject({ from: { seq: 3 }, to: { seq: 5 } });
    const asked = { period: '2019', scope: '520122' };
    const bundle = await stage
      .post('officer', '/evidence', { ...asked, asOf: '2020-02-01T00:00:00+08:00' })
      .expect(200);
    expect(bundle.headers['content-disposition']).toContain('evidence-520122-2019-3.zip');
    for (const future of ['2031-01-01T00:00:00Z', 'edition:none'])
      expect(await problemOf('/evidence', { ...asked, asOf: future })).toMatchObject({
        code: 'REQUEST.INVALID',
        errors: [{ path: 'asOf' }],
      });
  });

  it('does not tell a publication to those who may not see it', async () => {
    const query = { measures: ['amount'], period: '2019', asOf: { publication: edition.seal } };
    const { errors } = await problemOf('/cube', query, 'other');
    expect(errors).toMatchObject([{ path: 'asOf', code: 'POSITION.NO_PUBLICATION' }]);
  });
});

describe('POST /analysis/vintages', () => {
  const triangle = async (body: object, person: Person = 'officer'): Promise<VintageTable> =>
    (
      await stage
        .post(person, '/analysis/vintages', { measure: 'amount', period: '2019-11..2019-12', ...body })
        .expect(200)
    ).body as VintageTable;

  it('shows months as they stood at the ends of months', async () => {
    const { vintages, rows, revisions, rates, asOf } = await triangle({});
    expect(asOf).toBe(7);
    expect(vintages.map(({ seq, kind, name }) => [seq, kind, name])).toEqual([
      [3, 'month-end', '2020-01'],
      [5, 'month-end', '2020-02'],
      [7, 'latest', 'latest'],
    ]);
    expect(rows).toEqual([
      { month: '2019-11', first: 0, values: ['800.00', '800.00', '50.00'] },
      { month: '2019-12', first: 0, values: ['1200.00', '1400.00', '1400.00'] },
    ]);
    // R: −750 and +200.
    expect(revisions).toEqual({
      count: 2,
      meanRevision: '-275.00',
      meanAbsoluteRevision: '475.00',
      relativeMeanAbsoluteRevision: '0.655172',
    });
    expect(rates.rows[1]).toEqual({
      month: '2019-12',
      first: '0.200000',
      latest: '0.400000',
      revision: '0.200000',
    });
    expect(rates.rows[0]).toMatchObject({ first: null, latest: null });
  });

  it('takes each month at its own publication', async () => {
    const { vintages, rows } = await triangle({ positions: 'publications' });
    expect(vintages.map(({ seq, kind }) => [seq, kind])).toEqual([
      [3, 'publication'],
      [7, 'latest'],
    ]);
    expect(vintages[0]!.editions).toEqual([
      { seal: edition.seal, report: 'yoy', scope: '520122', period: '2019' },
    ]);
    expect(rows.map(({ first: index }) => index)).toEqual([0, 0]);
  });

  it('takes a list of positions of any kind, cut to the scope of the caller and filtered', async () => {
    const positions = [1, '2020-02-20T00:00:00Z', { publication: edition.seal }];
    const { vintages, rows } = await triangle({ positions });
    expect(vintages.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'position'],
      [3, 'publication'],
      [5, 'time'],
      [7, 'latest'],
    ]);
    expect(rows[1]!.values).toEqual([null, '1200.00', '1400.00', '1400.00']);
    const own = await triangle({ positions: [5] }, 'libei');
    expect(own.rows[1]!.values).toEqual(['1100.00', '1100.00']);
    const filtered = await triangle({ positions: [5], where: { product: 'VEG-002' } });
    expect(filtered.rows[1]!.values).toEqual(['0.00', '0.00']);
  });

  it('tells all mistakes at once', async () => {
    const body = { measure: 'units', period: '2019-13', positions: [99, 'x'], planet: 'Mars' };
    const { errors } = await problemOf('/analysis/vintages', body);
    expect(errors!.map(({ path, code }) => [path, code])).toEqual(
      expect.arrayContaining([
        ['measure', 'VINTAGES.NOT_ADDITIVE'],
        ['period', 'PERIOD.INVALID'],
        ['positions[0]', 'CUBE.BEYOND_HEAD'],
        ['positions[1]', 'POSITION.UNREADABLE'],
        ['planet', 'CUBE.UNKNOWN_FIELD'],
      ]),
    );
    const none = { measure: 'amount', period: '2018-12', positions: 'publications' };
    expect(await problemOf('/analysis/vintages', none)).toMatchObject({
      errors: [{ path: 'positions', code: 'POSITION.NONE' }],
    });
    const many = { measure: 'amount', period: '2019', positions: Array.from({ length: 61 }, () => 1) };
    expect(await problemOf('/analysis/vintages', many)).toMatchObject({
      errors: [{ path: 'positions', code: 'POSITION.TOO_MANY' }],
    });
    await problemOf('/analysis/vintages', []);
    await stage.post('admin', '/analysis/vintages', {}).expect(403);
  });
});

describe('POST /analysis/changes', () => {
  const changes = async (body: object, person: Person = 'officer'): Promise<ChangesAnswer> =>
    (await stage.post(person, '/analysis/changes', { period: '2019', ...body }).expect(200))
      .body as ChangesAnswer;

  it('tells what changed since the published report, by unit, by entry, and why', async () => {
    const answer = await changes({ since: { publication: edition.seal } });
    expect(answer.since).toMatchObject({ seq: 3, name: `edition:${edition.seal}` });
    expect(answer.total).toEqual({ before: '2000.00', after: '1450.00', difference: '-550.00' });
    expect(
      answer.units.map(({ unit, before, after, difference }) => [unit, before, after, difference]),
    ).toEqual([
      [libei, '2000.00', '1100.00', '-900.00'],
      [first, '0.00', '300.00', '300.00'],
      [testPark, '0.00', '50.00', '50.00'],
    ]);
    expect(answer.kinds).toEqual([
      { kind: 'late', entries: 2, difference: '350.00' },
      { kind: 'correction', entries: 1, difference: '-100.00' },
      { kind: 'withdrawal', entries: 1, difference: '-800.00' },
      { kind: 'reinstatement', entries: 0, difference: '0.00' },
    ]);
    expect(answer.entries[0]).toMatchObject({
      seq: 6,
      unit: libei,
      month: '2019-11',
      kind: 'withdrawal',
      reason: '重复报送',
      actor: 'libei',
    });
    expect(answer.truncated).toBe(false);
  });

  it('says of every entry what the comparison of two editions says', async () => {
    const parameters = 'report=yoy&scope=520122&period=2019&from=3&to=7';
    const { moves } = (await stage.get('officer', `/compare?${parameters}`).expect(200)).body as Comparison;
    const { entries } = await changes({ since: 3, until: 7, where: { county: '520122', flow: 'up' } });
    const sorted = [...entries].sort((a, b) => a.seq - b.seq);
    expect(
      sorted.map(({ seq, kind, unit, difference, reason }) => [seq, kind, unit, difference, reason]),
    ).toEqual(moves.map(({ seq, kind, unit, effect, reason }) => [seq, kind, unit, effect.up, reason]));
  });

  it('stands between two times, filtered and cut to the scope of the caller', async () => {
    const span = { since: '2020-02-01T00:00:00Z', until: '2020-03-01T00:00:00Z' };
    const { total, until } = await changes({ ...span, period: '2019-12' });
    expect([total.difference, until.seq]).toEqual(['200.00', 5]);
    expect((await changes(span, 'libei')).units.map(({ unit }) => unit)).toEqual([libei]);
    expect((await changes({ ...span, where: { unit: first } })).total.difference).toBe('300.00');
    expect((await changes(span, 'other')).units).toEqual([]);
  });

  it('tells all mistakes at once', async () => {
    const { errors } = await problemOf('/analysis/changes', {
      since: 'x',
      until: 99,
      period: 'y',
      measure: 'z',
    });
    expect(errors!.map(({ path }) => path).sort()).toEqual(['measure', 'period', 'since', 'until']);
    expect(await problemOf('/analysis/changes', { since: 5, until: 2, period: '2019' })).toMatchObject({
      errors: [{ path: 'since', code: 'POSITION.BACKWARDS' }],
    });
    expect(await problemOf('/analysis/changes', { period: '2019' })).toMatchObject({
      errors: [{ path: 'since', code: 'CUBE.MISSING' }],
    });
  });
});

describe('POST /analysis/growth', () => {
  it('tells the parts as amounts, who stands behind them, and what revisions did', async () => {
    const body = {
      period: '2019-12',
      atLeast: 7,
      baseAsOf: '2020-01-31T00:00:00Z',
      currentAsOf: { publication: edition.seal },
    };
    const { body: answer } = await stage.post('officer', '/analysis/growth', body).expect(200);
    expect(answer).toMatchObject({
      measure: 'amount',
      unit: 'yuan',
      now: '1400.00',
      base: '1000.00',
      growth: '0.400000000000',
      // December was published with 1,200.00 yuan, the year before has not changed.
      baseRevisionEffect: '0.000000000000',
      currentRevisionEffect: '0.200000000000',
      onBoundaries: { boundaries: '2019-12', comparableGrowth: '0.100000000000' },
      asReported: {
        boundaries: null,
        parts: [
          {
            part: 'continuing',
            now: '1100.00',
            base: '1000.00',
            contribution: '0.100000000000',
            pairs: { now: 1, base: 1 },
          },
          { part: 'entry', now: '0.00', pairs: { now: 0 } },
          { part: 'exit', base: '0.00', pairs: { base: 0 } },
          {
            part: 'response',
            now: '300.00',
            base: '0.00',
            contribution: '0.300000000000',
            pairs: { now: 1, base: 0 },
          },
        ],
      },
    });
  });
});

describe('the newest position', () => {
  it('may be the entry that was just accepted, wherever it is asked for', async () => {
    let newest = 0;
    for (const unit of [libei, first]) {
      const person = unit === libei ? 'libei' : 'park';
      const late = { unit, period: '2019-10', amount: '1.00' };
      newest = (await acceptedMonth(stage, person, late)).seq;
      const [cube, concentration] = await Promise.all([
        amountAt(newest),
        stage
          .post('officer', '/analysis/concentration', { over: 'product', period: '2019', asOf: newest })
          .expect(200),
      ]);
      expect([cube.asOf, (concentration.body as { asOf: number }).asOf]).toEqual([newest, newest]);
    }
    const beyond = { measures: ['amount'], period: '2019', asOf: newest + 1 };
    expect((await problemOf('/cube', beyond)).errors).toMatchObject([
      { code: 'CUBE.BEYOND_HEAD', message: expect.stringContaining(`${newest}`) as string },
    ]);
  });
});
