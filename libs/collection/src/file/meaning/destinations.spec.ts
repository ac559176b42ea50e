import type { Catalogue } from '@xiangtong/reference';
import { destinationIndex } from './destinations';

const divisions = new Map(
  Object.entries({
    '000000': '目的地不明',
    '900000': '境外',
    '110000': '北京市',
    '110100': '市辖区',
    '110105': '朝阳区',
    '150000': '内蒙古自治区',
    '150100': '呼和浩特市',
    '220000': '吉林省',
    '220100': '长春市',
    '220104': '朝阳区',
    '220200': '吉林市',
    '320000': '江苏省',
    '320100': '南京市',
    '320102': '玄武区',
    '429000': '省直辖县级行政区划',
    '420000': '湖北省',
    '429004': '仙桃市',
    '520000': '贵州省',
    '522600': '黔东南苗族侗族自治州',
    '522601': '凯里市',
  }).map(([code, zh]) => [code.padEnd(12, '0'), { zh, en: code === '320000' ? 'Jiangsu' : zh }]),
);
const index = destinationIndex({ divisions } as unknown as Catalogue);

describe('destination', () => {
  it.each([
    ['江苏', '320000'],
    ['江苏省', '320000'],
    ['jiangsu', '320000'],
    ['南京', '320100'],
    ['江苏省南京市', '320100'],
    ['江苏南京', '320100'],
    ['江苏省 南京市 玄武区', '320102'],
    ['江苏玄武区', '320102'],
    ['南京玄武', '320102'],
    ['320102', '320102'],
    ['内蒙古', '150000'],
    ['内蒙古呼和浩特', '150100'],
    ['北京市朝阳区', '110105'],
    ['吉林', '220000'],
    ['吉林市', '220200'],
    ['湖北仙桃', '429004'],
    ['黔东南州', '522600'],
    ['黔东南', '522600'],
    ['贵州黔东南凯里', '522601'],
    ['不详', '000000'],
    ['境外', '900000'],
    ['市辖区', undefined],
  ])('%s is %s', (name, code) => {
    expect(index.find(name)?.value).toBe(code);
  });

  it('is ambiguous where two cities have the district', () => {
    expect(index.find('朝阳区')?.several).toEqual(['北京市朝阳区', '吉林省长春市朝阳区']);
  });

  it('proposes what is near, and nothing else', () => {
    expect(index.propose('江苏省南京是')).toBe('江苏省南京市');
    expect(index.propose('淘宝')).toBeNull();
    expect(index.propose('火星')).toBeNull();
  });
});
