import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { CubeResponse, FigureTrace } from '@xiangtong/contracts';
import { projectDirectory } from '@xiangtong/infrastructure';
import { openTestCounty, salesLine, testVillages, type TestCounty } from '@xiangtong/testing';

const run = promisify(execFile);

/** docs/recipes.md says that this is all a ratio needs, and the beginning of what a sum needs. */
const entries = `
  refundRate: {
    zh: '退款率',
    en: 'Refund rate',
    unit: 'yuan',
    decimals: 4,
    additivity: 'ratio',
    numerator: 'refunds',
    denominator: 'amount',
    definition: { zh: '退款额 ÷ 销售额。', en: 'Refunds divided by amount.' },
  },
  weighed: {
    zh: '原报数量',
    en: 'Quantity as reported',
    unit: 'base unit',
    decimals: 3,
    additivity: 'additive',
    definition: { zh: '填报的数量。', en: 'Quantity in the unit of the report.' },
  },`;

/** What stands in a file of the sources, and what is written after it. */
const steps = [
  ['contracts/src/cube/cube-measures.ts', 'const salesTable = {', entries],
  ['ledger/src/read/ledger-snapshot.ts', `'orders',\n  'refund',`, ` 'reported_quantity',`],
  [
    'analytics/src/engine/summed-columns.ts',
    `refunds: { name: 'refund', isOptional: true },`,
    ` weighed: { name: 'reported_quantity', isOptional: false },`,
  ],
  ['analytics/src/engine/duckdb/schema.ts', 'SCHEMA_VERSION = ', '100'],
  ['analytics/src/engine/clickhouse/schema.ts', 'SCHEMA_VERSION = ', '100'],
  ['contracts/src/trace.ts', 'readonly refund: string | null;', ' readonly reported_quantity: string;'],
] as const;
const [village] = testVillages;

describe('a measure that is added as the recipe says', () => {
  let copy: string;
  let county: TestCounty;

  beforeAll(async () => {
    const project = projectDirectory();
    copy = await mkdtemp(join(tmpdir(), 'xiangtong-recipe-'));
    const isSource = (path: string): boolean => !['test', 'testing', 'node_modules'].includes(basename(path));
    for (const name of ['apps/api/src', 'apps/cli/src', 'libs', 'seeds', 'bench', 'reports', 'scripts'])
      await cp(join(project, name), join(copy, name), { recursive: true, filter: isSource });
    for (const name of ['package.json', '.swcrc']) await cp(join(project, name), join(copy, name));
    await symlink(join(project, 'node_modules'), join(copy, 'node_modules'));
    for (const [path, place, added] of steps) {
      const file = join(copy, 'libs', path);
      await writeFile(file, (await readFile(file, 'utf8')).replace(place, `${place}${added}`));
    }
    await run(process.execPath, [join(copy, 'scripts/build.mjs'), '--quiet'], { cwd: copy });
    county = await openTestCounty();
    const sold = salesLine({
      amount: '80.00',
      refundAmount: '10.00',
      orders: 4,
      quantity: '5',
      unit: 'jin',
    });
    await county.report(village, '2018-12', [salesLine({ amount: '50.00', refundAmount: '10.00' })]);
    await county.report(village, '2019-12', [sold]);
  });
  afterAll(async () => {
    await county.close();
    await rm(copy, { recursive: true, force: true });
  });

  const xiangtong = async <Answer>(...words: readonly string[]): Promise<Answer> => {
    const env = {
      PATH: '/usr/bin:/bin',
      DATABASE_URL: county.databaseUrl,
      DATA_DIR: join(copy, 'data'),
      LOG_LEVEL: 'warn',
    };
    const main = join(copy, 'dist/apps/cli/src/main.js');
    return JSON.parse((await run(process.execPath, [main, ...words], { cwd: copy, env })).stdout) as Answer;
  };

  /** What a module of the copy that is built makes, as JSON. */
  const made = async <Made>(script: string): Promise<Made> => {
    const { stdout } = await run(
      process.execPath,
      ['-e', `process.stdout.write(JSON.stringify(${script}))`],
      {
        cwd: copy,
      },
    );
    return JSON.parse(stdout) as Made;
  };

  it('stands, as a ratio, in the schema, the cube, the trace and the export', async () => {
    const query = { measures: ['refundRate'], by: ['county'], period: '2019', compare: 'yoy' };
    const answer = await xiangtong<CubeResponse>('cube', JSON.stringify(query));
    expect(answer.totals).toMatchObject({
      refundRate: '0.1250',
      'refundRate.base': '0.2000',
      'refundRate.change': '-0.0750',
      'refundRate.growth': '-0.375000',
    });

    const figure = `cube:2019:yoy@${answer.asOf}/refundRate/all/total`;
    const trace = await xiangtong<FigureTrace>('trace', figure, '--json');
    expect(trace).toMatchObject({
      sumsBack: true,
      sum: '0.125',
      formula: expect.stringContaining('refunds ÷'),
    });
    expect(trace.operands.map(({ measure, value }) => [measure, value])).toEqual([
      ['refunds', '10'],
      ['amount', '80'],
    ]);

    const analytics = `require('./dist/libs/analytics/src/index.js')`;
    const schema = await made<{ key: string; overMonths: string }[]>(`${analytics}.cubeSchema.measures`);
    expect(schema).toContainEqual(
      expect.objectContaining({
        key: 'refundRate',
        zh: '退款率',
        additivity: 'ratio',
        overMonths: 'recounted',
      }),
    );
    const asked = await made<string[]>(
      `require('./dist/apps/api/src/cube/query-schema.js').querySchema.properties.measures.items.enum`,
    );
    expect(asked).toContain('refundRate');
    const heads = await made<string[]>(
      `require('./dist/libs/proof/src/table/cube-table.js').cubeTable(${JSON.stringify(query)}, ${JSON.stringify(answer)},
        { language: 'zh', dataLabel: null }).columns.map(({ label }) => label)`,
    );
    expect(heads).toEqual(expect.arrayContaining([expect.stringMatching(/^退款率（元）|^退款率/)]));
  });

  it('stands, as a sum, in the cube with its growth, and in the lines behind it', async () => {
    const query = { measures: ['weighed'], by: ['product'], period: '2019', compare: 'yoy' };
    const { asOf, totals } = await xiangtong<CubeResponse>('cube', JSON.stringify(query));
    expect(totals).toMatchObject({ weighed: '5.000', 'weighed.base': '1.500', comparableGrowth: '2.333333' });
    const trace = await xiangtong<FigureTrace>('trace', `cube:2019:none@${asOf}/weighed/all/total`, '--json');
    expect(trace).toMatchObject({ sumsBack: true, sum: '5' });
    expect(JSON.stringify(trace)).toContain('"reported_quantity":"5.000"');
  });
});
