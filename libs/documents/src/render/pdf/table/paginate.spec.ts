import fc from 'fast-check';
import { paginate, type RowBox } from './paginate';

const row = (kind: RowBox['kind'] = 'body', height = 10): RowBox => ({ kind, height });
const rowArbitrary = fc.record({
  kind: fc.constantFrom<RowBox['kind']>('body', 'body', 'body', 'total', 'part'),
  height: fc.integer({ min: 5, max: 40 }),
});

describe('paginate', () => {
  it('places every row once, in order, without overfilling a page', () => {
    fc.assert(
      fc.property(
        fc.array(rowArbitrary, { maxLength: 80 }),
        fc.integer({ min: 40, max: 200 }),
        (rows, room) => {
          const ranges = paginate(rows, room / 2, room);
          expect(ranges.flatMap(({ from, to }) => rows.slice(from, to))).toEqual(rows);
          ranges.forEach(({ from, to }, index) => {
            const height = rows.slice(from, to).reduce((sum, box) => sum + box.height, 0);
            if (to - from > 1) expect(height).toBeLessThanOrEqual(index === 0 ? room / 2 : room);
          });
        },
      ),
    );
  });

  it('keeps a total with rows that it sums: no fewer than four stand on the last page', () => {
    const rows = [...Array.from({ length: 10 }, () => row()), row('total')];
    expect(paginate(rows, 100, 100)).toEqual([
      { from: 0, to: 7 },
      { from: 7, to: 11 },
    ]);
  });

  it('leaves fewer for the last page when the page before has none to spare', () => {
    const rows = Array.from({ length: 5 }, () => row());
    expect(paginate(rows, 40, 40)).toEqual([
      { from: 0, to: 4 },
      { from: 4, to: 5 },
    ]);
  });

  it('keeps the first row "of which" with what it is part of', () => {
    const rows = [row(), row(), row(), row(), row('part'), row('part'), row(), row()];
    expect(paginate(rows, 40, 100)[0]).toEqual({ from: 0, to: 3 });
  });
});
