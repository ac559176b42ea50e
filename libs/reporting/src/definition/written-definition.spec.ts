import type { WrittenFiles } from '@xiangtong/contracts';
import { deliveredReport } from './testing/delivered-reports';
import { DefinitionError, type DefinitionMistake } from './mistakes';
import { readWritten, writtenOf } from './written-definition';

const shipped = deliveredReport('yoy');
const files = writtenOf(shipped);
const yaml = files['report.yaml'];

const mistakesOf = (change: Partial<WrittenFiles>): readonly DefinitionMistake[] => {
  try {
    readWritten(shipped, { ...files, ...change });
    return [];
  } catch (error) {
    if (error instanceof DefinitionError) return error.mistakes;
    throw error;
  }
};

/** Each anchor stands for ten of the one before. */
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  .concat(
    [...'bcdefgh'].map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[at]}`).join(', ')}]`),
  )
  .join('\n');
const nested = ['a: &a { x: y, z: y }']
  .concat(
    [...'bcdefghijklmnopqrstuv'].map((name, at) => {
      const before = 'abcdefghijklmnopqrstu'[at];
      return `${name}: &${name} { x: *${before}, z: *${before} }`;
    }),
  )
  .join('\n');

describe('a definition that somebody has written', () => {
  it('is the one of the product, with the same hash, when nothing was changed', () => {
    expect(readWritten(shipped, files).digest).toBe(shipped.digest);
    const withReturns = { ...files, 'report.yaml': yaml.replaceAll('\n', '\r\n') };
    expect(readWritten(shipped, withReturns).digest).toBe(shipped.digest);
  });

  it.each([
    ['lists of aliases for billions', { 'report.yaml': `${bomb}\n${yaml}` }, 'unknown field "a"'],
    ['texts of aliases for millions', { 'texts.zh.yaml': nested }, 'stand for too much'],
    ['an alias within its own anchor', { 'texts.zh.yaml': 'title: &t { a: *t }\n' }, 'within its own anchor'],
    ['a depth beyond the stack', { 'texts.zh.yaml': `a: ${'['.repeat(90_000)}` }, 'nested too deeply'],
    ['a depth of lists', { 'report.yaml': '- '.repeat(90_000) }, 'nested too deeply'],
    ['no YAML', { 'report.yaml': 'a: b: c: [' }, 'Nested mappings'],
    [
      'a text without end',
      { 'texts.zh.yaml': files['texts.zh.yaml'].replace(/^title: .*$/m, `title: ${'长'.repeat(20_000)}`) },
      'at most about 4000',
    ],
    [
      'a hundred queries too many',
      {
        'report.yaml': yaml.replace(
          /^queries:$/m,
          ['queries:', ...Array.from({ length: 120 }, (_, n) => `  q${n}: { measures: [amount] }`)].join(
            '\n',
          ),
        ),
      },
      'at most 100 queries',
    ],
    [
      'ten thousand texts',
      { 'texts.zh.yaml': `zzz: {${Array.from({ length: 20_000 }, (_, n) => `k${n}: a`).join(', ')}}` },
      'text "zzz.k0" is used nowhere',
    ],
    ['ten thousand lines', { 'report.yaml': `${yaml}${'#\n'.repeat(10_000)}` }, 'at most 10000 lines'],
    [
      'a text of repetitions',
      {
        'texts.zh.yaml': files['texts.zh.yaml'].replace(
          /^title: .*$/m,
          `title: '${'{{* byMonth}}x{{/}}'.repeat(21)}'`,
        ),
      },
      'at most 20 repetitions',
    ],
    [
      'other periods than the product has',
      { 'report.yaml': yaml.replace(/^ {2}periods: .*$/m, '  periods: [month]') },
      'must be those of the product',
    ],
  ] as const)('is refused in time: %s', (_, change: Partial<WrittenFiles>, message) => {
    const before = process.cpuUsage();
    const mistakes = mistakesOf(change);
    expect(mistakes.map(({ message: { en } }) => en).join('\n')).toContain(message);
    expect(mistakes.length).toBeLessThanOrEqual(400);
    // Microseconds of a processor: other work on the machine does not count.
    expect(process.cpuUsage(before).user).toBeLessThan(5e6);
  });

  it('says of every mistake where it stands, in both languages', () => {
    const change = { 'report.yaml': yaml.replace('query: byMonth', 'query: byMoon') };
    const lines = change['report.yaml'].split('\n');
    const line = lines.findIndex((text) => text.includes('byMoon'));
    expect(mistakesOf(change)).toContainEqual({
      file: 'yoy/report.yaml',
      line: line + 1,
      column: lines[line]!.indexOf('byMoon') + 1,
      message: { zh: '没有查询“byMoon”', en: 'unknown query "byMoon"' },
    });
  });
});
