import { figureKey } from './figure-key';

describe('what a figure is', () => {
  it('does not depend on the position, the layout of the table, or what a level is compared with', () => {
    const same = [
      'cube:2019:yoy@1204/amount/county=520122/month=2019-01',
      'cube:2019:none@7/amount/all/county=520122&month=2019-01',
      'cube:2019:mom@9/amount/month=2019-01&county=520122/total',
    ].map(figureKey);
    expect(new Set(same)).toEqual(new Set(['2019:none/amount/county=520122&month=2019-01']));
  });

  it('depends on the comparison of what is compared, on options, and on the order of nothing', () => {
    expect(figureKey('cube:2019:yoy@1/amount.growth/all/county=520122')).not.toBe(
      figureKey('cube:2019:mom@1/amount.growth/all/county=520122'),
    );
    expect(figureKey('cube:2019:yoy:basis=comparable@1/amount.growth/all/total')).toBe(
      '2019:yoy:basis=comparable/amount.growth/',
    );
    expect(figureKey('cube:2019:none@1/amount/product=b+a/total')).toBe('2019:none/amount/product=a+b');
  });

  it('is nothing for what is no figure of the cube', () => {
    expect([figureKey(''), figureKey('abc/table/1'), figureKey('cube:2019/amount')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
