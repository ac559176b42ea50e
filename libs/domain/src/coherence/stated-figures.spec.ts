import fc from 'fast-check';
import { statedContradictions, type StatedFigure } from './stated-figures';

const county = ['52', '5201', '520122'];
const village = [...county, '520122001', '520122001208'];

const figure = (path: readonly string[], from: number, to: number, value: bigint): StatedFigure => ({
  path,
  from,
  to,
  value,
});

const relations = (figures: readonly StatedFigure[]) =>
  statedContradictions(figures).map(({ relation, part, whole }) => [
    relation,
    figures.indexOf(part),
    figures.indexOf(whole),
  ]);

describe('stated figures', () => {
  it('contradict each other when a county has sold to date what one of its villages sold in a year', () => {
    const published = [
      figure(county, 201401, 202006, 6_570_980_000n),
      figure(village, 201901, 201912, 6_570_980_000n),
    ];
    expect(relations(published)).toEqual([['childReachesParent', 1, 0]]);
  });

  it('contradict each other when a cumulative is below one of its years, not when it equals it', () => {
    const year = figure(county, 201901, 201912, 500n);
    expect(relations([year, figure(county, 201801, 201912, 499n)])).toEqual([
      ['cumulativeBelowPeriod', 0, 1],
    ]);
    expect(relations([year, figure(county, 201801, 201912, 500n)])).toEqual([]);
  });

  it('say nothing about places or times beside each other', () => {
    const figures = [
      figure(village, 201901, 201912, 900n),
      figure([...county, 'P1'], 201901, 201912, 800n),
      figure(county, 201801, 201812, 700n),
      figure(county, 201907, 202006, 600n),
    ];
    expect(relations(figures)).toEqual([]);
  });

  it('never contradict each other when wholes are sums of positive parts', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(1n, 10_000n), { minLength: 2, maxLength: 12 }), (months) => {
        const sum = months.reduce((all, value) => all + value, 0n);
        const parts = months.map((value, index) => figure(village, 201901 + index, 201901 + index, value));
        const own = figure(village, 201901, 201912, sum);
        expect(relations([...parts, own, figure(county, 201901, 201912, sum + 1n)])).toEqual([]);
      }),
    );
  });
});
