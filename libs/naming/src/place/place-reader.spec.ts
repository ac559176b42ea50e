import { divisions } from '../testing/divisions';
import { placeNames } from './place-names';
import { PlaceReader } from './place-reader';

const places = [
  { code: '000000', name: { zh: '目的地不明', en: 'Unknown' } },
  { code: '900000', name: { zh: '境外', en: 'Abroad' } },
  ...divisions.map(({ code, name, english }) => ({ code, name: { zh: name, en: english } })),
];
const reader = new PlaceReader(places);
const valueOf = (text: string): string | undefined => reader.find(text)?.value;
const severalOf = (text: string): string[] | undefined =>
  reader.find(text)?.several?.map(({ label }) => label);

describe('a destination as people write it', () => {
  it.each([
    ['江苏', '320000'],
    ['江苏省', '320000'],
    ['jiangsu', '320000'],
    ['Nanjing, Jiangsu', '320100'],
    ['南京', '320100'],
    ['江苏省南京市', '320100'],
    ['江苏南京', '320100'],
    ['江苏省 南京市 玄武区', '320102'],
    ['江苏玄武区', '320102'],
    ['南京玄武', '320102'],
    ['320102', '320102'],
    ['３２０１０２', '320102'],
    ['320102 玄武区', '320102'],
    ['广东', '440000'],
    ['上海', '310000'],
    ['浙江杭州', '330100'],
    ['内蒙古', '150000'],
    ['内蒙', '150000'],
    ['内蒙古呼和浩特', '150100'],
    ['北京市朝阳区', '110105'],
    ['吉林', '220000'],
    ['吉林市', '220200'],
    ['湖北仙桃', '429004'],
    ['黔东南州', '522600'],
    ['黔东南', '522600'],
    ['贵州黔东南凯里', '522601'],
    ['息烽', '520122'],
    ['粤', '440000'],
    ['沪', '310000'],
    ['guangdong', '440000'],
    ['GuangZhou', '440100'],
    ['浙江省杭州市西湖区文三路100号', '330106'],
    ['廣東省廣州市', '440100'],
    ['美国', '900000'],
    ['不详', '000000'],
    ['不知道', '000000'],
    ['境外', '900000'],
    ['市辖区', undefined],
    ['火星', undefined],
    ['北京路', undefined],
    ['江苏省南京是', undefined],
    ['', undefined],
  ])('%s is %s', (name, code) => {
    expect(valueOf(name)).toBe(code);
  });

  it('is ambiguous where several places have the name', () => {
    expect(severalOf('朝阳区')).toEqual(['北京市朝阳区', '吉林省长春市朝阳区']);
    expect(severalOf('suzhou')).toEqual(['江苏省苏州市', '安徽省宿州市']);
  });

  it('of two that sound alike, one written in English is that one', () => {
    expect(valueOf('Shanxi')).toBe('140000');
  });

  it('is understood in every form that the product itself prints', () => {
    for (const language of ['zh', 'en'] as const) {
      const nameOf = placeNames(places, language);
      const wrong = places.filter(({ code }) => valueOf(code) !== code || valueOf(nameOf(code)) !== code);
      expect(wrong).toEqual([]);
    }
  });

  it('proposes what is near, and nothing else', () => {
    expect(reader.propose('江苏省南京是')).toBe('江苏省南京市');
    expect(reader.propose('淘宝')).toBeNull();
    expect(reader.propose('火星')).toBeNull();
  });
});
