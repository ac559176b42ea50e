import { cubeDimensions, pivotQueries } from '@xiangtong/contracts';
import fc from 'fast-check';
import { readExploration, withExploration } from './explore-state';

describe('the address of an exploration', () => {
  it('has something to show when it says nothing, and leaves out what is not known', () => {
    const empty = readExploration(new URLSearchParams(), 'county');
    expect(empty).toMatchObject({ measures: ['amount'], rows: ['county'], columns: null, show: ['growth'] });
    const odd = new URLSearchParams(
      'measures=planets,orders&rows=x&columns=nothing&where=planet:1&where=flow:&asOf=-4&chart=pie&show=',
    );
    expect(readExploration(odd, 'county')).toMatchObject({
      measures: ['orders'],
      rows: ['county'],
      columns: null,
      filters: new Map(),
      show: [],
      asOf: null,
      chart: 'bar',
    });
  });

  it('reads back as it was written, whatever the codes hold', () => {
    const code = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...cubeDimensions), { minLength: 1, maxLength: 3 }),
        fc.array(code, { minLength: 1, maxLength: 4 }),
        fc.option(fc.integer({ min: 1, max: 1e9 })),
        (rows, codes, asOf) => {
          const filters = new Map([[rows[0]!, codes]]);
          const sort = { key: 'amount', descending: true };
          const params = withExploration(new URLSearchParams('period=2019'), { rows, filters, asOf, sort });
          const again = new URLSearchParams(params.toString());
          expect(again.get('period')).toBe('2019');
          expect(readExploration(again, 'county')).toMatchObject({ rows, filters, asOf, sort });
        },
      ),
    );
  });

  it('asks for cells, whole lines and the foot', () => {
    const exploration = readExploration(
      new URLSearchParams('rows=county&columns=month&where=flow:up&asOf=7'),
      'township',
    );
    const { cells, lines, foot } = pivotQueries(exploration, {
      where: { county: '520122' },
      period: '2019',
      compare: 'yoy',
    });
    expect([cells.by, lines.by, foot.by]).toEqual([['county', 'month'], ['county'], ['month']]);
    expect(cells).toMatchObject({ where: { county: '520122', flow: ['up'] }, compare: 'yoy', asOf: 7 });
  });

  it('compares nothing when no column of the comparison is shown', () => {
    const exploration = readExploration(new URLSearchParams('show='), 'county');
    const { cells } = pivotQueries(exploration, { where: {}, period: '2019', compare: 'yoy' });
    expect(cells).not.toHaveProperty('compare');
  });
});
