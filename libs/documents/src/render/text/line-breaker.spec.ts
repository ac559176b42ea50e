import fc from 'fast-check';
import { breakLines, fillLines, noLineEnd, noLineStart, unbreakablePieces } from './line-breaker';

const em = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2000 ? 0.5 : 1), 0);

const word = fc.oneof(
  fc.constantFrom('贵州', '息烽县', '电子商务', '上行', '的', '同比增长', '农产品'),
  fc.constantFrom('1,024.50', '6570.98', '▲56.74', '12.5%', '35 %', 'GB/T', 'e-commerce', 'Xifeng', 'A'),
);
const mark = fc.constantFrom(
  '，',
  '。',
  '、',
  '；',
  '：',
  '）',
  '（',
  '《',
  '》',
  '“',
  '”',
  ' ',
  '，“',
  '》（',
  '！',
  '‰',
);
const prose = fc.array(fc.tuple(word, mark), { maxLength: 40 }).map((pairs) => pairs.flat().join(''));

const firstInk = (line: string): string => [...line.trimStart()][0] ?? '';
const lastInk = (line: string): string => [...line.trimEnd()].at(-1) ?? '';

describe('breakLines', () => {
  it('ends a line at the hyphen of a word, but leaves no single letter behind', () => {
    expect(unbreakablePieces('year-on-year e-commerce')).toEqual(['year-', 'on-', 'year ', 'e-commerce']);
  });

  it('loses and adds nothing, whatever the text and the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 0, max: 40 }),
        (text, width) => {
          expect(breakLines(text, width, em).join('')).toBe(text);
        },
      ),
    );
  });

  it('starts no line with a closing mark, ends none with an opening one and keeps to the width', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 12, max: 40 }), (text, width) => {
        const lines = breakLines(text, width, em);
        for (const line of lines) expect(em(line.trimEnd())).toBeLessThanOrEqual(width);
        for (const line of lines.slice(1)) expect(noLineStart.has(firstInk(line))).toBe(false);
        for (const line of lines.slice(0, -1)) expect(noLineEnd.has(lastInk(line))).toBe(false);
      }),
    );
  });

  it('keeps figures, words and their marks whole', () => {
    expect(unbreakablePieces('销售额1,024.50万元')).toEqual(['销', '售', '额', '1,024.50', '万', '元']);
    expect(unbreakablePieces('增长35 %，快')).toEqual(['增', '长', '35 %，', '快']);
    expect(unbreakablePieces('（见表\u00a08、图\u00a01）')).toEqual(['（见', '表\u00a08、', '图\u00a01）']);
    expect(unbreakablePieces('(Table\u00a08, Figure\u00a01).')).toEqual([
      '(Table\u00a08, ',
      'Figure\u00a01).',
    ]);
    expect(unbreakablePieces('（▲56.74）后')).toEqual(['（▲56.74）', '后']);
    expect(unbreakablePieces('rural e-commerce 2019-12')).toEqual(['rural ', 'e-commerce ', '2019-12']);
  });

  it('cuts what is wider than a line instead of letting it overflow', () => {
    const lines = breakLines('abcdefghijklmnopqrstuvwxyz', 4, em);
    expect(lines).toEqual(['abcdefgh', 'ijklmnop', 'qrstuvwx', 'yz']);
  });

  it('carries a character along when a closing mark would stand alone', () => {
    expect(breakLines('息烽县农村电商，', 7, em)).toEqual(['息烽县农村电', '商，']);
  });

  it('ends a line at a line feed', () => {
    expect(breakLines('甲\n\n乙', 10, em)).toEqual(['甲\n', '\n', '乙']);
  });

  it('keeps the mark of a note with the word before it', () => {
    expect(unbreakablePieces('年[1]，县（市、区）[12]；')).toEqual(['年[1]，', '县', '（市、', '区）[12]；']);
    expect(unbreakablePieces('甲[乙]')).toEqual(['甲', '[乙]']);
  });

  it('fills lines together: none has the hole that a figure of the next line would leave', () => {
    const text =
      '零售额居前五位的目的地依次为广东省（1.98亿元，占11.64%）、贵州省（1.64亿元，占9.66%）、浙江省（1.35亿元，占7.94%）。';
    const greedy = breakLines(text, 22, em).slice(0, -1).map(em);
    const filled = fillLines(text, () => 22, 1, em);
    const worst = (lines: readonly number[]): number => 22 - Math.min(...lines);
    expect(worst(greedy)).toBeGreaterThan(2.5);
    expect(worst(filled.slice(0, -1).map(em))).toBeLessThan(1.5);
    expect(filled.join('')).toBe(text);
  });

  it('loses nothing and makes no line longer than may be squeezed, whatever the text', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 12, max: 30 }), (text, width) => {
        const lines = fillLines(text, (line) => (line === 0 ? width - 2 : width), 1, em);
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
        for (const line of lines) {
          expect(em(line)).toBeLessThanOrEqual(width + 0.8);
          expect(noLineEnd.has(line.at(-1) ?? '')).toBe(
            line === lines.at(-1) && noLineEnd.has(text.trim().at(-1) ?? ''),
          );
        }
      }),
    );
  });
});
