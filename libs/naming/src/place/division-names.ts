/** Peoples in the names of autonomous divisions; people leave them out when they write an address. */
const PEOPLES =
  '满族 回族 蒙古族 蒙古 达斡尔族 朝鲜族 畲族 土家族 苗族 侗族 瑶族 壮族 仫佬族 毛南族 黎族 羌族 藏族 彝族 仡佬族 布依族 水族 ' +
  '傣族 哈尼族 哈萨克族 哈萨克 拉祜族 佤族 布朗族 纳西族 景颇族 傈僳族 独龙族 怒族 白族 普米族 裕固族 东乡族 保安族 撒拉族 土族 ' +
  '维吾尔 柯尔克孜 塔吉克 锡伯 各族';

const AUTONOMOUS = new RegExp(`^(.+?)(?:${PEOPLES.split(' ').join('|')})+自治([州县旗])$`);
const NAMED_AFTER_PEOPLE = /^(.+?)族?自治([州县旗])$/;

const REGION = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/;
const CITY = /市$|地区$|盟$/;
const COUNTY = /[市区县旗]$/;

/** Levels that only group counties have names without meaning: 市辖区, 县, 省直辖县级行政区划. */
export const isGrouping = (name: string): boolean =>
  /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|省直辖县级行政单位|省直辖县|省直辖)$/.test(name);

/** A short name that is no longer a usable name: 房县 → 房. */
const SHORTEST = 2;

/** The names of a division: `full` ones include the kind, `short` ones do not. */
export interface DivisionNames {
  readonly full: readonly string[];
  readonly short: readonly string[];
}

const names = (full: readonly string[], short: string): DivisionNames => ({
  full: [...new Set(full)],
  short: short.length >= SHORTEST && !full.includes(short) ? [short] : [],
});

/** 贵州省 / 贵州; 内蒙古自治区 / 内蒙古; 北京市 / 北京; 香港特别行政区 / 香港. */
export const provinceNames = (name: string): DivisionNames => {
  const short = name.replace(REGION, '');
  if (name.endsWith('市')) return names([name], short);
  return names([name, `${short}省`, ...(name.endsWith('自治区') ? [`${short}自治区`] : [])], short);
};

/** 贵阳市 / 贵阳; 黔南布依族苗族自治州 / 黔南州 / 黔南; 兴安盟; 阿克苏地区. */
export const cityNames = (name: string): DivisionNames => {
  const match = AUTONOMOUS.exec(name) ?? NAMED_AFTER_PEOPLE.exec(name);
  if (match?.[1]) return names([name, `${match[1]}州`, `${match[1]}自治州`], match[1]);
  const short = name.replace(CITY, '');
  return names([name, `${short}地区`], short);
};

/** 息烽县 / 息烽; 道真仡佬族苗族自治县 / 道真自治县 / 道真县 / 道真. Development zones go by their whole name. */
export const countyNames = (name: string, isZone: boolean): DivisionNames => {
  if (isZone) return names([name], '');
  const match = AUTONOMOUS.exec(name) ?? NAMED_AFTER_PEOPLE.exec(name);
  if (match?.[1] && match[2]) {
    return names([name, `${match[1]}自治${match[2]}`, `${match[1]}${match[2]}`], match[1]);
  }
  return names([name], name.replace(COUNTY, ''));
};

/** What people call the usual kinds of zones. */
const ZONE_KINDS: readonly { readonly end: RegExp; readonly names: readonly string[] }[] = [
  {
    end: /高(新|新技术|技术|新技术产业)(开发区|园区|产业开发区)$/,
    names: ['高新区', '高新开发区', '高新技术开发区', '高新技术产业开发区', '高新技术产业园区'],
  },
  { end: /经济(技术)?开发区$/, names: ['经开区', '经济开发区', '经济技术开发区'] },
  { end: /城乡一体化示范区$/, names: ['示范区', '一体化示范区', '城乡一体化示范区'] },
];

/** 郑州高新技术产业开发区 within 郑州市: 高新技术产业开发区 / 高新区; `above` are the names of its province and city. */
export const zoneNames = (name: string, above: readonly string[]): DivisionNames => {
  const own = above.reduce((rest, place) => {
    const short = place.replace(REGION, '').replace(CITY, '');
    return short !== '' && rest.startsWith(short) ? rest.slice(short.length).replace(/^市/, '') : rest;
  }, name);
  const kind = ZONE_KINDS.find(({ end }) => end.test(own));
  const called = kind?.names.map((end) => own.replace(kind.end, end)) ?? [];
  return names(
    [own, ...called].filter((one) => one.length >= SHORTEST && one !== name),
    '',
  );
};
