import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { divisions } from '../testing/divisions';
import { DestinationFinder } from './destination-finder';
import { isGrouping } from './division-names';

const finder = new DestinationFinder(divisions);
const names = new Map(divisions.map(({ code, name }) => [code, name]));

interface County {
  readonly code: string;
  readonly province: string;
  /** Empty where the county is directly under the province. */
  readonly city: string;
  readonly county: string;
}

const counties = divisions
  .filter(({ code, name }) => !code.endsWith('00') && !isGrouping(name))
  // The statistics bureau gives 嘉峪关 a county with the same name.
  .filter(({ code, name }) => names.get(`${code.slice(0, 4)}00`) !== name)
  .map(({ code, name }): County => {
    const city = names.get(`${code.slice(0, 4)}00`) ?? '';
    return {
      code,
      province: names.get(`${code.slice(0, 2)}0000`) ?? '',
      city: isGrouping(city) ? '' : city,
      county: name,
    };
  });

type Spelling = (county: County) => string;

const shortProvince = (name: string): string => name.replace(/(壮族|回族|维吾尔)?自治区$|[省市]$/, '');
const withoutShi = (name: string): string => (name.length > 2 ? name.replace(/市$/, '') : name);

const exact: Readonly<Record<string, Spelling>> = {
  'in full': ({ province, city, county }) => `${province} ${city} ${county} 示例路1号`,
  'without spaces': ({ province, city, county }) => `${province}${city}${county}示例路1号`,
  'with the postcode in brackets': ({ province, city, county }) =>
    `${province} ${city} ${county} 示例路1号(000000)`,
  'with short provinces': ({ province, city, county }) => `${shortProvince(province)} ${city} ${county}`,
  'with short provinces and cities, without spaces': ({ province, city, county }) =>
    `${shortProvince(province)}${withoutShi(city)}${county}示例路1号`,
  'with the municipality twice': ({ province, city, county }) =>
    `${province} ${province.endsWith('市') ? province : city} ${county} 示例路1号`,
  'with the grouping level': ({ code, province, city, county }) =>
    `${province}${city || names.get(`${code.slice(0, 4)}00`)}${county}`.replace('市县', '市 县 '),
  'with the postcode before': ({ province, city, county }) => `(000000)${province}，${city}，${county}`,
};

describe('addresses of all counties', () => {
  it.each(Object.entries(exact))('%s: every one is found', (_, spelling) => {
    expect(counties.length).toBeGreaterThan(2_900);
    expect(counties.filter((county) => finder.find(spelling(county)) !== county.code)).toEqual([]);
  });

  it('without any 省 and 市: 99.8 % are found, and none is taken for another', () => {
    const found = counties.map((county) => ({
      ...county,
      found: finder.find(
        `${shortProvince(county.province)}${withoutShi(county.city)}${withoutShi(county.county)}示例路1号`,
      ),
    }));
    const missed = found.filter(({ code, found: answer }) => answer !== code);
    expect(missed.length / counties.length).toBeLessThan(0.002);
    // 和田 may be the city or the county of 和田地区: the prefecture is what is known.
    expect(missed.filter(({ code, found: answer }) => answer !== `${code.slice(0, 4)}00`)).toEqual([]);
  });

  it('without the city: the county where its name is the only one of the province, else the province', () => {
    const wrong = counties.filter(({ code, province, county }) => {
      const answer = finder.find(`${province}${county}某村`);
      const alike = counties.filter((one) => one.province === province && one.county === county);
      return answer !== (alike.length === 1 ? code : `${code.slice(0, 2)}0000`);
    });
    expect(wrong).toEqual([]);
  });

  it('the name alone: only where no other place bears it', () => {
    const wrong = counties.filter(({ code, county }) => {
      const alike = counties.filter((one) => one.county === county);
      const answer = finder.find(`${county}示例路1号`);
      return alike.length === 1 && county.length > 2 ? answer !== code : answer !== '000000';
    });
    expect(wrong).toEqual([]);
  });

  it('never says a place that the address does not begin with, whatever is masked or follows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...counties),
        fc.nat(14),
        fc.constantFrom('****', '***路**号', '＊＊', '##YWJj=='),
        ({ code, province, city, county }, cut, rest) => {
          const answer = finder.find(`${province}${city}${county}`.slice(0, cut) + rest);
          // 达孜工业园区 cut to 达孜 names 达孜区 of the same city.
          const begunAlike = counties
            .filter((one) => one.city === city && county.startsWith(one.county.replace(/[区县市]$/, '')))
            .map((one) => one.code);
          const named = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, '000000'];
          expect([...named, ...begunAlike]).toContain(answer);
        },
      ),
      { examples: [[counties.find(({ code }) => code === '540174')!, 10, '****']] },
    );
  });

  it('the same place again, whatever follows a beginning that has come before', () => {
    const again = new DestinationFinder(divisions);
    for (const rest of ['示例路1号', '街道', '县', '(550000)', '北京市 朝阳区', '＊＊路']) {
      const wrong = counties.filter(
        ({ code, province, city, county }) => again.find(`${province} ${city} ${county} ${rest}`) !== code,
      );
      expect(wrong).toEqual([]);
    }
    expect(again.find('江苏省 苏州市 昆山 市场路1号')).toBe(finder.find('江苏省 苏州市 昆山 市场路1号'));
    expect(again.find('山东省 济南市 大厦 1号')).toBe('370100');
    expect(again.find('山东省 济南市 大厦 市中区')).toBe('370100');
  });

  it('is total', () => {
    fc.assert(fc.property(fc.string(), (text) => /^\d{6}$/.test(finder.find(text))));
  });
});

describe('single addresses', () => {
  it.each([
    // A name that a mask may have cut off does not count: of 连云港市 or 连云区, of 鄂托克旗 or 鄂托克前旗.
    ['江苏省连云****', '320000'],
    ['江苏省连云港市连云区****', '320703'],
    ['内蒙古自治区鄂尔多斯市鄂托克＊＊', '150600'],
    ['湖南省怀化市怀化市洪江管***路**号', '431200'],
    // Given again are the province and the city, not the county that bears the name of its city.
    ['河南省濮阳市河南濮阳工业园****', '410900'],
    ['湖南省衡阳市湖南衡阳县 西渡镇', '430421'],
    ['北京', '110000'],
    ['北京市', '110000'],
    ['北京 北京市 朝阳区', '110105'],
    ['重庆市 县 城口县', '500229'],
    ['湖北省仙桃市', '429004'],
    ['湖北省省直辖县级行政区划仙桃市', '429004'],
    ['内蒙古乌海海南区', '150303'],
    ['内蒙古自治区 呼和浩特市', '150100'],
    ['吉林吉林昌邑区', '220202'],
    ['吉林 吉林市', '220200'],
    ['江苏昆山市', '320583'],
    ['山东济南市中区', '370103'],
    ['广西桂林龙胜县', '450328'],
    ['青海海南州共和县', '632521'],
    ['广东省东莞市长安镇', '441900'],
    ['贵阳市息烽县', '520122'],
    ['551100 贵州省贵阳市息烽县', '520122'],
    ['香港特别行政区 九龙城区', '810000'],
    ['澳门', '820000'],
    ['中国台湾省台北市', '710000'],
    ['海外 美国', '900000'],
    ['鼓楼区中山路', '000000'],
    ['朝阳区建国路', '000000'],
    ['城关区', '000000'],
    ['江苏省鼓楼区', '320000'],
    ['贵州省贵阳市****', '520100'],
    ['贵州省**市南明区', '520102'],
    ['**省贵阳市南明区', '520102'],
    ['****', '000000'],
    ['##Abc12+/=', '000000'],
    ['北京路100号', '000000'],
    ['山东大厦', '000000'],
    ['', '000000'],
  ])('%p is in the place %s', (address, code) => {
    expect(finder.find(address)).toBe(code);
  });
});

interface Sample {
  readonly code: string;
  readonly address: string;
}

/** Addresses as people write them, under headings, each with the code of its place in the reference data. */
const samples = readFileSync(join(__dirname, 'addresses.txt'), 'utf8')
  .split('# ')
  .slice(1)
  .map((part): [string, Sample[]] => {
    const [heading = '', ...lines] = part.trim().split('\n');
    return [heading, lines.map((line) => ({ code: line.slice(0, 6), address: line.slice(7) }))];
  });

describe('addresses as people write them', () => {
  it('are many, of all provinces, and their places exist', () => {
    const codes = samples.flatMap(([, lines]) => lines.map(({ code }) => code));
    expect(codes.length).toBeGreaterThan(400);
    expect(new Set(codes.map((code) => code.slice(0, 2))).size).toBe(36);
    expect(codes.filter((code) => !names.has(code) && !/^[09]0{5}$/.test(code))).toEqual([]);
  });

  it.each(samples)('are all found among the samples of %s', (_, lines) => {
    const wrong = lines
      .map((line) => ({ ...line, found: finder.find(line.address) }))
      .filter(({ code, found }) => code !== found);
    expect(wrong).toEqual([]);
  });
});
