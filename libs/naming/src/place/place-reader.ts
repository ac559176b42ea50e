import { ABROAD_DESTINATION, UNKNOWN_DESTINATION } from '@xiangtong/domain';
import { NameIndex, type NameMatch, type NameReader } from '../name-index';
import { typedAs } from '../pinyin';
import { DestinationFinder } from './destination-finder';
import { cityNames, countyNames, isGrouping, provinceNames } from './division-names';
import { placeNames, type Place } from './place-names';

/** What people call the place that is not known, and the world outside. */
const special: Readonly<Record<string, string>> = {
  [UNKNOWN_DESTINATION]: '不明 未知 不详 不清楚 不知道 目的地不明 unknown',
  [ABROAD_DESTINATION]: '境外 国外 海外 abroad',
};

/** The one-letter names of provinces. */
const abbreviations =
  '京11 津12 冀13 晋14 蒙15 辽21 吉22 黑23 沪31 申31 苏32 浙33 皖34 闽35 赣36 鲁37 豫41 鄂42 湘43 粤44 桂45 琼46 渝50 川51 蜀51 ' +
  '贵52 黔52 云53 滇53 藏54 陕61 秦61 甘62 陇62 青63 宁64 新65 台71 港81 澳82';

const levels: readonly { readonly isOf: (code: string) => boolean; readonly names: typeof cityNames }[] = [
  { isOf: (code) => code.endsWith('0000'), names: provinceNames },
  { isOf: (code) => code.endsWith('00') && !code.endsWith('0000'), names: cityNames },
  { isOf: (code) => !code.endsWith('00'), names: (name) => countyNames(name, false) },
];

/**
 * Destinations as people write them: by code, by name with or without the levels above, in full or in everyday form, by
 * the letter of a province, by pinyin, or as an address: 江苏, 江苏省南京市, 江苏南京, 南京, 苏, nanjing. A bare name means the
 * highest level that has it; a district name shared by many cities needs its city.
 */
export class PlaceReader implements NameReader<string> {
  private readonly index = new NameIndex<string>();
  private readonly label: (code: string) => string;
  private finder: DestinationFinder | null = null;
  private hasPinyin = false;

  constructor(private readonly places: readonly Place[]) {
    this.label = placeNames(places, 'zh');
    const inEnglish = placeNames(places, 'en');
    for (const [code, names] of Object.entries(special)) {
      for (const name of names.split(' ')) this.index.add(name, code, names.split(' ')[0]!);
    }
    const named = places.filter(({ name }) => !isGrouping(name.zh));
    this.addAll(places, ({ code }) => [code]);
    this.addAll(places, ({ code }) => [this.label(code)]);
    for (const { isOf, names } of levels) {
      this.addAll(
        named.filter(({ code }) => isOf(code)),
        ({ name }) => [...names(name.zh).full, ...names(name.zh).short],
      );
    }
    this.addAll(places, ({ code }) => [inEnglish(code)]);
    this.addAll(named, ({ name }) => [name.en]);
    this.index.addFree(
      abbreviations.split(' ').map((pair) => {
        const code = `${pair.slice(1)}0000`;
        return [pair.charAt(0), code, this.label(code)];
      }),
    );
  }

  find(text: string): NameMatch<string> | null {
    return this.index.find(text) ?? this.byPinyin(text) ?? this.byAddress(text);
  }

  propose(text: string): string | null {
    return this.index.propose(text);
  }

  private addAll(places: readonly Place[], namesOf: (place: Place) => readonly string[]): void {
    this.index.addFree(
      places.flatMap((place) =>
        namesOf(place).map((name) => [name, place.code, this.label(place.code)] as const),
      ),
    );
  }

  /** 山西 and 陕西 sound alike: then both are meant. Counties are too many to be told by their sound. */
  private byPinyin(text: string): NameMatch<string> | null {
    if (!/^[a-z' ]{4,}$/i.test(text)) return null;
    if (!this.hasPinyin) {
      this.hasPinyin = true;
      const soundsOf = (name: string): string => Array.from(name, typedAs).join('');
      for (const { isOf, names } of levels.slice(0, 2)) {
        this.addAll(
          this.places.filter(({ code }) => isOf(code) && /^[1-8]/.test(code)),
          ({ name }) => [...names(name.zh).short, ...names(name.zh).full].map(soundsOf),
        );
      }
    }
    return this.index.find(text);
  }

  private byAddress(text: string): NameMatch<string> | null {
    this.finder ??= new DestinationFinder(this.places.map(({ code, name }) => ({ code, name: name.zh })));
    const code = /^\d{6}(?=\D)/.exec(text)?.[0];
    const coded = code === undefined ? null : this.index.find(code);
    if (coded) return coded;
    const value = this.finder.read(text);
    return value === null ? null : { value };
  }
}
