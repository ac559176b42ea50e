import { placeNames } from './place-names';

const places = [
  { code: '320000', name: { zh: '江苏省', en: 'Jiangsu' } },
  { code: '320100', name: { zh: '南京市', en: 'Nanjing' } },
  { code: '320102', name: { zh: '玄武区', en: 'Xuanwu District' } },
  { code: '110000', name: { zh: '北京市', en: 'Beijing' } },
  { code: '110100', name: { zh: '市辖区', en: 'Beijing (districts)' } },
  { code: '110101', name: { zh: '东城区', en: 'Dongcheng District' } },
  { code: '000000', name: { zh: '目的地不明', en: 'Unknown destination' } },
];

describe('names of places', () => {
  it.each([
    ['320102', '江苏省南京市玄武区', 'Xuanwu District, Nanjing, Jiangsu'],
    ['320100', '江苏省南京市', 'Nanjing, Jiangsu'],
    ['320000', '江苏省', 'Jiangsu'],
    ['110101', '北京市东城区', 'Dongcheng District, Beijing'],
    ['000000', '目的地不明', 'Unknown destination'],
    ['999999', '999999', '999999'],
  ])('are printed in both languages for %s', (code, zh, en) => {
    expect(placeNames(places, 'zh')(code)).toBe(zh);
    expect(placeNames(places, 'en')(code)).toBe(en);
  });
});
