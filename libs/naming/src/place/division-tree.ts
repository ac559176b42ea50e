import { ABROAD_DESTINATION } from '@xiangtong/domain';
import { PrefixIndex } from '../prefix-index';
import {
  cityNames,
  countyNames,
  isGrouping,
  provinceNames,
  zoneNames,
  type DivisionNames,
} from './division-names';
import { foreignNames } from './foreign-names';
import { formerPlaces, otherNames } from './other-names';

/** One name of a division in the place where it is looked for. */
export interface NamedDivision {
  /** Six digits. */
  readonly code: string;
  /** 0 province, 1 city, 2 county. */
  readonly level: 0 | 1 | 2;
  readonly isShort: boolean;
}

/** Six digits, or more that begin with them. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

type Index = PrefixIndex<NamedDivision>;

/** Names too common to identify a place by themselves: 东区, 城区. */
const SHORTEST_ALONE = 3;
/** Former names that are unambiguous only within their own city. */
const COMMON = /^.区$/;

/** A name that counts only if no current division has it. */
interface OtherName {
  readonly index: Index;
  readonly name: string;
  readonly division: NamedDivision;
}

/** All names of divisions by context: at the beginning, within a province, within a city. */
export class DivisionTree {
  readonly country: Index = new PrefixIndex();
  private readonly within = new Map<string, Index>();
  private readonly names = new Map<string, string>();

  constructor(divisions: readonly NamedCode[]) {
    for (const { code, name } of divisions) {
      if (/^\d{6}/.test(code) && !isGrouping(name)) this.names.set(code.slice(0, 6), name);
    }
    for (const [code, name] of this.names) this.add(code, name);
    this.addOthers();
    put(this.country, ABROAD_DESTINATION, 0, { full: [], short: foreignNames });
  }

  /** Names within a province or city. */
  inside({ code }: NamedDivision): Index | undefined {
    return this.within.get(code);
  }

  private add(code: string, name: string): void {
    const level = levelOf(code);
    const names = this.namesOf(code, name);
    if (level === 2) {
      const alone = names.full.filter((full) => full.length >= SHORTEST_ALONE);
      put(this.country, code, level, { full: alone, short: [] });
      put(this.indexOf(cityOf(code)), code, level, names);
      if (isZone(code)) put(this.indexOf(cityOf(code)), code, level, this.zoneNamesOf(code, name));
    } else put(this.country, code, level, names);
    if (level > 0) put(this.indexOf(provinceOf(code)), code, level, names);
  }

  private namesOf(code: string, name: string): DivisionNames {
    const level = levelOf(code);
    if (level === 0) return provinceNames(name);
    return level === 1 ? cityNames(name) : countyNames(name, isZone(code));
  }

  private zoneNamesOf(code: string, name: string): DivisionNames {
    const above = [provinceOf(code), cityOf(code)].map((part) => this.names.get(part) ?? '');
    return zoneNames(name, above);
  }

  /**
   * Former names are added after current ones: first all free ones are collected, so that two of them do not hide each
   * other.
   */
  private addOthers(): void {
    const others = [...this.renamed(), ...this.upgraded(), ...this.moved()];
    const free = others.filter(({ index, name }) => index.longestAt(name, 0)?.text !== name);
    for (const { index, name, division } of free) index.add(name, division);
  }

  private renamed(): OtherName[] {
    return Object.entries(otherNames)
      .filter(([code]) => this.names.has(code))
      .flatMap(([code, names]) => names.split(' ').flatMap((name) => this.otherName(code, name)));
  }

  private otherName(code: string, name: string): OtherName[] {
    const level = levelOf(code);
    const division = { code, level, isShort: name.length < SHORTEST_ALONE };
    const isAlone = level === 0 || !division.isShort;
    return [
      ...(isAlone ? [this.country] : []),
      ...(level > 0 && !COMMON.test(name) ? [this.indexOf(provinceOf(code))] : []),
      ...(level === 2 ? [this.indexOf(cityOf(code))] : []),
    ].map((index) => ({ index, name, division }));
  }

  /** 从化区 was 从化市, 无为市 was 无为县: without context such a name counts only if a single place has its stem. */
  private upgraded(): OtherName[] {
    const stems = new Map<string, string[]>();
    for (const [code, name] of this.names) {
      const stem = name.replace(/[省市区县]$/, '');
      stems.set(stem, [...(stems.get(stem) ?? []), code]);
    }
    return [...stems]
      .filter(([stem, codes]) => stem.length > 1 && codes.length === 1 && levelOf(codes[0]!) === 2)
      .flatMap(([stem, [code = '']]) =>
        lowerRanks(this.names.get(code)?.at(-1) ?? '').map((rank) => ({
          index: this.country,
          name: stem + rank,
          division: { code, level: 2 as const, isShort: false },
        })),
      );
  }

  private moved(): OtherName[] {
    return Object.entries(formerPlaces).flatMap(([place, codes]) =>
      codes.split(' ').flatMap((code) => {
        const { full, short } = this.namesOf(code, this.names.get(code) ?? '');
        const level = levelOf(code);
        return [
          ...full.map((name) => ({ name, isShort: false })),
          ...short.map((name) => ({ name, isShort: true })),
        ].map(({ name, isShort }) => ({
          index: this.indexOf(place),
          name,
          division: { code, level, isShort },
        }));
      }),
    );
  }

  private indexOf(code: string): Index {
    const index = this.within.get(code) ?? new PrefixIndex<NamedDivision>();
    this.within.set(code, index);
    return index;
  }
}

const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;
const cityOf = (code: string): string => `${code.slice(0, 4)}00`;
const isZone = (code: string): boolean => /7[1-9]$/.test(code);

const levelOf = (code: string): NamedDivision['level'] => {
  if (code.endsWith('0000')) return 0;
  return code.endsWith('00') ? 1 : 2;
};

/** What a place was before it became one of `rank`. */
const lowerRanks = (rank: string): string[] => {
  if (rank === '区') return ['市', '县'];
  return rank === '市' ? ['县'] : [];
};

const put = (
  index: Index,
  code: string,
  level: NamedDivision['level'],
  { full, short }: DivisionNames,
): void => {
  for (const name of full) index.add(name, { code, level, isShort: false });
  for (const name of short) index.add(name, { code, level, isShort: true });
};
