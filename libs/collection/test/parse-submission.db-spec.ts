import { parseSubmission } from '../src';
import { openCollection, salesLine, submission, type CollectionFixture } from './support/collection-fixture';

let fixture: CollectionFixture;
beforeAll(async () => {
  fixture = await openCollection();
});
afterAll(() => fixture.close());

const parse = (input: unknown) =>
  parseSubmission(input, { catalogue: fixture.current, currentMonth: 202002 });
const codes = (input: unknown) => (parse(input).mistakes ?? []).map(({ path, code }) => `${path} ${code}`);

describe('parseSubmission', () => {
  it('takes what people send and converts it into base units and fen', () => {
    const { submission: parsed } = parse(
      submission({
        lines: [
          salesLine({
            quantity: 3,
            unit: '斤',
            amount: 19.9,
            refundAmount: '1',
            store: ' '.trim() || undefined,
          }),
        ],
        total: '19.9',
      }),
    );
    expect(parsed?.lines[0]).toMatchObject({
      quantity: 1500,
      reportedQuantity: 3000,
      measure: 'jin',
      amount: 1990,
      refund: 100,
      flow: 'up',
    });
    expect(parsed?.totalFen).toBe(1990);
  });

  it('says once that the reference data is not loaded, instead of calling every code unknown', () => {
    const catalogue = { ...fixture.current, forms: new Map(), units: new Map(), products: new Map() };
    const { mistakes } = parseSubmission(submission(), { catalogue, currentMonth: 202002 });
    expect(mistakes).toMatchObject([{ path: '', code: 'REFERENCE.NOT_SEEDED' }]);
  });

  it('takes a nil return and the special destinations', () => {
    expect(parse(submission({ lines: [] })).submission?.totalFen).toBe(0);
    for (const destination of [
      '000000',
      '900000',
      '810000',
      '820000',
      '710000',
      '520122',
      '320100',
      '320000',
    ]) {
      expect(codes(submission({ lines: [salesLine({ destination })] }))).toEqual([]);
    }
  });

  it.each<[string, unknown, string]>([
    ['unknown unit', { unit: '999' }, 'unit SUBMISSION.UNKNOWN_UNIT'],
    ['13th month', { period: '2019-13' }, 'period SUBMISSION.INVALID_PERIOD'],
    ['future month', { period: '2020-03' }, 'period SUBMISSION.FUTURE_PERIOD'],
    ['before the unit was registered', { period: '2017-12' }, 'period SUBMISSION.UNIT_NOT_DUE'],
    ['unknown form', { form: 'x' }, 'form SUBMISSION.UNKNOWN_FORM'],
    ['lines missing', { lines: undefined }, 'lines SUBMISSION.MISSING'],
    ['lines no list', { lines: {} }, 'lines SUBMISSION.WRONG_TYPE'],
    ['line no object', { lines: [1] }, 'lines[0] SUBMISSION.NOT_AN_OBJECT'],
    ['unknown field', { extra: 1 }, 'extra SUBMISSION.UNKNOWN_FIELD'],
    ['wrong total', { total: '20' }, 'total SUBMISSION.TOTAL_MISMATCH'],
    ['broken total', { total: 'x' }, 'total SUBMISSION.INVALID_NUMBER'],
    ['explanations no texts', { explanations: { a: 1 } }, 'explanations SUBMISSION.WRONG_TYPE'],
  ])('refuses %s', (_, overrides, expected) => {
    expect(codes({ ...submission(), ...(overrides as object) })).toEqual([expected]);
  });

  it.each<[string, object, string]>([
    ['unknown product', { product: 'nope' }, 'product SUBMISSION.UNKNOWN_PRODUCT'],
    ['product of another type', { product: 5 }, 'product SUBMISSION.WRONG_TYPE'],
    ['unknown destination', { destination: '999999' }, 'destination SUBMISSION.UNKNOWN_DESTINATION'],
    ['destination by name', { destination: '江苏南京' }, 'destination SUBMISSION.UNKNOWN_DESTINATION'],
    ['unknown platform', { platform: 'x' }, 'platform SUBMISSION.UNKNOWN_PLATFORM'],
    ['wrong unit of measure', { unit: '升' }, 'unit SUBMISSION.WRONG_MEASURE'],
    ['wrong flow', { flow: 'sideways' }, 'flow SUBMISSION.UNKNOWN_FLOW'],
    ['negative amount', { amount: '-1' }, 'amount SUBMISSION.NEGATIVE'],
    ['three decimals', { amount: '1.005' }, 'amount SUBMISSION.INVALID_NUMBER'],
    ['exponent', { amount: '1e5' }, 'amount SUBMISSION.INVALID_NUMBER'],
    ['not a number', { amount: null }, 'amount SUBMISSION.INVALID_NUMBER'],
    ['absurd amount', { amount: '99999999999.99' }, 'amount SUBMISSION.ABSURD'],
    ['negative quantity', { quantity: -1 }, 'quantity SUBMISSION.NEGATIVE'],
    ['absurd quantity', { quantity: '99999999999' }, 'quantity SUBMISSION.ABSURD'],
    ['amount without orders', { orders: 0 }, 'orders SUBMISSION.AMOUNT_WITHOUT_ORDERS'],
    ['broken orders', { orders: 1.5 }, 'orders SUBMISSION.INVALID_NUMBER'],
    ['orders as text', { orders: '1' }, 'orders SUBMISSION.INVALID_NUMBER'],
    ['negative orders', { orders: -1 }, 'orders SUBMISSION.NEGATIVE'],
    ['store with a control character', { store: 'a\tb' }, 'store SUBMISSION.INVALID_STORE'],
    ['store with half a character', { store: 'a\ud800' }, 'store SUBMISSION.INVALID_STORE'],
    ['unknown field', { price: 1 }, 'price SUBMISSION.UNKNOWN_FIELD'],
    ['prototype games', JSON.parse('{"__proto__": 1}') as object, '__proto__ SUBMISSION.UNKNOWN_FIELD'],
  ])('refuses a line with %s', (_, overrides, expected) => {
    const line = Object.assign(Object.create(null) as object, salesLine()) as Record<string, unknown>;
    for (const [key, value] of Object.entries(overrides)) {
      Object.defineProperty(line, key, { value: value as unknown, enumerable: true, configurable: true });
    }
    expect(codes({ ...submission(), lines: [line] })).toEqual([`lines[0].${expected}`]);
  });

  it('says measures by the names that the template has', () => {
    const { mistakes } = parse(submission({ lines: [salesLine({ unit: 'bottle' })] }));
    const allowed = expect.stringMatching(/^[\p{Script=Han}、]*袋[\p{Script=Han}、]*$/u) as string;
    expect(mistakes?.[0]?.parameters).toMatchObject({ value: { zh: '瓶' }, allowed: { zh: allowed } });
  });

  it('names everything that is wrong at once, each with its path', () => {
    const lines = [
      salesLine({ product: 'x', amount: '-1' }),
      salesLine(),
      salesLine(),
      salesLine({ destination: 'y' }),
    ];
    expect(codes(submission({ unit: 'z', period: '2019-13', lines }))).toEqual([
      'unit SUBMISSION.UNKNOWN_UNIT',
      'period SUBMISSION.INVALID_PERIOD',
      'lines[0].product SUBMISSION.UNKNOWN_PRODUCT',
      'lines[0].amount SUBMISSION.NEGATIVE',
      'lines[2] SUBMISSION.DUPLICATE_LINE',
      'lines[3].destination SUBMISSION.UNKNOWN_DESTINATION',
    ]);
  });

  it.each([null, 1, 'x', [], true])('refuses %p', (input) => {
    expect(codes(input)).toEqual([' SUBMISSION.NOT_AN_OBJECT']);
  });
});
