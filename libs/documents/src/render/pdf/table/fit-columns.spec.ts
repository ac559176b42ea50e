import fc from 'fast-check';
import { cellPadding, fitColumns } from './fit-columns';
import type { ColumnNeed } from './measure-columns';

const need = fc
  .record({
    least: fc.integer({ min: 2, max: 14 }),
    more: fc.integer({ min: 0, max: 12 }),
    share: fc.constantFrom(0.35, 1, 3),
  })
  .map(({ least, more, share }): ColumnNeed => ({
    least,
    wish: least + more,
    whole: least,
    fraction: 0,
    share,
  }));

describe('fitColumns', () => {
  it('shows every column, fills the width exactly and gives each column at least what it needs', () => {
    fc.assert(
      fc.property(fc.array(need, { minLength: 1, maxLength: 40 }), (needs) => {
        const panels = fitColumns(needs, 453);
        expect(new Set(panels.flatMap(({ columns }) => columns)).size).toBe(needs.length);
        for (const { columns, widths, size } of panels) {
          expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(453, 6);
          expect(size).toBeGreaterThanOrEqual(6.5);
          columns.forEach((index, place) => {
            expect(widths[place]! + 1e-6).toBeGreaterThanOrEqual(
              (needs[index]!.least + 2 * cellPadding) * size,
            );
          });
        }
      }),
    );
  });

  it('begins every panel with the names', () => {
    const needs = Array.from({ length: 30 }, (): ColumnNeed => ({
      least: 8,
      wish: 8,
      whole: 8,
      fraction: 0,
      share: 1,
    }));
    const panels = fitColumns(needs, 453);
    expect(panels.length).toBeGreaterThan(2);
    for (const { columns } of panels) expect(columns[0]).toBe(0);
    const counts = panels.map(({ columns }) => columns.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
  });
});
