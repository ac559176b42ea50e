import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfSoundReports, loadDefinitions, openDefinitions } from './load-definitions';
import { ReportFolder, REPORTS } from './testing/report-folder';

describe('loadDefinitions', () => {
  let folder: ReportFolder;
  beforeEach(() => {
    folder = new ReportFolder(['parks', 'poverty-impact', 'yoy']);
  });
  afterEach(() => folder.remove());
  const edit = (file: string, from: string, to: string): number => folder.edit(file, from, to);
  const mistakes = (): readonly string[] => folder.mistakes();

  it('reads the reports of this project', () => {
    const ids = [...loadDefinitions(REPORTS).keys()];
    expect(ids).toEqual(
      expect.arrayContaining(['annual-bulletin', 'annual-yearbook', 'monthly-express', 'parks', 'yoy']),
    );
    expect(ids).toEqual([...ids].sort());
  });

  it('changes the digest with every word', () => {
    const digest = (): string => loadDefinitions(folder.directory).get('yoy')!.digest;
    const before = digest();
    expect(digest()).toBe(before);
    edit('common/texts.en.yaml', 'Head of unit', 'Head of the unit');
    expect(digest()).not.toBe(before);
  });

  describe('with the digest of reports in which the build found no mistake', () => {
    it('reads each when it is asked for, and as it was at the start', () => {
      const whole = loadDefinitions(folder.directory);
      const opened = openDefinitions(folder.directory, digestOfSoundReports(folder.directory));
      edit('yoy/report.yaml', 'by: [month]', 'by: [moon]');
      expect([...opened.values()]).toEqual([...whole.values()]);
      expect(opened.get('yoy')).toBe(opened.get('yoy'));
      expect(opened.get('none')).toBeUndefined();
      expect([...opened.texts!()]).toEqual(
        [...whole.values()].map(({ id, digest, files }) => ({ id, digest, files })),
      );
    });

    it('reads and checks all of them at once when a file has changed since', () => {
      const sound = digestOfSoundReports(folder.directory);
      edit('yoy/report.yaml', 'by: [month]', 'by: [moon]');
      expect(() => openDefinitions(folder.directory, sound)).toThrow('unknown dimension "moon"');
      expect(() => digestOfSoundReports(folder.directory)).toThrow('unknown dimension "moon"');
      expect(() => openDefinitions(folder.directory, null)).toThrow('unknown dimension "moon"');
    });

    it('misses a file that is gone', () => {
      const sound = digestOfSoundReports(folder.directory);
      rmSync(join(folder.directory, 'parks/texts.en.yaml'));
      expect(() => openDefinitions(folder.directory, sound)).toThrow('the file is missing');
    });
  });

  const yoy = 'yoy/report.yaml';
  const parks = 'parks/report.yaml';

  it.each([
    [yoy, 'by: [month]', 'by: [moon]', 'unknown dimension "moon"'],
    [yoy, 'measures: [amount, orders]', 'measures: [turnover, orders]', 'unknown measure "turnover"'],
    [yoy, 'compare: yoy', 'compare: decade', 'unknown comparison "decade"'],
    [yoy, 'query: byMonth', 'query: byMoon', 'unknown query "byMoon"'],
    [yoy, 'value: amount,', 'value: refunds,', 'query "byMonth" has no column "refunds"'],
    [
      yoy,
      'growth: headline.orders.growth',
      'growth: headline.refunds.growth',
      'has no value "headline.refunds.growth"',
    ],
    [
      yoy,
      'title: months.title',
      'title: months.heading',
      'text "months.heading" is missing in texts.zh.yaml',
    ],
    [yoy, 'type: waterfall', 'kind: waterfall', 'unknown field "kind"'],
    [yoy, 'top: 50', 'top: many', '"many" is no whole number'],
    [yoy, 'only: amount.change > 0', 'only: amount.change', '"amount.change" is no condition'],
    [yoy, 'where: { flow: down }', 'where: { unit: x }', '"unit" is set by the scope of the report'],
    [yoy, 'scopes: [township, county, prefecture, province]', 'scopes: [hamlet]', 'unknown scope "hamlet"'],
    [
      yoy,
      'label: column.month, width: 2',
      'label: column.month, format: money',
      'cannot have the format "money"',
    ],
    ['yoy/texts.zh.yaml', 'money}}，{{headline', 'cash}}，{{headline', 'unknown filter "cash"'],
    [
      'yoy/texts.en.yaml',
      '{{headline.amount | money}}',
      '{{headline.amount}}',
      'is a number and needs a filter',
    ],
    ['yoy/texts.en.yaml', '{{lastMonth}}', '{{lastMonth', 'is neither a value nor a condition'],
    ['poverty-impact/report.yaml', 'impact: coverage', 'impact: reach', 'unknown impact table "reach"'],
    [parks, 'join: [parkForms, parkSales]', 'join: [parkForms, shops]', 'unknown query "shops"'],
    [parks, 'join: [parkForms, parkSales]', 'join: [parkForms, sales]', 'have different dimensions'],
    [parks, 'parkSales.amount / parkForms.jobs', 'parkSales.amount % parkForms.jobs', 'is no computation'],
    [
      parks,
      'salesPerJob: parkSales.amount / parkForms.jobs',
      'salesPerJob: parkSales.refunds / parkForms.jobs',
      'query "byPark" has no column "parkSales.refunds"',
    ],
    [parks, 'when: parks.residentEnterprises', 'when: parks.tenants', 'has no value "parks.tenants"'],
    ['parks/texts.zh.yaml', '{{* parkForms 3 ;}}', '{{* parks 3 ;}}', 'query "parks" has no rows'],
    ['parks/texts.zh.yaml', '{{* parkForms 3 ;}}', '{{^ note amount}}', '"{{^ note amount}}" names no note'],
    [
      'parks/texts.zh.yaml',
      '{{* parkForms 3 ;}}',
      '{{^ note.stocks}}{{* parkForms 3 ;}}',
      'note "note.stocks" has no place: no section has the role "notes"',
    ],
    [
      parks,
      '- prose: overview.lead',
      '- { prose: overview.lead, see: [nowhere] }',
      'there is no table or chart "nowhere"',
    ],
    ['parks/texts.zh.yaml', '{{row.park}}', '{{row.village}}', 'has no value "row.village"'],
    [
      'parks/texts.zh.yaml',
      '{{parkForms.rising.investment | count}}',
      '{{parkForms.rising.turnover | count}}',
      'has no value "parkForms.rising.turnover"',
    ],
    [
      'parks/texts.en.yaml',
      '{{? sales.amount}}',
      '{{? sales.amount > 5}}',
      '"{{? sales.amount > 5}}" asks for no value',
    ],
  ])('%s: "%s" → "%s"', (file, from, to, message) => {
    const line = edit(file, from, to);
    const found = mistakes();
    expect(found).toContainEqual(expect.stringContaining(message));
    expect(found.find((text) => text.includes(message))).toMatch(new RegExp(`^${file}:${line} `));
  });

  it('finds a query that is not run for the scopes of the block', () => {
    edit('yoy/texts.zh.yaml', '{{headline.provinces | count}}', '{{byCounty.count | count}}');
    expect(mistakes()).toContainEqual(
      expect.stringContaining('query "byCounty" is not run for village, park'),
    );
  });

  it('does not repeat the mistake of a query at every place that refers to it', () => {
    edit('poverty-impact/report.yaml', 'impact: lineCrossings', 'impact: reach');
    expect(mistakes()).toHaveLength(1);
  });

  it('finds a text nobody prints', () => {
    const line = edit('yoy/texts.en.yaml', 'indicators:\n', 'indicators:\n  spare: x\n');
    expect(mistakes()).toEqual([`yoy/texts.en.yaml:${line + 1} text "indicators.spare" is used nowhere`]);
  });

  it('finds a text that is there in one language only', () => {
    edit('yoy/texts.en.yaml', '  fallingProducts: Products taking most from growth\n', '');
    expect(mistakes()).toEqual([
      expect.stringContaining('text "movers.fallingProducts" is missing in texts.en.yaml'),
    ]);
  });

  it('finds queries that refer to each other in a circle', () => {
    const line = edit(
      yoy,
      'where: { flow: up, store: $first.byStore.store }',
      'where: { store: $first.samples.product }',
    );
    edit(
      yoy,
      'where: { flow: up, store: $first.byStore.store }',
      'where: { store: $first.storeProducts.product }',
    );
    expect(mistakes()).toContainEqual(
      expect.stringMatching(
        new RegExp(`^${yoy}:${line - 3} query "storeProducts" refers to itself in a circle`),
      ),
    );
  });

  it('does not repeat the mistake of a query at those made of it', () => {
    edit(parks, 'measures: [amount, orders, products, stores]', 'measures: [turnover]');
    expect(mistakes()).toHaveLength(1);
  });

  it('maps nothing but provinces, one figure a tile', () => {
    edit('yoy/report.yaml', 'type: bar', 'type: tile-map');
    expect(mistakes()).toEqual([
      expect.stringContaining('a tile map needs the category "destinationProvince"'),
      expect.stringContaining('a tile map needs exactly one series'),
    ]);
  });

  it('says that a query made of others comes after them, so that none is made of itself', () => {
    const line = edit(parks, 'join: [parkForms, parkSales]', 'join: [parkForms, byPark]');
    expect(mistakes()[0]).toBe(
      `${parks}:${line} unknown query "byPark"; a query made of others comes after them`,
    );
  });

  it('tells what a comparison of prices and volumes needs', () => {
    const line = edit(parks, '  byMonth:\n', '  effects: { priceVolume: parkSales }\n  byMonth:\n');
    expect(mistakes()).toEqual([
      `${parks}:${line} query "parkSales" must be by product alone, with amount, quantity and a comparison, without limit`,
    ]);
  });

  it('tells all mistakes of all files at once', () => {
    edit(yoy, 'by: [month]', 'by: [moon]');
    edit('yoy/texts.en.yaml', '{{headline.amount | money}}', '{{headline.amount}}');
    edit('poverty-impact/report.yaml', 'impact: coverage', 'impact: reach');
    edit('poverty-impact/texts.zh.yaml', '{{/}}', '');
    expect(new Set(mistakes().map((text) => text.split(':')[0]))).toEqual(
      new Set([yoy, 'yoy/texts.en.yaml', 'poverty-impact/report.yaml', 'poverty-impact/texts.zh.yaml']),
    );
  });

  it('tells a missing file and broken YAML', () => {
    rmSync(join(folder.directory, 'yoy/texts.en.yaml'));
    const line = edit('poverty-impact/report.yaml', 'title: title', 'title: [title');
    expect(mistakes()).toContainEqual('yoy/texts.en.yaml:1 the file is missing');
    expect(mistakes().some((text) => text.startsWith('poverty-impact/report.yaml:'))).toBe(true);
    expect(line).toBe(3);
  });
});
