import type { ReportDocument } from '@xiangtong/contracts';
import { testVillages } from '@xiangtong/testing';
import { SDMXParser } from 'sdmx-json-parser';
import * as sdmx from 'sdmx-rest';
import { expressFlow as flow, ExpressStage, shopsOf } from '../support/express-stage';

const base = '/api/v1/public/sdmx';
const { stage, open, publish, ask, csv } = new ExpressStage();

let november: Awaited<ReturnType<typeof publish>>;

beforeAll(async () => {
  await open();
  expect(await csv('*')).toEqual([]);
  november = await publish({ period: '2019-11' });
});
afterAll(() => stage.close());

/** The number behind a cell of a table, in yuan. */
const cellOf = (document: ReportDocument, figure: string): string | null => {
  const [table, row, column] = figure.split('/');
  const found = document.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'table' && block.id === table);
  if (found?.kind !== 'table') throw new Error(`no table ${table}`);
  const at = found.columns.findIndex(({ key }) => key === column);
  return found.rows.find(({ key }) => key === row)!.cells[at]!.value;
};

describe('the figures of public editions as SDMX', () => {
  it('are those that the sealed document prints, at their addresses', async () => {
    const rows = await csv(`${flow}/*`);
    expect(rows.length).toBeGreaterThan(50);
    const scales: Readonly<Record<string, number>> = { CNY: 1e-4, PT: 1, PP: 1, NUMBER: 1, BASE_UNIT: 1 };
    for (const { FIGURE, OBS_VALUE, SEAL, UNIT_MEASURE, OBS_STATUS } of rows) {
      expect(SEAL).toBe(november.seal);
      const printed = cellOf(november.document, FIGURE!);
      const isPrinted = printed !== null;
      expect([FIGURE, OBS_VALUE !== '', OBS_STATUS === 'A']).toEqual([FIGURE, isPrinted, isPrinted]);
      if (isPrinted) expect(Number(OBS_VALUE) * scales[UNIT_MEASURE!]!).toBeCloseTo(Number(printed), 8);
    }
  });

  it('have the address at which the open door shows each by itself', async () => {
    const rows = await csv(`${flow}/*?c[OBS_STATUS]=A&c[REF_AREA]=520122&c[INDICATOR]=AMOUNT`);
    expect(rows.length).toBeGreaterThan(10);
    for (const { SEAL, FIGURE } of rows) {
      const place = FIGURE!.split('/').map(encodeURIComponent).join('/');
      const response = await ask(`editions/${SEAL}/figures/${place}`);
      expect([FIGURE, response.status]).toEqual([FIGURE, 200]);
      const { figure } = (await response.json()) as { figure: { value: string } };
      expect(figure.value).toBe(cellOf(november.document, FIGURE!));
    }
  });

  it('have no row that the edition withholds, nor the rest that it is part of', async () => {
    expect(JSON.stringify(november.document)).toContain('并入“其余”');
    expect(await csv(`${flow}/*?c[PLATFORM]=douyin`)).toEqual([]);
    expect(new Set((await csv(`${flow}/*`)).map(({ PLATFORM }) => PLATFORM))).toEqual(
      new Set(['_T', 'pinduoduo', 'jd']),
    );
  });

  it('are asked for by key, filters and time, and packed as asked for', async () => {
    const key = 'M.520122.AMOUNT.N.up._T._T._T._T._T';
    const rows = await csv(`${flow}/${key}?c[TIME_PERIOD]=ge:2019-01`);
    expect(rows.map(({ TIME_PERIOD }) => TIME_PERIOD)).toEqual(['2019-11']);
    const total = testVillages.flatMap((_, village) => shopsOf(village, '11'));
    const fen = total.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
    // In yuan, to the hundreds of them that the edition prints.
    expect(rows[0]).toMatchObject({ OBS_VALUE: String(Math.round(fen / 10_000) * 100), DECIMALS: '0' });
    expect((await csv(`${flow}/${key}?lastNObservations=1`)).map(({ TIME_PERIOD }) => TIME_PERIOD)).toEqual([
      '2019-11',
    ]);
  });

  it('come with their exact content type, are kept a minute, and are not sent twice', async () => {
    const first = await ask(`sdmx/data/${flow}`, { accept: 'application/vnd.sdmx.data+json;version=2.0.0' });
    expect(first.headers.get('content-type')).toBe('application/vnd.sdmx.data+json;version=2.0.0');
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect(first.headers.get('set-cookie')).toBeNull();
    const again = await stage.test.http
      .get(`${base}/data/${flow}`)
      .set('if-none-match', first.headers.get('etag')!)
      .expect(304);
    expect(again.text).toBe('');
  });

  it.each([
    ['data/table/A/B', 400, 'SDMX.QUERY_INVALID'],
    ['data/dataflow/A/B/1.0.0/*/TIME_PERIOD', 400, 'SDMX.QUERY_INVALID'],
    ['data/dataflow/*?includeHistory=true', 422, 'SDMX.UNSUPPORTED'],
    ['data/dataflow/*?format=xml', 406, 'SDMX.NOT_ACCEPTABLE'],
    ['structure/colours', 400, 'SDMX.QUERY_INVALID'],
    ['availability/dataflow/*/*/*/*/COLOUR', 400, 'SDMX.QUERY_INVALID'],
    ['availability/dataflow/*/*/*/*/*?mode=available', 422, 'SDMX.UNSUPPORTED'],
  ])('are refused for %s', async (path, status, code) => {
    const answer = await stage.test.http.get(`${base}/${path}`).expect(status);
    expect((answer.body as { code: string }).code).toBe(code);
  });

  it('are nothing where nothing is', async () => {
    for (const path of ['data/dataflow/X/Y', 'structure/codelist/X', 'availability/dataflow/X'])
      expect((await ask(`sdmx/${path}`)).status).toBe(204);
  });
});

describe('SDMX clients', () => {
  const service = () =>
    sdmx.getService({
      url: `${stage.test.url}${base}`,
      api: sdmx.utils.ApiVersion['v2_0_0']!,
      format: sdmx.data.DataFormat['SDMX_JSON_2_0_0']!,
      structureFormat: sdmx.metadata.MetadataFormat['SDMX_JSON_2_0_0']!,
    });

  /** Fails when the client does not take the status or the content type. */
  const through = async (query: object, type: string): Promise<object> => {
    const response = await sdmx.request2(query, service());
    sdmx.checkStatus(query, response);
    sdmx.checkMediaType(type, response);
    return (await response.json()) as object;
  };

  it('sdmx-rest asks for data, structures and availability', async () => {
    const context = 'dataflow=XIANGTONG:DF_MONTHLY_EXPRESS(1.0.0)';
    const filters = ['PLATFORM=jd,taobao', 'TIME_PERIOD=ge:2019-01'];
    const data = await through({ context, filters, obsDimension: 'TIME_PERIOD' }, service().format!);
    expect(data).toMatchObject({ data: { dataSets: [{ action: 'Information' }] } });
    const structure = { resource: 'dataflow', agency: 'XIANGTONG', id: 'DF_MONTHLY_EXPRESS' };
    const found = await through({ ...structure, references: 'descendants' }, service().structureFormat!);
    expect(found).toMatchObject({ data: { dataStructures: [{ id: 'DSD_PUBLIC_FIGURES' }] } });
    const available = await through(
      { context, component: 'PLATFORM', mode: 'exact' },
      service().structureFormat!,
    );
    expect(available).toMatchObject({
      data: { dataConstraints: [{ cubeRegions: [{ keyValues: [{ id: 'PLATFORM' }] }] }] },
    });
  });

  it.each(['AllDimensions', 'TIME_PERIOD'])(
    'sdmx-json-parser reads every figure, laid out by %s',
    async (layout) => {
      const parser = new SDMXParser();
      const parameters = `c[TRANSFORMATION]=N&c[OBS_STATUS]=A&dimensionAtObservation=${layout}`;
      await parser.getDatasets(`${stage.test.url}${base}/data/${flow}/*?${parameters}`, {
        headers: { 'accept-language': 'zh' },
      });
      expect(parser.getName()).toBe('农村电商月度快报');
      const rows = await csv(`${flow}/*?c[TRANSFORMATION]=N&c[OBS_STATUS]=A`);
      const read = parser
        .getData()
        .map(({ value, TIME_PERIOD }) => `${String(TIME_PERIOD)} ${String(value)}`);
      const sent = rows.map(({ OBS_VALUE, TIME_PERIOD }) => `${TIME_PERIOD} ${Number(OBS_VALUE)}`);
      const plain = (values: readonly string[]) => values.map((value) => value.replace(/^\S+/, '')).sort();
      expect(plain(read)).toEqual(plain(sent));
      const jd = parser.getData({ PLATFORM: ['京东'] });
      expect(jd.length).toBeGreaterThan(0);
      expect(new Set(jd.map(({ REF_AREA }) => REF_AREA))).toEqual(new Set(['息烽县']));
    },
  );
});
