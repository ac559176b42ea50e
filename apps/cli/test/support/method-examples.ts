import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import { requestJson, type ServiceProcess } from '../../../../trials/ground';

/*
 * The worked examples of docs/methods.md that are made with the demo data: what each of them asks is read from the page,
 * asked of the demo, and the answer written as the page has it. Every number of an example has to come from there.
 */

/** An answer; the page names its fields, which is what is tested. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers of a dozen endpoints, read by the names on the page
type Answer = any;

type Ask = (path: string, body: object, username?: string) => Promise<Answer>;

interface MethodExample {
  /** Chinese name of the section, and which of its examples. */
  readonly section: string;
  readonly index?: number;
  readonly username: string;
  readonly path: string;
  /** The question where the page gives it in words, made from one that an example before has written out. */
  readonly question?: object;
  /** What the answer says, in the words of the page. */
  readonly facts: (
    answer: Answer,
    ask: Ask,
    question: Answer,
  ) => Promise<readonly string[]> | readonly string[];
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const count = (value: number): string => grouped(String(value));
/** 267511265.88 → 267,511,265.88, with the minus of the page. */
const yuan = (amount: string): string => {
  const [whole = '', fraction = ''] = amount.split('.');
  return `${grouped(whole).replace('-', '−')}.${fraction}`;
};
const signed = (amount: string): string => (amount.startsWith('-') ? yuan(amount) : `+${yuan(amount)}`);
const ratio = (value: string): string => value.replace('-', '−');
/** Six digits of a share → per cent with two decimals, half up. */
const percent = (share: string, digits = 2): string =>
  `${(Math.round(Number(share) * 10 ** (2 + digits) + 1e-6) / 10 ** digits).toFixed(digits)} %`;
const find = (rows: readonly Answer[], field: string, value: unknown): Answer =>
  rows.find((row) => row[field] === value);

const growthQuestion = {
  measures: ['amount'],
  by: [],
  period: '2019',
  compare: 'yoy',
  where: { county: '520122' },
};

export const methodExamples: readonly MethodExample[] = [
  {
    section: '分布与不平等',
    username: 'xifeng',
    path: '/analysis/distribution',
    facts: async (answer, ask, question) => {
      const city = await ask('/analysis/distribution', { ...question, limit: 1_000 }, 'guiyang');
      const tea = city.ranks.items.find(
        ({ member, rankChange }: Answer) => member.name.zh.includes('茶山村') && rankChange === 7,
      );
      return [
        `${answer.n} 个村合计 ${yuan(answer.total)} 元`,
        `中位数 ${yuan(find(answer.quantiles, 'p', '0.50').value)} 元`,
        `平均 ${yuan(answer.mean)} 元`,
        `基尼系数 ${answer.gini}（2018 年 ${answer.base.n} 个村，${answer.base.gini}）`,
        `销售少的一半村占总额的 ${percent(find(answer.lorenz, 'members', '0.500000').amount)}`,
        `园区的 ${yuan(answer.leftOut)} 元单列`,
        `贵阳市 ${city.n} 个村的基尼系数是 ${city.gini}`,
        `茶山村从第 ${tea.baseRank} 名升到第 ${tea.rank} 名，\`rankChange\` 为 ${tea.rankChange}`,
      ];
    },
  },
  {
    section: '集中度',
    username: 'guiyang',
    path: '/analysis/concentration',
    facts: async (answer, ask, question) => {
      const platforms = await ask('/analysis/concentration', { ...question, over: 'platform' });
      const first = (k: number) => percent(find(answer.topShares, 'first', k).share);
      return [
        `${answer.n} 个目的地，HHI ${answer.hhi}，相当于 ${answer.effectiveNumber} 个同样大的目的地`,
        `最大的一个（${answer.largest[0].member.name.zh.replace('省', '')}）占 ${first(1)}，前三占 ${first(3)}，前十占 ${first(10)}`,
        `目的地不明的 ${yuan(answer.leftOut)} 元不在其内`,
        `${platforms.n} 个平台，HHI ${platforms.hhi}，有效个数 ${platforms.effectiveNumber}`,
      ];
    },
  },
  {
    section: '到达地',
    username: 'guiyang',
    path: '/analysis/reach',
    facts: ({ provinces, beside, cities, districts, unknown, distance }) => [
      `${provinces.reached} 个省和香港，${cities.reached} 个市，${count(districts.reached)} 个县区`,
      `${beside.reached === 1 ? '香港' : ''}`,
      `其中 ${cities.new} 个市、${districts.new} 个县区是 2019 年新到的`,
      `目的地不明占 ${percent(unknown.share)}`,
      `平均距离 ${distance.kilometres} 千米（占总额 ${percent(distance.locatedShare)} 的销售）`,
    ],
  },
  {
    section: '交叉表与区位商',
    username: 'xifeng',
    path: '/analysis/matrix',
    facts: async (answer, ask, question) => {
      const named = (list: readonly Answer[], words: string) =>
        list.find(({ member }) => member.name.zh.includes(words));
      const [row, column] = [named(answer.rows, '零食坚果与蜂蜜'), named(answer.columns, '青海')];
      const cell = answer.cells.find(
        (one: Answer) => one.row === row.member.code && one.column === column.member.code,
      );
      const known = async (where: object): Promise<string> => {
        const { total, leftOut } = await ask('/analysis/concentration', {
          over: 'destinationProvince',
          period: '2019',
          where: { ...question.where, ...where },
        });
        expect(Number(total)).toBeGreaterThan(Number(leftOut));
        return total;
      };
      const [ofRow, ofAll] = [await known({ category: row.member.code }), await known({})];
      return [
        `合计 ${yuan(answer.total)} 元，${answer.cells.length} 格`,
        `卖到青海 ${yuan(cell.value)} 元，占该类已知目的地销售 ${yuan(ofRow)} 元的 ${percent(String(cell.value / Number(ofRow)))}`,
        `青海占全部的 ${yuan(column.value)} / ${yuan(ofAll)} = ${percent(String(column.value / Number(ofAll)))}，区位商 ${cell.quotient}`,
      ];
    },
  },
  {
    section: '审计检验',
    username: 'auditor',
    path: '/audit/tests',
    facts: async (answer, ask, question) => {
      const { benfordFirst, benfordSecond, duplicates, roundNumbers, missingMonths } = answer;
      const village = await ask('/audit/tests', { ...question, scope: '520122001208' });
      const [hundred] = roundNumbers.steps;
      const [most] = missingMonths.findings.items;
      expect(Number(benfordFirst.pValue)).toBe(0);
      return [
        `${count(benfordFirst.n)} 条。首位数 χ² = ${benfordFirst.chiSquare}，p < 0.000001`,
        `平均绝对偏差 ${benfordFirst.meanAbsoluteDeviation}，${benfordFirst.conformity.zh}`,
        `第二位数 χ² = ${benfordSecond.chiSquare}，p = ${benfordSecond.pValue}`,
        `${count(village.benfordFirst.n)} 条，首位数平均绝对偏差 ${village.benfordFirst.meanAbsoluteDeviation}，${village.benfordFirst.conformity.zh}，超出最多的是 ${village.benfordFirst.excessDigit}`,
        `重复明细 ${duplicates.groups} 组`,
        `整元金额不小于 ${hundred.step} 元的 ${hundred.n} 条，${hundred.multiples} 条是 ${hundred.step} 的倍数（期望 1/${hundred.step}），p = ${hundred.pValue}`,
        `应报 ${count(missingMonths.n)} 个单位月，缺 ${missingMonths.missing} 个，涉及 ${missingMonths.findings.total} 个单位，${most.unit.name.zh}缺 ${most.months.join('、')}`,
      ];
    },
  },
  {
    section: '货币单位抽样',
    username: 'auditor',
    path: '/audit/sample',
    facts: ({ seed, seedHash, start, interval, population, hits, lines: [first] }) => {
      const fen = (amount: string) => amount.replace('.', '');
      return [
        `间隔 ${yuan(interval)} 元`,
        `种子 \`${seed}\``,
        `printf '%s' ${seed} | sha256sum\n    ${seedHash}`,
        `python3 -c "print(1 + int('${seedHash}', 16) % ${fen(interval)})"\n    ${fen(start)}`,
        `起点 ${yuan(start)} 元`,
        `总体 ${count(population.lines)} 条、${yuan(population.total)} 元，抽中 ${hits} 次`,
        `${first.unit.name.zh} ${first.month} 第 ${first.line} 行：它之前合计 ${yuan(first.before)} 元，本身 ${yuan(first.amount)} 元，落点 ${yuan(first.hits[0])} 元`,
      ];
    },
  },
  {
    section: '版本与修订',
    username: 'xifeng',
    path: '/analysis/vintages',
    facts: ({ vintages, rows, revisions, rates }) => {
      const row = find(rows, 'month', '2019-09');
      const rate = find(rates.rows, 'month', '2019-09');
      const months = vintages.filter(({ kind }: Answer) => kind === 'month-end');
      const points = (rate100: string) => ratio(String(Number((Number(rate100) * 100).toFixed(4))));
      return [
        `${vintages.length} 列，${months[0].name} 至 ${months.at(-1).name} 的 ${months.length} 个月末和最新位置`,
        `2019-09 月末首次公布 ${yuan(row.values[row.first])} 元，2020-06 为 ${yuan(row.values.at(-2))} 元`,
        `增速从 ${percent(rate.first, 4)} 改为 ${percent(rate.latest, 4)}`,
        `${revisions.count} 个月 MR ${yuan(revisions.meanRevision)} 元，MAR ${yuan(revisions.meanAbsoluteRevision)} 元，RMAR ${revisions.relativeMeanAbsoluteRevision}`,
        `增速的 MR ${ratio(rates.revisions.meanRevision)}（${points(rates.revisions.meanRevision)} 个百分点），MAR ${rates.revisions.meanAbsoluteRevision}`,
      ];
    },
  },
  {
    section: '变动清单',
    username: 'xifeng',
    path: '/analysis/changes',
    facts: ({ total, entries, units, kinds }) => {
      const nameOf = (unit: string): string => find(units, 'unit', unit).zh;
      expect(find(kinds, 'kind', 'correction')).toMatchObject({
        entries: entries.length,
        difference: total.difference,
      });
      return [
        `${yuan(total.before)} → ${yuan(total.after)} 元，增加 ${yuan(total.difference)} 元，都是更正`,
        ...entries.map(({ seq, unit, month, difference }: Answer) =>
          ['', seq, nameOf(unit), month, signed(difference), ''].join(' | ').trim(),
        ),
        `合计 | | ${signed(total.difference)} |`,
      ];
    },
  },
  {
    section: '质量指标',
    username: 'xifeng',
    path: '/analysis/quality',
    facts: async ({ totals, imputation, revisions, rows }, ask) => {
      // The page goes on with the names of fields that the cube has.
      await ask('/cube', { ...growthQuestion, compare: undefined });
      const lowest = rows.reduce((least: Answer, row: Answer) =>
        Number(row.timelyRate) < Number(least.timelyRate) ? row : least,
      );
      return [
        `应报 ${count(totals.due)} 份，已报 ${count(totals.reported)} 份（${totals.nil} 份零报告）`,
        `上报率 ${percent(totals.responseRate)}，加权 ${percent(totals.weightedResponseRate)}`,
        `及时 ${count(totals.timely)} 份，及时率 ${percent(totals.timelyRate)}`,
        `${Number(lowest.code.slice(5))} 月最低，${percent(lowest.timelyRate)}`,
        `未知目的地 ${percent(totals.unknownDestinationShare)}`,
        `${imputation.imputed} 个漏报的单位月都能估算，插补率 ${percent(imputation.imputationRate)}，加权 ${percent(imputation.imputedShare)}`,
        `更正 ${revisions.corrections} 次，MAR ${yuan(revisions.meanAbsoluteRevision)} 元`,
      ];
    },
  },
  {
    section: '质量指标',
    index: 1,
    username: 'xifeng',
    path: '/cube',
    question: { measures: ['amount'], by: ['month'], period: '2019', where: { county: '520122' } },
    facts: ({ quality }) => [
      `及时率 ${quality.timelyRate}、加权上报率 ${quality.weightedResponseRate}`,
      `\`revisions.relativeMeanAbsoluteRevision\` ${quality.revisions.relativeMeanAbsoluteRevision}`,
    ],
  },
  {
    section: '一致性',
    username: 'xifeng',
    path: '/analysis/coherence',
    facts: ({ findings }, _, { stated }) => {
      expect(findings.map(({ check }: Answer) => check)).toEqual([
        'statedChildReachesParent',
        'statedDiffersFromReports',
      ]);
      return [
        `${grouped(stated[0].amount)} 元`,
        '立碑村 2019 年达到或超过息烽县 2014 年 1 月—2020 年 6 月的全部，两个数字不可能都对',
        `已通过的上报 ${yuan(findings[1].whole)} 元不符`,
        // No finding about it.
        '立碑村 2019 年的数与上报相符',
      ];
    },
  },
  {
    section: '指标说明与导出',
    username: 'xifeng',
    path: '/cube/table.csv',
    facts: async (csv, ask, question) => {
      const parquet = await ask('/cube/table.parquet', question);
      const megabytes = (file: Buffer, digits: number) => (file.length / 1e6).toFixed(digits);
      const rows = (csv as Buffer).toString('utf8').trimEnd().split('\n').length - 1;
      return [`共 ${count(rows)} 行，Parquet 约 ${megabytes(parquet, 2)} MB，CSV ${megabytes(csv, 1)} MB`];
    },
  },
  {
    section: '增速与分解',
    username: 'xifeng',
    path: '/cube',
    facts: ({ totals }) => [
      `${yuan(totals.amount)} 元比 ${yuan(totals['amount.base'])} 元`,
      `增长 ${totals['amount.growth']} = 同口径 ${totals.continuing} + 进入 ${totals.entry} − 退出 ${totals.exit.slice(1)} + 应答 ${ratio(totals.response)}`,
      `同口径增速 ${totals.comparableGrowth}`,
    ],
  },
  {
    section: '可比口径',
    username: 'xifeng',
    path: '/cube',
    question: { ...growthQuestion, basis: 'comparable' },
    facts: ({ totals }) => [
      `${yuan(totals.amount)} 元比 ${yuan(totals['amount.base'])} 元，增长 ${totals['amount.growth']}`,
    ],
  },
  {
    section: '两年平均',
    username: 'xifeng',
    path: '/cube',
    question: { ...growthQuestion, compare: 'two-year' },
    facts: ({ totals, warnings }) => {
      expect(totals['amount.growth']).toBeNull();
      expect(warnings.length).toBeGreaterThan(0);
      const average = Math.sqrt(1.064) - 1;
      return [
        '2021 年 1—2 月比 2019 年 1—2 月增长 6.4 %',
        `两年平均 ${(average * 100).toFixed(1)} %（由 ${(average * 100).toFixed(4)} % 一次舍入）`,
        '只有 2018、2019 两年',
      ];
    },
  },
  {
    section: '实际增速',
    username: 'xifeng',
    path: '/cube',
    question: { ...growthQuestion, real: true },
    facts: ({ totals, warnings }) => [
      `名义增长 ${totals['amount.growth']}`,
      `全国居民消费价格指数 ${/上年=100：([\d.]+)/.exec(find(warnings, 'code', 'DEFLATED').zh)?.[1]}`,
      `实际增长 ${totals['amount.realGrowth']}`,
    ],
  },
  {
    section: '价格与数量',
    username: 'xifeng',
    path: '/cube/price-volume',
    facts: ({ rows }) => {
      const row = rows.find(({ name }: Answer) => name.zh === '米制品与豆制品');
      const six = (index: string) => Number(index).toFixed(6);
      return [
        `米制品与豆制品增加 ${yuan(row.change)} 元 = 价格 ${yuan(row.price)} + 数量 ${yuan(row.volume)} + 进出 ${yuan(row.newAndDropped)}`,
        `费雪价格指数 ${six(row.priceIndex.fisher)}，数量指数 ${six(row.quantityIndex.fisher)}`,
        `${row.matched} 种产品可比，${row.unmatched} 种只在一期有`,
      ];
    },
  },
  {
    section: '漏报估算',
    username: 'xifeng',
    path: '/cube',
    question: {
      measures: ['amount'],
      by: [],
      period: '2019',
      where: { county: '520122' },
      impute: 'diftrend',
    },
    facts: async ({ totals, coverage }, ask, question) => {
      const previous = await ask('/cube', { ...question, impute: 'prevalue' });
      expect(coverage.withoutEstimate).toBe(0);
      return [
        `两个单位 100→120、200→210，漏报单位 H 期为 50，估为 50 × ${120 + 210}/${100 + 200} = ${(50 * (120 + 210)) / (100 + 200)}`,
        `应报 ${count(coverage.due)} 个单位月，实报 ${count(coverage.reported)}，${coverage.imputed} 个全部估算`,
        `共 ${yuan(totals['amount.imputed'])} 元，占 ${yuan(totals.amount)} 元的 ${coverage.imputedShare}`,
        `估为 ${yuan(previous.totals['amount.imputed'])} 元`,
      ];
    },
  },
  {
    section: '边界变化',
    username: 'xifeng',
    path: '/cube',
    facts: async (answer, ask, question) => {
      const { boundaries: _, ...without } = question;
      expect((await ask('/cube', without)).rows).toEqual(answer.rows);
      return [
        // A made-up village first; the demo has none that was merged.
        '一个村 2019 年 6 月后撤并，四分之一归甲村、四分之三归乙村。`boundaries: "2019-06"` 时 2018 年的 100 元仍在原村；`"2019-07"` 起是甲村 25 元、乙村 75 元，合计仍是 100 元',
        `合计 ${yuan(answer.totals.amount)} 元`,
      ];
    },
  },
];

/** Examples of made-up villages and households, which the demo has none of, by section: they are in specs of their own. */
export const madeUp: Readonly<Record<string, number>> = {
  新旧区划对照: 1,
  助农效应: 2,
  公开版不印的数: 6,
};

const page = (): string => readFileSync(join(projectDirectory(), 'docs', 'methods.md'), 'utf8');

/** The examples of each section, from 例： to the next one or the end of the section. */
export const readExamples = (): ReadonlyMap<string, readonly string[]> => {
  const sections = page().split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => [/^[^\n]*?(?= [A-Z])/.exec(section)![0], section.split(/^(?=例：)/m).slice(1)]),
  );
};

/** A question that is written out: the first JSON in code. */
const questionIn = (text: string): object | null => {
  const [, json] = /`(\{"(?:[^`]*)\})`/.exec(text) ?? [];
  return json === undefined ? null : (JSON.parse(json) as object);
};

const keysIn = (value: unknown): readonly string[] =>
  value !== null && typeof value === 'object' && !Buffer.isBuffer(value)
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
    : [];

const single = (text: string): string => text.replace(/[ \t]+/g, ' ');

/** Words with digits that say what is asked about. */
const asked = [/20\d\d 年(?: \d{1,2} 月)?/g, /20\d\d-\d\d(?:-\d\d)?/g, /前 [NnkK] /g];

export interface Comparison {
  /** What the answer says and the page does not. */
  readonly missing: readonly string[];
  /** Numbers of the page that come from no answer. */
  readonly unexplained: readonly string[];
  /** Names of fields on the page that neither question nor answers have. */
  readonly unknownFields: readonly string[];
}

/** Asks the demo what an example asks, and compares. */
export const compareExample = async (
  example: MethodExample,
  text: string,
  { url }: ServiceProcess,
  tokenOf: (username: string) => Promise<string>,
): Promise<Comparison> => {
  const answers: unknown[] = [];
  const ask: Ask = async (path, body, username = example.username) => {
    const token = await tokenOf(username);
    const answer = path.includes('/table.')
      ? await file(`${url}/api/v1${path}`, token, body)
      : await requestJson<unknown>(`${url}/api/v1${path}`, token, body);
    answers.push(answer);
    return answer;
  };
  const question = example.question ?? questionIn(text);
  if (!question) throw new Error(`the example of ${example.section} asks nothing`);
  const facts = await example.facts(await ask(example.path, question), ask, question);
  let left = single(text);
  const missing = facts.filter((fact) => !left.includes(single(fact)));
  for (const fact of facts) left = left.replace(single(fact), ' ');
  const rest = asked.reduce((words, pattern) => words.replace(pattern, ' '), left.replace(/`[^`]+`/g, ' '));
  const known = new Set([
    ...keysIn(question),
    ...answers.flatMap(keysIn),
    ...methodExamples.map(({ username }) => username),
  ]);
  const fields = [...text.matchAll(/`([a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)*)`/g)].map(([, field]) => field!);
  return {
    missing,
    unexplained: [...rest.matchAll(/\d[\d.,]*/g)].map(([number]) => number),
    unknownFields: fields.filter(
      (field) => field !== 'null' && !field.split('.').every((part) => known.has(part)),
    ),
  };
};

const file = async (address: string, token: string, body: object): Promise<Buffer> => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return Buffer.from(await response.arrayBuffer());
};
