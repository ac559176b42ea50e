import type { Difference } from '@xiangtong/contracts';
import { compareLines } from './compare-lines';

/** Figures as they are printed: `6,570.98`, `▼13.93`, `56.74%`. */
const figures = /[▲▼+−-]?\d[\d,]*(?:\.\d+)?/g;

/** The words in which two lines differ; whole lines if they have nothing in common. */
const differing = (sealed: string, printed: string): readonly [string, string] => {
  const [was, is] = [sealed.split(/\s+/), printed.split(/\s+/)];
  const changes = compareLines(was, is);
  const said = (side: 'sealed' | 'printed') => changes.flatMap((change) => change[side]).join(' ');
  return changes.length === 0 ? [sealed, printed] : [said('sealed'), said('printed')];
};

export const figuresIn = (text: string): readonly string[] => text.match(figures) ?? [];

/** Whether two texts differ in a figure. */
export const kindOfTexts = (sealed: string, printed: string): 'figure' | 'text' =>
  figuresIn(sealed).join(' ') === figuresIn(printed).join(' ') ? 'text' : 'figure';

/** Lines of two texts that differ, each with its different words. `table` names the text, `at` a line of it. */
export const compareTexts = (
  sealed: readonly string[],
  printed: readonly string[],
  table: string,
  at: (line: number) => string,
): readonly Difference[] =>
  compareLines(sealed, printed).flatMap(({ from, sealed: was, printed: is }) =>
    Array.from({ length: Math.max(was.length, is.length) }, (_, index): Difference => {
      const [before, after] = [was[index] ?? null, is[index] ?? null];
      const [old, current] = before !== null && after !== null ? differing(before, after) : [before, after];
      return {
        kind: kindOfTexts(before ?? '', after ?? ''),
        table,
        row: (before ?? after ?? '').split(/\s+/)[0] ?? '',
        column: '',
        at: at(from + index),
        printed: current,
        sealed: old,
      };
    }),
  );
