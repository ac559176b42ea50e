import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import ts from 'typescript';

interface Mutant {
  readonly number: number;
  readonly line: number;
  readonly words: string;
}

const { findMutants, withMutants } = createRequire(__filename)(
  join(projectDirectory(), 'scripts', 'mutate', 'mutants.cjs'),
) as {
  findMutants: (file: string, text: string) => readonly Omit<Mutant, 'number'>[];
  withMutants: (text: string, mutants: readonly Mutant[]) => string;
};

const source = `
const isLarge = (value: number): boolean => /^\\d+$/.test(String(value)) && value >= 10;

const sorted = (values: readonly number[]): number[] => [...values].filter((one) => one > 0).sort((a, b) => a - b);

function note(words: string[], value: number): string[] {
  if (isLarge(value)) words.push('large');
  else words.push('small');
  return words;
}
`;

type Code = (globalThis: object) => {
  sorted(values: readonly number[]): number[];
  note(words: string[], value: number): string[];
};

const mutants = findMutants('sample.ts', source).map((mutant, number): Mutant => ({ ...mutant, number }));
const compiled = ts.transpile(`${withMutants(source, mutants)}; return { sorted, note };`);
const code = new Function('globalThis', compiled) as Code;

const results = (active: number) => {
  const { sorted, note } = code({ __mutation: { isActive: (number: number) => number === active } });
  return [sorted([3, -1, 0, 1]), ...[9, 10, 11].map((value) => note([], value))];
};

describe('a source file with its mutants', () => {
  it('does what it did while none of them is active', () => {
    expect(results(-1)).toEqual([[1, 3], ['small'], ['large'], ['large']]);
  });

  it('does something else with each of them, and all of these are told apart by their words', () => {
    const same = mutants.filter(
      ({ number }) => JSON.stringify(results(number)) === JSON.stringify(results(-1)),
    );
    // Text of digits alone needs no beginning and no end.
    expect(same.map(({ words }) => words)).toEqual(['/^\\d+$/ → /\\d+$/', '/^\\d+$/ → /^\\d+/']);
    expect(mutants.map(({ line, words }) => `${line}: ${words}`)).toEqual(
      expect.arrayContaining([
        '2: value >= 10 → value > 10',
        '4: left out: .sort((a, b) => a - b)',
        '4: left out: .filter((one) => one > 0)',
        "8: left out: words.push('small');",
      ]),
    );
  });
});
