import { DEMO_PASSWORD } from '@xiangtong/identity';
import { requestJson, spawnService, type ServiceProcess } from '../../../trials/ground';
import {
  city,
  county,
  DemoFolder,
  dense,
  isShort,
  reportNames,
  rowOf,
  sheetNames,
  sheetOf,
  tableLines,
  village,
  type ReportName,
} from './support/demo-folder';
import { compareExample, madeUp, methodExamples, readExamples } from './support/method-examples';
import { footOf, pageFaults } from './support/page-faults';
import { figures, printedFigures, unequalSums } from './support/workbook-figures';

/**
 * The demo as a person runs it: from an empty folder to reports, which must print the published figures (F1, F2 … are
 * the numbers they have in the README of the data set).
 */
let demo: DemoFolder;
let first: { readonly files: ReadonlyMap<string, number>; readonly ledger: unknown };

const pdf = async (name: ReportName): Promise<string> => dense(await demo.pdf(name));
const lines = async (name: ReportName): Promise<readonly string[]> => tableLines(await demo.pdf(name));

beforeAll(async () => {
  demo = await DemoFolder.create();
  await demo.xiangtong('demo', '--exit');
  first = { files: await demo.files(), ledger: await demo.json('ledger', 'verify', '--json') };
}, 600_000);
afterAll(() => demo.remove());

describe('demo', () => {
  it('writes its reports for every scope in two languages, as PDF and workbook', () => {
    const names = reportNames.flatMap((report) =>
      ['zh', 'en'].flatMap((language) => ['pdf', 'xlsx'].map((format) => `${report}-${language}.${format}`)),
    );
    const profiles = `village-profile-${county}-2019-zh.pdf`;
    expect([...first.files.keys()]).toEqual([...names, ...sheetNames, profiles].sort());
  });

  it('leaves a ledger that proves itself', () => {
    expect(first.ledger).toMatchObject({ faults: [], entries: expect.any(Number) as number });
  });

  it('gives the cube the figures of the reports', async () => {
    const query = { measures: ['amount'], by: [], period: '2019', compare: 'yoy' };
    const where = { unit: village, flow: 'up' };
    const answer = await demo.json('cube', JSON.stringify({ ...query, where }));
    expect(answer).toMatchObject({ totals: { amount: '65709800.00', 'amount.base': '41922802.09' } });
  });

  it('starts at once the second time and changes neither ledger nor reports', async () => {
    const { stdout, stderr } = await demo.xiangtong('demo', '--exit');
    expect(stdout).toContain('libei');
    expect(stderr).not.toMatch(/submissions|reports:/);
    expect(await demo.files()).toEqual(first.files);
    expect(await demo.json('ledger', 'verify', '--json')).toEqual(first.ledger);
  });
});

describe('the pages of all reports', () => {
  it('have four lines, no hole before a table, no fifth blank before a chart, and numbers beside their words', async () => {
    for (const file of [...first.files.keys()].filter((name) => name.endsWith('.pdf')))
      expect(pageFaults(file, await demo.pages(file), await demo.pictures(file))).toEqual([]);
  }, 120_000);

  it.each([
    ['zh', '内部'],
    ['en', 'Internal'],
  ])(
    'say at every foot that the edition is internal, and number it between dashes (%s)',
    async (language, mark) => {
      const pages = await demo.pages(`yoy-${city}-2019-${language}.pdf`);
      pages.forEach((page, index) =>
        expect(footOf(page)).toMatch(new RegExp(`${mark}.*— ${index + 1} —|— ${index + 1} —.*${mark}`)),
      );
    },
  );
});

describe('documents of few pages', () => {
  it.each(['zh', 'en'])('an annual bulletin has 500 kB at most (%s)', async (language) => {
    expect((await demo.bytes(`annual-bulletin-${city}-2019-${language}.pdf`)).length).toBeLessThan(500_001);
  });

  it('a monthly express has two pages at most, the page for the county head one', async () => {
    for (const language of ['zh', 'en'])
      expect((await demo.pages(`monthly-express-${county}-2019-12-${language}.pdf`)).length).toBeLessThan(3);
    for (const sheet of sheetNames) expect([sheet, (await demo.pages(sheet)).length]).toEqual([sheet, 1]);
    const asked = `one-page --period 2019-Q4 --scope ${county} --language en --format pdf --out more`;
    await demo.xiangtong('report', ...asked.split(' '));
    expect(await demo.pages(`../more/one-page-${county}-2019-Q4-en.pdf`)).toHaveLength(1);
  }, 60_000);

  it.each([city, county].flatMap((scope) => ['zh', 'en'].map((language) => [scope, language] as const)))(
    'an annual bulletin has five to eight pages of prose before its annex (%s, %s)',
    async (scope, language) => {
      const pages = await demo.pages(`annual-bulletin-${scope}-2019-${language}.pdf`);
      const annex = pages.findIndex((page) => page.lines.some((line) => /^(附表|Annex)$/.test(line.trim())));
      expect(annex).toBeGreaterThanOrEqual(5);
      expect(annex).toBeLessThanOrEqual(8);
    },
  );

  it.each([city, county].flatMap((scope) => ['zh', 'en'].map((language) => [scope, language] as const)))(
    'an annual bulletin has twelve pages at most, the internal edition too (%s, %s)',
    async (scope, language) => {
      const name = `annual-bulletin-${scope}-2019-${language}.pdf`;
      const asked = `annual-bulletin --period 2019 --scope ${scope} --language ${language} --format pdf --out more`;
      await demo.xiangtong('report', ...asked.split(' '));
      for (const file of [name, `../more/${name}`]) {
        const pages = await demo.pages(file);
        expect([file, pages.length <= 12]).toEqual([file, true]);
      }
    },
    60_000,
  );
});

describe('F1 and F2: sales of Libei and their growth', () => {
  it('are printed in the PDF as they were published', async () => {
    expect(await pdf(`yoy-${village}-2019-zh`)).toContain(
      '2019年，立碑村农产品网络零售额65,709,800元，同比增长56.74%',
    );
    expect(await pdf(`yoy-${village}-2019-en`)).toContain(
      dense('Libei Village came to 65,709,800 yuan, up 56.74 percent year on year'),
    );
    expect(await lines(`yoy-${village}-2019-zh`)).toContain('农产品网络零售额 万元 6,570.98 4,192.28 56.74');
  });

  it('stand in the workbook as numbers', async () => {
    expect(await demo.row(`yoy-${village}-2019-zh`, '主要指标', '农产品网络零售额')).toMatchObject({
      计量单位: '万元',
      '2019年': 6570.98,
      '2018年': 4192.280209,
      同比增长: expect.closeTo(0.5674, 6) as number,
    });
  });
});

describe('F3 and F4: villages driven, farm households, registered poor among them', () => {
  it('are printed in the PDF as they were published', async () => {
    const text = await pdf(`poverty-impact-${village}-2019-zh`);
    expect(text).toContain('立碑村带动周边13个村，惠及农户3,200户');
    expect(text).toContain('其中建档立卡户280户');
    expect(await pdf(`poverty-impact-${village}-2019-en`)).toContain(
      dense('drove the economy of 13 surrounding villages and benefited 3,200 farm households'),
    );
  });

  it('stand in the workbook as numbers', async () => {
    const current = (...begin: string[]): Promise<unknown> =>
      demo.current(`poverty-impact-${village}-2019-zh`, '带动农户主要指标', ...begin);
    expect(await current('带动村数', '个')).toBe(13);
    expect(await current('受益农户', '户')).toBe(3200);
    expect(await current('其中：建档立卡户', '户')).toBe(280);
  });
});

describe('F5, F6 and F17: entrepreneurs, their stores, the operation centre of Xifeng', () => {
  const name = `annual-bulletin-${county}-2019-zh` as const;

  it('are printed in the PDF as they were published', async () => {
    const text = await pdf(name);
    expect(Number(/有电商创业者([\d,]+)人/.exec(text)?.[1]?.replace(',', ''))).toBeGreaterThan(1_600);
    expect(text).toContain('在第三方平台开设网店264家');
    expect(text).toContain('全年销售报表中出现的网店（上行与下行合计）264家');
    const area = /运营中心建筑面积([\d,.]+)平方米，全年培训(\d+)人次/.exec(text);
    expect(Number(area?.[1]?.replace(',', ''))).toBeGreaterThan(4_000);
    expect(Number(area?.[2])).toBeGreaterThan(0);
    expect(await pdf(`annual-bulletin-${county}-2019-en`)).toContain(
      dense('They ran 264 online stores on third-party platforms'),
    );
  });

  it('stand in the workbook as numbers', async () => {
    const current = (item: string): Promise<unknown> => demo.current(name, '电商能力主要指标', item);
    expect(await current('电商创业者（年末）')).toBeGreaterThan(1_600);
    expect(await current('第三方平台网店（年末）')).toBe(264);
    expect(await current('运营中心建筑面积（年末）')).toBeGreaterThan(4_000);
  });

  it('counts the same stores on each platform in both forms', async () => {
    const counts: unknown[][] = [];
    sheetOf(await demo.workbook(name), '各平台网店数').eachRow((row) => {
      const [registered, selling] = [row.getCell(2).value, row.getCell(6).value];
      if (typeof registered === 'number') counts.push([row.getCell(1).text, registered, selling]);
    });
    expect(counts.length).toBeGreaterThan(8);
    for (const [, registered, selling] of counts) expect(selling).toBe(registered);
  });
});

describe('F9 and F10: parks of Guiyang, their enterprises and the investment in them', () => {
  const name = `parks-${city}-2019-zh` as const;

  it('are printed in the PDF as they were published', async () => {
    const text = await pdf(name);
    expect(text).toContain('电商产业园13个，累计投资4.97亿元');
    expect(text).toMatch(/入驻企业396家，.+?关联企业73家/);
    expect(await pdf(`annual-bulletin-${city}-2019-zh`)).toContain('入驻企业396家，关联企业73家');
    expect(await pdf(`parks-${city}-2019-en`)).toContain(
      dense('was 13, investment in them 497 million yuan'),
    );
  });

  it('stand in the workbook as numbers', async () => {
    const current = (item: string): Promise<unknown> => demo.current(name, '产业园主要指标', item);
    expect(await current('电商产业园')).toBe(13);
    const investment = (await current('累计投资')) as number;
    expect(investment).toBeGreaterThan(49_000);
    expect(investment).toBeLessThan(50_000);
    expect(await current('入驻企业')).toBe(396);
    expect(await current('关联企业')).toBe(73);
  });
});

describe('F6 and F7: stores and kinds of products of Xifeng', () => {
  it('are printed in the PDF as they were published', async () => {
    expect(await pdf(`yoy-${county}-2019-zh`)).toContain('网上销售产品412种，网店264家');
    expect(await pdf(`yoy-${county}-2019-en`)).toContain(
      dense('kinds of products sold online was 412, the number of online stores 264'),
    );
  });

  it('stand in the workbook as numbers', async () => {
    expect(await demo.current(`yoy-${county}-2019-zh`, '主要指标', '销售产品种数')).toBe(412);
    expect(await demo.current(`yoy-${county}-2019-zh`, '主要指标', '网店数')).toBe(264);
  });
});

describe('F8: sales of Guiyang', () => {
  it('are printed in the PDF as they were published', async () => {
    expect(await pdf(`yoy-${city}-2019-zh`)).toContain('贵阳市农产品网络零售额17.00亿元');
    expect(await pdf(`yoy-${city}-2019-en`)).toContain(dense('came to 1.7 billion yuan'));
  });

  it('stand in the workbook as numbers', async () => {
    expect(await demo.current(`yoy-${city}-2019-zh`, '主要指标', '农产品网络零售额')).toBe(170_000);
  });
});

describe('F11: destinations reached', () => {
  it('are printed in the PDF as they were published', async () => {
    expect(await pdf(`yoy-${city}-2019-zh`)).toContain(
      '销往31个省（区、市）和香港特别行政区，覆盖356个城市、1,908个县（市、区）',
    );
    expect(await pdf(`yoy-${city}-2019-en`)).toContain(
      dense('and Hong Kong, 356 cities and 1,908 districts and counties'),
    );
  });

  it('stand in the workbook as numbers', async () => {
    const current = (item: string): Promise<unknown> => demo.current(`yoy-${city}-2019-zh`, '主要指标', item);
    expect(await current('销往省（区、市）')).toBe(31);
    expect(await current('销往港澳台地区')).toBe(1);
    expect(await current('销往城市')).toBe(356);
    expect(await current('销往县（市、区）')).toBe(1908);
  });
});

describe('F15: sample orders of the leading store', () => {
  const orders = [
    ['泡白菜', '江苏省', 1.5, '千克'],
    ['酸菜豆米汤', '山东省', 2, '份'],
    ['米豆腐', '浙江省', 1.5, '千克'],
  ] as const;

  it('are printed in the PDF as they were published', async () => {
    const all = await lines(`yoy-${village}-2019-zh`);
    for (const order of orders) {
      expect(all).toContainEqual(expect.stringMatching(new RegExp(`^${order.join(' ')} 1 \\d+\\.\\d\\d$`)));
    }
  });

  it('stand in the workbook as numbers', async () => {
    for (const [product, destination, quantity, unit] of orders) {
      const title = '2019年12月领先网店样单（产品×目的地）';
      const row = await demo.row(`yoy-${village}-2019-zh`, title, product, destination);
      expect(row).toMatchObject({ 数量: quantity, 计量单位: unit, 订单数: 1 });
    }
  });
});

describe('F16: goods of the leading store', () => {
  const goods = ['豆腐乳', '青椒', '糍粑'];

  it('are printed in the PDF as they were published', async () => {
    const text = await pdf(`yoy-${village}-2019-zh`);
    const kinds = /零售额最高的网店是.+?销售产品(\d+)种/.exec(text)?.[1];
    expect(Number(kinds)).toBeGreaterThan(30);
    const listed = text.slice(text.indexOf('2019年领先网店销售的产品'));
    for (const product of goods) expect(listed).toContain(product);
  });

  it('stand in the workbook as numbers', async () => {
    const sheet = sheetOf(await demo.workbook(`yoy-${village}-2019-zh`), '2019年领先网店销售的产品');
    for (const product of goods) expect(rowOf(sheet, product)).toBeDefined();
    expect(sheet.rowCount - 3).toBeGreaterThan(30);
  });
});

describe('the annual bulletin repeats the published figures', () => {
  it('F8, F11 and F12 of Guiyang', async () => {
    const text = await pdf(`annual-bulletin-${city}-2019-zh`);
    expect(text).toContain('贵阳市实现农产品网络零售额17.00亿元');
    expect(text).toContain('销往31个省（区、市）和香港特别行政区，覆盖356个城市、1,908个县（市、区）');
    const active = /零售额居前的是(修文县.+?)。/.exec(text)?.[1] ?? '';
    for (const name of ['白云', '开阳', '清镇', '乌当', '修文', '息烽']) expect(active).toContain(name);
  });

  it('F6 and F7 of Xifeng, F1 and F2 of its leading village', async () => {
    const text = await pdf(`annual-bulletin-${county}-2019-zh`);
    expect(text).toContain('网上销售产品412种，有农产品销售的网店264家');
    expect(text).toContain('零售额最高的填报单位是立碑村，6,570.98万元，同比增长56.74%');
  });
});

describe('the monthly express', () => {
  it('gives the month and the year to date', async () => {
    const text = await pdf(`monthly-express-${county}-2019-12-zh`);
    expect(text).toContain('2019年1—12月，累计农产品网络零售额26,200.00万元');
    const row = await demo.row(`monthly-express-${county}-2019-12-zh`, '主要指标', '农产品网络零售额');
    expect(row?.['本年累计']).toBe(26_200);
  });
});

describe.each(reportNames)('%s', (report) => {
  it('has breakdowns whose parts sum to their total, to the fen', async () => {
    for (const language of ['zh', 'en'] as const) {
      const sums = unequalSums(await demo.workbook(`${report}-${language}`));
      expect(sums.columns).toBeGreaterThan(isShort(report) ? 0 : 4);
      expect(sums.unequal).toEqual([]);
    }
  });

  it('holds the same figures in the workbooks of both languages', async () => {
    const chinese = figures(await demo.workbook(`${report}-zh`));
    expect(chinese.size).toBeGreaterThan(isShort(report) ? 50 : 100);
    expect(figures(await demo.workbook(`${report}-en`))).toEqual(chinese);
  });

  it('prints the same figures in the PDFs of both languages', async () => {
    const chinese = printedFigures(await demo.pdf(`${report}-zh`));
    expect(chinese.length).toBeGreaterThan(isShort(report) ? 15 : 50);
    expect(printedFigures(await demo.pdf(`${report}-en`))).toEqual(chinese);
  });
});

/** A running service with the data of the demo answers the questions that docs/methods.md writes out. */
describe('the worked examples of the methods', () => {
  const examples = readExamples();
  const tokens = new Map<string, Promise<string>>();
  let service: ServiceProcess;

  beforeAll(async () => {
    service = await spawnService(demo.data);
  });
  afterAll(() => service.end('SIGTERM'));

  const tokenOf = (username: string): Promise<string> => {
    const body = { username, password: DEMO_PASSWORD };
    const known =
      tokens.get(username) ??
      requestJson<{ token: string }>(`${service.url}/api/v1/auth/login`, null, body).then(
        ({ token }) => token,
      );
    tokens.set(username, known);
    return known;
  };

  it('are all asked here, or made up', () => {
    const tested = new Map(Object.entries(madeUp));
    for (const { section } of methodExamples) tested.set(section, (tested.get(section) ?? 0) + 1);
    const written = [...examples].map(([section, texts]): [string, number] => [section, texts.length]);
    expect(Object.fromEntries(tested)).toEqual(Object.fromEntries(written.filter(([, count]) => count > 0)));
  });

  it.each(methodExamples.map((example) => [example.section, (example.index ?? 0) + 1, example] as const))(
    'of %s, number %i, say what the demo answers, number by number, by the names of its fields',
    async (section, number, example) => {
      const text = examples.get(section)![number - 1]!;
      expect(await compareExample(example, text, service, tokenOf)).toEqual({
        missing: [],
        unexplained: [],
        unknownFields: [],
      });
    },
  );
});
