import { ABROAD_DESTINATION, UNKNOWN_DESTINATION } from '@xiangtong/domain';
import type { Catalogue } from '@xiangtong/reference';
import { NameIndex } from './name-index';

/** Peoples in the names of autonomous areas: 黔东南苗族侗族自治州 is called 黔东南. */
const peoples =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|普米|各';
const autonomous = new RegExp(`(?:(?:${peoples})族)*(?:自治区|自治州|自治县|自治旗)$`);
const endings = /(?:特别行政区|地区|省|市|盟|林区|区|县|旗)$/;
const shortProvinces: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  新疆维吾尔自治区: '新疆',
  广西壮族自治区: '广西',
  宁夏回族自治区: '宁夏',
  西藏自治区: '西藏',
};

/** The official name and its everyday short form: 黔东南州, 黔东南. */
const spellings = (name: string): string[] => {
  const known = shortProvinces[name];
  if (known) return [name, known];
  if (autonomous.test(name)) {
    const stem = name.replace(autonomous, '');
    return stem === '' ? [name] : [name, `${stem}${name.at(-1)}`, ...(stem.length >= 2 ? [stem] : [])];
  }
  const stem = name.replace(endings, '');
  return stem.length >= 2 && stem !== name ? [name, stem] : [name];
};

/** Levels that only group counties have names without meaning. */
const isGrouping = (name: string): boolean =>
  /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(name);

interface Place {
  readonly code: string;
  readonly name: string;
}

/** `320102` → 江苏省南京市玄武区. */
export const destinationLabel = (code: string, divisions: Catalogue['divisions']): string =>
  [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])]
    .map((part) => divisions.get(part.padEnd(12, '0'))?.zh ?? '')
    .filter((name) => !isGrouping(name))
    .join('');

/**
 * Destinations by code and by name, with or without the levels above, in full or in everyday form: 江苏, 江苏省南京市, 江苏南京,
 * 南京. A bare name means the highest level that has it; a district name shared by many cities needs its city.
 */
export const destinationIndex = ({ divisions }: Catalogue): NameIndex<string> => {
  const index = new NameIndex<string>();
  const special: readonly (readonly [string, string])[] = [
    ['不明 未知 不详 不清楚 目的地不明 unknown', UNKNOWN_DESTINATION],
    ['境外 国外 海外 abroad', ABROAD_DESTINATION],
  ];
  for (const [names, code] of special) for (const name of names.split(' ')) index.add(name, code, name);
  const places = [...divisions].map(([code, name]): Place => ({ code: code.slice(0, 6), name: name.zh }));
  const provinces = places.filter(({ code }) => code.endsWith('0000'));
  const cities = places.filter(({ code }) => code.endsWith('00') && !code.endsWith('0000'));
  const districts = places.filter(({ code }) => !code.endsWith('00'));
  const nameOf = new Map(places.map(({ code, name }) => [code, name]));
  const labelOf = ({ code }: Place): string => destinationLabel(code, divisions);
  for (const place of places) index.add(place.code, place.code, labelOf(place));
  for (const level of [provinces, cities, districts]) addLevel(index, level, nameOf, labelOf);
  for (const [code, { en }] of divisions) {
    if (code.endsWith('0000000000')) index.addIfFree([en], code.slice(0, 6), en);
  }
  return index;
};

/** Equal names within one level are ambiguous; a name of a level above takes precedence. */
const addLevel = (
  index: NameIndex<string>,
  level: readonly Place[],
  nameOf: ReadonlyMap<string, string>,
  labelOf: (place: Place) => string,
): void => {
  const names = new Map<string, Place[]>();
  for (const place of level) {
    for (const name of pathNames(place, nameOf)) {
      const places = names.get(name);
      if (places) places.push(place);
      else names.set(name, [place]);
    }
  }
  const free = [...names].filter(([name]) => index.find(name) === null);
  for (const [name, places] of free) for (const place of places) index.add(name, place.code, labelOf(place));
};

/** With all levels above, with the province only, with the city only, and bare. */
const pathNames = ({ code, name }: Place, nameOf: ReadonlyMap<string, string>): Set<string> => {
  const above = (part: string): string[] => {
    const parent = nameOf.get(part) ?? '';
    return part === code || parent === '' || isGrouping(parent) ? [] : spellings(parent);
  };
  const provinces = ['', ...above(`${code.slice(0, 2)}0000`)];
  const cities = ['', ...above(`${code.slice(0, 4)}00`)];
  const own = isGrouping(name) ? [] : spellings(name);
  return new Set(
    provinces.flatMap((province) => cities.flatMap((city) => own.map((last) => province + city + last))),
  );
};
