import { describe as describeMessage, fillIn, messages, parameterWords } from './index';

const zh = Object.entries(messages).map(([code, text]) => [code, text.zh] as const);
const words = Object.entries(parameterWords).flatMap(([name, values]) =>
  Object.entries(values).map(([value, text]) => [`${name} ${value}`, text.zh] as const),
);

/** Names that users know by these letters: formats, programs, technical terms, files they keep. */
const names =
  'Excel CSV XLSX NDJSON GeoJSON xlsx csv xls JPEG PNG PDF pdf OFD ofd Word docx JSON json HTML html UTF-8 API REST SDMX SDMX-JSON SDMX-CSV X manifest.json';
/** Words that only API programmers see, named because they must be typed like that. */
const typed =
  'Idempotency-Key submissions bulk asOf atLeast impute boundaries limit size interval unit monthly edition purpose titles title product platform columns quantity amount paid created status statuses row order other DATABASE_URL DATA_DIR';
/** Words that only whoever looks after the server sees. */
const operated =
  'xiangtong backup keygen ledger verify key code FeatureCollection Feature Polygon MultiPolygon GS S AGE-SECRET-KEY-1 BACKUP_FOLDER BACKUP_RECIPIENTS BACKUP_KEY_FILE BACKUP_KEEP_DAYS BACKUP_WAL_FOLDER uid until';
const allowed = new Set(`${names} ${typed} ${operated}`.split(' '));

/** Periods and times as they are written: 2019-Q4, 2020-01-10T08:00:00Z. */
const written = /\d{4}-[QH]\d|\d{4}-\d{2}-\d{2}T[\d:+]+Z?/g;
const latinIn = (text: string): string[] =>
  text
    .replace(/\{\w+(:[^{}]*)?\}/g, '')
    .replace(written, '')
    .match(/[A-Za-z_][\w.-]*\w|[A-Za-z]/g)
    ?.filter((word) => !allowed.has(word)) ?? [];

describe('messages', () => {
  it.each([...zh, ...words])('say %s in Chinese', (_, text) => {
    expect(latinIn(text)).toEqual([]);
    expect(text).toMatch(/[\u4e00-\u9fff]|^\{(constraint|mistake)\}。?$/);
  });

  it('count things in the right number', () => {
    const counted = Object.entries(messages).filter(([, { en }]) => /\{(count|seconds)\} [a-z]/.test(en));
    // Always plural: the message is about several.
    const several = ['POSITION.TOO_MANY', 'TRACE.SEVERAL_TABLES'];
    expect(counted.map(([code]) => code).filter((code) => !several.includes(code))).toEqual([]);
    const text = { zh: '{count} 处', en: '{count:mistake|mistakes} in {place}' };
    const said = (count: number | string) =>
      fillIn(text, { count, place: { zh: '表', en: 'the form' } }, 'en');
    expect([0, 1, '1', 2].map(said)).toEqual([
      '0 mistakes in the form',
      '1 mistake in the form',
      '1 mistake in the form',
      '2 mistakes in the form',
    ]);
  });

  it('call states, actions and fields by what people call them', () => {
    const state = { status: 'submitted', action: 'accept' };
    expect(describeMessage('SUBMISSION.WRONG_STATE', state, 'zh')).toContain(
      '已经上报，等待审核，现在不能通过',
    );
    expect(describeMessage('SUBMISSION.WRONG_STATE', state, 'en')).toContain('cannot be accepted now');
    expect(describeMessage('SUBMISSION.NEGATIVE', { field: 'refundAmount', value: -1 }, 'zh')).toBe(
      '“退款金额”不能是负数（-1）。',
    );
    // A value that is not a code is printed as given.
    expect(describeMessage('SUBMISSION.NEGATIVE', { field: '销售额', value: -1 }, 'zh')).toContain(
      '“销售额”',
    );
  });

  it('write what the product found as people read it, and what somebody wrote as it was written', () => {
    const ratio = {
      amount: '1234567.89',
      expected: '123456.00',
      before: '120000.00',
      month: '2019-12',
      ratio: '10.3',
      low: '0.5',
      high: '2',
    };
    const [zh, en] = (['zh', 'en'] as const).map((language) =>
      describeMessage('CHECK.MONTH_RATIO', ratio, language),
    );
    expect(zh).toContain('合计 1,234,567.89 元');
    expect(zh).toContain('约 123,456.00 元；是上月（2019年12月，120,000.00 元）的 10.3 倍');
    expect(en).toContain('1,234,567.89 yuan; about 123,456.00 was expected');
    expect(en).toContain('last month (December 2019: 120,000.00)');
    const absurd = { field: 'amount', value: '1000000000000', limit: '999999999999.99' };
    expect(describeMessage('SUBMISSION.ABSURD', absurd, 'zh')).toContain(
      '“金额”的值 1000000000000 大得不合理（上限 999,999,999,999.99）',
    );
    const sales = { months: '2019-02 2019-03', amount: '1500.00' };
    expect(describeMessage('BENEFIT.WITHOUT_SALES', sales, 'zh')).toContain(
      '2019年2月、2019年3月（共 1,500.00 元）',
    );
    const closed = { unit: '南门村', period: '2019-Q4' };
    expect(describeMessage('SUBMISSION.PERIOD_CLOSED', closed, 'zh')).toContain('“南门村”2019年四季度的填报');
    expect(describeMessage('SUBMISSION.DUPLICATE_LINE', { first: 2019 }, 'zh')).toContain('第 2019 行');
  });
});
