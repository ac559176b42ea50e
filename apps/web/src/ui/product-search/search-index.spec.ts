import { SearchIndex } from './search-index';

const index = new SearchIndex([
  { code: 'VEG-001', names: ['青椒', 'Green peppers', '菜椒', '本地青椒'] },
  { code: 'VEG-002', names: ['线椒', 'Long green chillies'] },
  { code: 'FRU-001', names: ['绿壳鸡蛋', 'Green-shelled eggs'] },
  { code: 'FRU-002', names: ['长茄子', 'Long aubergine'] },
  { code: 'FRU-003', names: ['藠头', 'Chinese onion'] },
]);
const found = (text: string): string[] => index.find(text).map(({ code }) => code);

describe('search', () => {
  it.each([
    ['a part of a name', '椒', ['VEG-001', 'VEG-002']],
    ['an alias', '菜椒', ['VEG-001']],
    ['a name in English', 'long', ['VEG-002', 'FRU-002']],
    ['a code', 'veg-002', ['VEG-002']],
    ['pinyin', 'qingjiao', ['VEG-001']],
    ['initials', 'qj', ['VEG-001']],
    ['half typed pinyin', 'xianj', ['VEG-002']],
    ['ü as v', 'lvke', ['FRU-001']],
    ['ü as u', 'luke', ['FRU-001']],
    ['a character of several readings', 'changqiezi', ['FRU-002']],
    ['a rare character', 'jiaotou', ['FRU-003']],
    ['full width', 'ＶＥＧ-００１', ['VEG-001']],
    ['the second word of a name', 'jiao', ['FRU-003', 'VEG-001', 'VEG-002']],
    ['nothing', '  ', []],
    ['what is not there', '电视机', []],
  ])('by %s', (_, text, codes) => expect(found(text)).toEqual(codes));

  it('gives the exact name before longer ones, and no more than asked for', () => {
    const many = new SearchIndex(
      ['红薯粉条', '红薯干', '红薯'].map((name, at) => ({ code: `P${at}`, names: [name] })),
    );
    expect(many.find('红薯', 2).map(({ code }) => code)).toEqual(['P2', 'P0']);
  });

  it('gives what sounds just so before what begins with it', () => {
    const two = new SearchIndex(['青椒酱', '青椒'].map((name, at) => ({ code: `P${at}`, names: [name] })));
    expect(two.find('qingjiao').map(({ code }) => code)).toEqual(['P1', 'P0']);
  });

  it('survives emoji and text from right to left', () => {
    expect(found('🌶️')).toEqual([]);
    expect(found('فلفل')).toEqual([]);
  });
});
