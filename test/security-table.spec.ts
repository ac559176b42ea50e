import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/security.md');

/**
 * The requirements of OWASP ASVS 5.0.0 of the levels 1 and 2: of each section the numbers by their level, as
 * `5.0/docs_en/OWASP_Application_Security_Verification_Standard_5.0.0_en.csv` of github.com/OWASP/ASVS has them.
 */
const standard = JSON.parse(read('test/asvs-5.0.json')) as Record<string, Record<string, number[]>>;
const required = Object.entries(standard).flatMap(([section, levels]) =>
  Object.entries(levels).flatMap(([level, numbers]) =>
    numbers.map((number) => ({ number: `${section}.${number}`, level })),
  ),
);

const states = ['done', 'partly', 'not', 'does not apply'];

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const rows = page
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => {
    const [number = '', level = '', asks = '', state = '', how = '', test = ''] = cellsOf(line);
    return { number, level, asks, state, how, test, cells: cellsOf(line) };
  });

const chapterOf = (number: string): string => number.split('.')[0]!;

describe('docs/security.md', () => {
  it('has every requirement of level 1 and 2 once, with its level', () => {
    const sorted = (entries: readonly { number: string; level: string }[]): string[] =>
      entries.map(({ number, level }) => `${number} ${level}`).sort();
    expect(rows).toHaveLength(253);
    expect(sorted(rows)).toEqual(sorted(required));
  });

  it('has a word in every cell, and one of four states', () => {
    expect(
      rows.filter(({ cells }) => cells.length !== 6 || cells.some((cell) => !/\w{2}|\d/.test(cell))),
    ).toEqual([]);
    expect(rows.filter(({ state }) => !states.includes(state))).toEqual([]);
  });

  it('calls nothing done without a test, or that it was read', () => {
    const isShown = (test: string): boolean => /spec\.ts/.test(test) || test === 'by reading';
    expect(rows.filter(({ state, test }) => state === 'done' && !isShown(test))).toEqual([]);
    expect(
      rows.filter(({ state, test }) => state === 'does not apply' && test !== 'nothing to test'),
    ).toEqual([]);
  });

  it('names files that exist, and tests by the names they have', () => {
    const named = [
      ...page.matchAll(/`((?:apps|libs|scripts|docs|reports|seeds|test)\/[\w./-]+|docker-compose\.yml)`/g),
    ];
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter(([, path]) => !existsSync(join(root, path!))).map(([, path]) => path)).toEqual([]);
    const tests = [...page.matchAll(/`([^`]+spec\.ts)` "([^"]+)"/g)];
    expect(tests.length).toBeGreaterThan(150);
    expect(tests.filter(([, path, name]) => !read(path!).includes(name!)).map(([text]) => text)).toEqual([]);
  });

  it('adds up the states of each chapter', () => {
    const count = (chapter: string): string =>
      states
        .map((state) => rows.filter((row) => row.state === state && chapterOf(row.number) === chapter).length)
        .join(' ');
    const said = new Map(
      page
        .split('\n')
        .filter((line) => /^\| \[V\d/.test(line))
        .map((line) => [/V\d+/.exec(line)![0], cellsOf(line).slice(1).join(' ')]),
    );
    const chapters = [...new Set(required.map(({ number }) => chapterOf(number)))];
    expect(said).toEqual(new Map(chapters.map((chapter) => [chapter, count(chapter)])));
    const all = states.map((state) => String(rows.filter((row) => row.state === state).length));
    expect(page).toContain(`| all | ${all.join(' | ')} |`);
  });
});
