import fc from 'fast-check';
import { cubeCompares, cubeDimensions } from './cube';
import { formatCubeFigure, parseCubeFigure, type CubeFigure } from './cube-figure';

const code = fc.string({ unit: 'grapheme', maxLength: 12 });
const dimension = fc.constantFrom(...cubeDimensions);

const figures: fc.Arbitrary<CubeFigure> = fc.record({
  query: fc.record(
    {
      period: fc.constantFrom('2019', '2019-12', '2019-01..2019-11'),
      where: fc.dictionary(dimension, fc.array(code, { minLength: 1, maxLength: 3 }), {
        noNullPrototype: true,
      }),
      asOf: fc.nat(),
      compare: fc.constantFrom(...cubeCompares),
      basis: fc.constant('comparable' as const),
      impute: fc.constantFrom('diftrend' as const, 'prevalue' as const),
      imputeBase: fc.constant(true),
      boundaries: fc.constantFrom('2019-12', '2020-01'),
    },
    { requiredKeys: ['period', 'where', 'asOf'] },
  ),
  row: fc.option(fc.dictionary(dimension, code, { minKeys: 1, noNullPrototype: true })),
  column: fc.constantFrom('amount', 'amount.growth', 'coverage.due'),
});

describe('addresses of figures of the cube', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(figures, (figure) => expect(parseCubeFigure(formatCubeFigure(figure))).toEqual(figure)),
    );
  });

  it('are read by people', () => {
    expect(
      formatCubeFigure({
        query: { period: '2019', compare: 'yoy', asOf: 1204, where: { county: '520122', flow: 'up' } },
        row: { product: 'VEG-001' },
        column: 'amount.growth',
      }),
    ).toBe('cube:2019:yoy@1204/amount.growth/county=520122&flow=up/product=VEG-001');
    expect(
      formatCubeFigure({
        query: {
          period: '2019',
          compare: 'two-year',
          asOf: 7,
          impute: 'diftrend',
          imputeBase: false,
          boundaries: '2019-12',
        },
        row: null,
        column: 'amount',
      }),
    ).toBe('cube:2019:two-year:impute=diftrend+boundaries=2019-12@7/amount/all/total');
  });

  it.each([
    'cube:2019:yoy@1204',
    'cube:2019:wow@1204/amount/all/total',
    'cube:2019:yoy:basis=published@1204/amount/all/total',
    'cube:2019:yoy:boundaries=2019@1204/amount/all/total',
    'cube:2019:yoy:real=true@1204/amount/all/total',
    'cube:2019:yoy@x/amount/all/total',
    'cube:2019:yoy@1204/amount/all/total/more',
    'cube:2019:yoy@1204/amount/planet=1/total',
    'cube:2019:yoy@1204/amount/flow=up&flow=down/total',
    'cube:2019:yoy@1204/amount/flow=%ZZ/total',
    'cube:2019:yoy@1204/amount/all/product=A+B',
    'cube:2019:yoy@1204/amount or 1/all/total',
  ])('refuses %s', (text) => expect(parseCubeFigure(text)).toBeNull());
});
