import fc from 'fast-check';
import { MEASURE } from '../model/components';
import { PublicData } from '../public-data';
import { edition, figure, flow, month } from '../testing/editions';
import { readDataFormat, checkStructureFormat } from './accept';
import { readDataQuery, type DataPath } from './data-query';
import { readStructureQuery } from './structure-query';

const everything: DataPath = { context: 'dataflow', agency: '*', id: '*', version: '*', key: '*' };

const editions = [
  edition({
    figures: ['2018-12', '2019-01', '2019-11', '2019-12'].flatMap((period) => month(period, '2000000.07')),
  }),
];

const ask = (parameters: string, path: Partial<DataPath> = {}, of = editions) =>
  new PublicData(of, [flow])
    .answer(readDataQuery({ ...everything, ...path }, new URLSearchParams(parameters)))
    .flatMap(({ observations }) => observations);

const timesOf = (parameters: string) => [
  ...new Set(ask(parameters).map(({ dimensions }) => dimensions.TIME_PERIOD)),
];

describe('a data query', () => {
  it.each([
    ['dataflow', 'XIANGTONG', 'DF_MONTHLY_EXPRESS', '1.0.0', 23],
    ['dataflow', 'XIANGTONG,OTHERS', 'DF_A,DF_MONTHLY_EXPRESS', '+', 23],
    ['datastructure', '*', 'DSD_PUBLIC_FIGURES', '~', 23],
    ['*', '*', '*', '*', 23],
    ['dataflow', 'XIANGTONG', 'DF_OTHER', '1.0.0', 0],
    ['dataflow', 'XIANGTONG', 'DF_MONTHLY_EXPRESS', '2.0.0', 0],
    ['provisionagreement', '*', '*', '*', 0],
  ])('for %s/%s/%s/%s', (context, agency, id, version, count) => {
    expect(ask('', { context, agency, id, version })).toHaveLength(count);
  });

  it.each([
    ['M.520122.AMOUNT.N.up._T._T._T._T._T', 4],
    ['M.*.AMOUNT.N', 16],
    ['M', 20],
    ['M..AMOUNT.N.up._T._T.jd', 4],
    ['*.*.*.GROWTH_YOY,*.*.*.*.*.*.*.solo', 8],
    ['Q', 0],
  ])('with the key %s', (key, count) => {
    expect(ask('', { key })).toHaveLength(count);
  });

  it.each([
    ['c[PLATFORM]=jd', 4],
    ['c[PLATFORM]=jd,solo', 8],
    ['c[PLATFORM]=ne:_T', 8],
    ['c[OBS_STATUS]=Q', 4],
    [`c[${MEASURE}]=gt:1000`, 7],
    [`c[${MEASURE}]=ge:1000%2Ble:1000.00`, 4],
    [`c[${MEASURE}]=eq:1000.00`, 4],
    ['c[FIGURE]=sw:units', 4],
    ['c[REF_AREA]=ew:208', 4],
    ['c[FIGURE]=co:jd&c[FREQ]=M', 4],
    ['c[FIGURE]=nc:/', 0],
    ['firstNObservations=1', 7],
    ['lastNObservations=1', 7],
    ['firstNObservations=1&lastNObservations=1', 13],
  ])('with %s', (parameters, count) => {
    expect(ask(parameters)).toHaveLength(count);
  });

  it('compares periods by their months', () => {
    const months = ['2018-12', '2019-01', '2019-11', '2019-12'];
    expect(timesOf('c[TIME_PERIOD]=ge:2019&c[FREQ]=M')).toEqual(months.slice(1));
    expect(timesOf('c[TIME_PERIOD]=ge:2019-01-01+le:2019-11-30&c[FREQ]=M')).toEqual(['2019-01', '2019-11']);
    expect(timesOf('c[TIME_PERIOD]=lt:2019-Q4&c[FREQ]=M')).toEqual(['2018-12', '2019-01']);
    expect(timesOf('c[TIME_PERIOD]=gt:2019-S1&c[FREQ]=M')).toEqual(['2019-11', '2019-12']);
    expect(timesOf('c[FREQ]=_O,A')).toEqual(['2018', '2019', '2019-01-01/P11M']);
  });

  it.each([
    ['c[COLOUR]=red', 'SDMX.QUERY_INVALID'],
    ['c[FREQ]=', 'SDMX.QUERY_INVALID'],
    ['c[=x', 'SDMX.QUERY_INVALID'],
    ['c[TIME_PERIOD]=ge:yesterday', 'SDMX.QUERY_INVALID'],
    ['c[TIME_PERIOD]=ge:2019-13-01/P3M', 'SDMX.QUERY_INVALID'],
    ['c[OBS_VALUE]=gt:many', 'SDMX.QUERY_INVALID'],
    ['colour=red', 'SDMX.QUERY_INVALID'],
    ['firstNObservations=0', 'SDMX.QUERY_INVALID'],
    ['dimensionAtObservation=SEAL', 'SDMX.QUERY_INVALID'],
    ['attributes=COLOUR', 'SDMX.QUERY_INVALID'],
    ['measures=OTHER', 'SDMX.QUERY_INVALID'],
    ['includeHistory=true', 'SDMX.UNSUPPORTED'],
    ['updatedAfter=2020-01-01', 'SDMX.UNSUPPORTED'],
  ])('refuses %s', (parameters, code) => {
    expect(() => ask(parameters)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('refuses a key that is too long and a context that is none', () => {
    const refused = expect.objectContaining({ code: 'SDMX.QUERY_INVALID' }) as Error;
    expect(() => ask('', { key: '*.*.*.*.*.*.*.*.*.*.*' })).toThrow(refused);
    expect(() => ask('', { context: 'table' })).toThrow(refused);
  });
});

describe('whatever is asked', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[\w.,*+~:[\]-]{0,12}$/),
    fc.constantFrom(
      '*',
      'M.*',
      'ge:2019',
      'c[TIME_PERIOD]',
      'references',
      'detail',
      'all',
      '__proto__',
      'valueOf',
    ),
  );
  const parameters = fc.array(fc.tuple(word, word), { maxLength: 3 });
  const known = /^SDMX\.(QUERY_INVALID|UNSUPPORTED|NOT_ACCEPTABLE)$/;

  const refusalOf = (question: () => unknown): string => {
    try {
      question();
      return 'SDMX.QUERY_INVALID';
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    }
  };

  it('is answered, or refused by a code', () => {
    fc.assert(
      fc.property(fc.tuple(word, word, word, word, word), parameters, ([a, b, c, d, e], written) => {
        const asked = new URLSearchParams(written);
        const paths = [
          () =>
            new PublicData(editions, [flow]).answer(
              readDataQuery({ context: a, agency: b, id: c, version: d, key: e }, asked),
            ),
          () => readStructureQuery({ type: a, agency: b, id: c, version: d, item: e }, asked),
          () => readDataFormat(a, null),
          () => readDataFormat(undefined, a),
          () => checkStructureFormat(a),
        ];
        for (const path of paths) expect(refusalOf(path)).toMatch(known);
      }),
      { numRuns: 300 },
    );
  });
});

describe('of several editions', () => {
  const old = edition({
    seal: 'b'.repeat(64),
    publishedAt: '2019-12-01T00:00:00.000Z',
    figures: [figure({ value: '1' })],
  });
  const corrected = edition({
    seal: 'c'.repeat(64),
    isReplaced: true,
    publishedAt: '2030-01-01T00:00:00.000Z',
    figures: [figure({ value: '2' })],
  });
  const newest = edition({
    seal: 'd'.repeat(64),
    publishedAt: '2020-12-01T00:00:00.000Z',
    figures: [figure({ value: '3' })],
  });
  const english = { ...newest, seal: '0'.repeat(64), language: 'en' as const };
  const all = [old, corrected, newest, english];

  it('the newest in force says what a figure is, the Chinese one of two', () => {
    const [only, ...others] = ask('', {}, all);
    expect([only!.value, only!.attributes.SEAL, others]).toEqual(['3', newest.seal, []]);
  });

  it('any can be asked for by its seal', () => {
    for (const { seal, figures } of all)
      expect(ask(`c[SEAL]=${seal}`, {}, all).map(({ value }) => value)).toEqual([figures[0]!.value]);
  });
});

describe('the format of an answer', () => {
  it.each([
    [undefined, { kind: 'json' }],
    ['*/*', { kind: 'json' }],
    ['application/vnd.sdmx.data+json;version=2.0.0', { kind: 'json' }],
    ['application/vnd.sdmx.data+xml;version=3.0.0, application/json;q=0.5', { kind: 'json' }],
    [
      'application/vnd.sdmx.data+json;version=1.0.0, application/vnd.sdmx.data+csv;version=2.0.0;q=0.1',
      { kind: 'csv', labels: 'id', keys: 'none' },
    ],
    [
      'application/vnd.sdmx.data+csv; version=2.0.0; labels=both; keys=obs',
      { kind: 'csv', labels: 'both', keys: 'obs' },
    ],
    ['text/csv', { kind: 'csv', labels: 'id', keys: 'none' }],
  ])('for %s', (accept, format) => {
    expect(readDataFormat(accept, null)).toEqual(format);
  });

  it.each([
    ['application/vnd.sdmx.data+json;version=1.0.0'],
    ['application/vnd.sdmx.data+xml;version=3.0.0'],
    ['application/vnd.sdmx.data+csv;version=2.0.0;labels=all'],
    ['application/json;q=0'],
  ])('refuses %s', (accept) => {
    const refused = expect.objectContaining({ code: 'SDMX.NOT_ACCEPTABLE' }) as Error;
    expect(() => readDataFormat(accept, null)).toThrow(refused);
    expect(() => checkStructureFormat(accept)).toThrow(refused);
  });
});
