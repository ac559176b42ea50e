import { PrefixIndex } from '../prefix-index';
import { cityNames, countyNames, provinceNames, type DivisionNames } from './division-names';

/** One name of a division in the place where it is looked for. */
export interface NamedDivision {
  /** Six digits. */
  readonly code: string;
  /** 0 province, 1 city, 2 county. */
  readonly level: 0 | 1 | 2;
  readonly isShort: boolean;
}

/** Levels that only group counties: 市辖区, 县, 省直辖县级行政区划. */
export const GROUPING =
  /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|省直辖县级行政单位|省直辖县|省直辖)$/;

type Index = PrefixIndex<NamedDivision>;

/** Names too common to stand for a place by themselves: 东区, 城区. */
const SHORTEST_ALONE = 3;

/** All names of divisions by where they may stand: at the beginning, within a province, within a city. */
export class DivisionTree {
  readonly country: Index = new PrefixIndex();
  private readonly within = new Map<string, Index>();

  constructor(divisions: readonly { readonly code: string; readonly name: string }[]) {
    for (const { code, name } of divisions) {
      if (!/^\d{6}/.test(code) || GROUPING.test(name)) continue;
      this.add(code.slice(0, 6), name);
    }
  }

  /** Names within a province or city. */
  inside({ code }: NamedDivision): Index | undefined {
    return this.within.get(code);
  }

  private add(code: string, name: string): void {
    if (code.endsWith('0000')) return put(this.country, code, 0, provinceNames(name));
    if (code.endsWith('00')) {
      const city = cityNames(name);
      put(this.country, code, 1, city);
      return put(this.indexOf(`${code.slice(0, 2)}0000`), code, 1, city);
    }
    const county = countyNames(name, /7[1-9]$/.test(code));
    put(this.indexOf(`${code.slice(0, 2)}0000`), code, 2, county);
    put(this.indexOf(`${code.slice(0, 4)}00`), code, 2, county);
    const alone = county.full.filter((full) => full.length >= SHORTEST_ALONE);
    put(this.country, code, 2, { full: alone, short: [] });
  }

  private indexOf(code: string): Index {
    const index = this.within.get(code) ?? new PrefixIndex<NamedDivision>();
    this.within.set(code, index);
    return index;
  }
}

const put = (
  index: Index,
  code: string,
  level: NamedDivision['level'],
  { full, short }: DivisionNames,
): void => {
  for (const name of full) index.add(name, { code, level, isShort: false });
  for (const name of short) index.add(name, { code, level, isShort: true });
};
