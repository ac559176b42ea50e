import { ABROAD_DESTINATION, UNKNOWN_DESTINATION } from '@xiangtong/domain';
import { toHalfWidth } from '../plain';
import type { PrefixIndex } from '../prefix-index';
import { DivisionTree, type NamedCode, type NamedDivision } from './division-tree';
import { isWrittenAbroad } from './foreign-names';
import { simplified } from './simplified';

const POSTCODE = /[([【]\s*\d{6}\s*[)\]】]|^\s*\d{6}(?=\D)/g;
/** Masked letters, and the word for a level that is left of a masked name: **市. */
const MASKED = /[*#]+(?:自治区|[省市州区县])?/g;
/** A mask in a plain text: the name before it may be cut off. */
const MASK = '* ';
const SEPARATORS = /[\s,、/\\|·;:。>_—-]+/g;

/** Words between the levels of an address that name no level; the divisions of 新疆生产建设兵团 are not places. */
const GROUPING =
  /^(市辖区|其[他它]区?|(?:省|自治区)?直辖(?:县级)?(?:行政区划|行政单位|县)?|(?:生产)?建设兵团|兵团|[农第]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})师|县(?=\s)|郊县(?=\s))/;

/** A zone or new area between a place and a division of it: 成都市 高新区 武侯区. */
const AREA =
  /^[\p{Script=Han}]{1,12}?(?:新区|开发区|高新区|经开区|合作区|示范区|保税区|[试实]验区|园区|直管区|度假区|管委会|新城) ?/u;
const LONGEST_AREA = 20;

/** Words behind a short name that make it the name of a street or house: 北京路, 南京东路, 山东大厦. */
const STREET = /^.?(路|街(?!道)|大道|巷|弄|胡同|广场|大厦|大学|花园|小区|酒店|饭店|宾馆)/;
/** 韩国料理, 日本风情街. */
const SHOP = /^(风情|料理|超市|商品|食品|馆|城)/;

/** What is written behind a division in an address. */
const SMALLER = /[\d*]|[路街道巷弄号镇乡村组园栋室]/;

/** The word is an unknown place: a district after it may belong to it. */
const UNKNOWN_PLACE = /[国省州市府都] $/;

/** A place that may begin later in the text than an address does. */
const STARTS = 4;

interface Place {
  readonly division: NamedDivision;
  readonly end: number;
}

/**
 * Address → six-digit code of the finest division that can be recognised in it, 000000 when there is none. A name
 * shared by several places counts only if the level above is known.
 */
export class DestinationFinder {
  private readonly tree: DivisionTree;
  /** Beginnings that determine the result, with their codes: the same few thousand occur again and again. */
  private readonly settled = new Map<string, string>();

  constructor(divisions: readonly NamedCode[]) {
    this.tree = new DivisionTree(divisions);
  }

  find(address: string): string {
    const beginning = firstWords(address);
    const settled = this.settled.get(beginning);
    if (settled) return settled;
    const text = plain(address);
    const place = this.finestAt(text, 0);
    if (!place) return this.findOtherwise(text);
    if (text.startsWith(beginning) && this.settles(place, beginning)) {
      this.settled.set(ownText(beginning), place.division.code);
    }
    return place.division.code;
  }

  /**
   * The place that a whole cell names. Behind it only a street or a smaller place may follow: 江苏省南京是 is a slip and
   * names none.
   */
  read(cell: string): string | null {
    const text = simplified(plain(cell));
    const place = this.finestAt(text, 0);
    if (!place) return isWrittenAbroad(text) ? ABROAD_DESTINATION : null;
    const rest = text.slice(place.end).trim();
    return rest === '' || SMALLER.test(rest) ? place.division.code : null;
  }

  private findOtherwise(text: string): string {
    const later = this.findLater(text);
    if (later) return later.division.code;
    if (isWrittenAbroad(text)) return ABROAD_DESTINATION;
    const again = simplified(text);
    return again === text ? UNKNOWN_DESTINATION : this.find(again);
  }

  private findLater(text: string): Place | null {
    let at = 0;
    let isWithinUnknown = false;
    for (let start = 1; start < STARTS; start += 1) {
      const next = text.indexOf(' ', at) + 1;
      if (next === 0) return null;
      isWithinUnknown ||= UNKNOWN_PLACE.test(text.slice(at, next));
      at = next;
      const place = this.finestAt(text, at, isWithinUnknown ? 'wide' : 'full');
      if (place) return place;
    }
    return null;
  }

  /**
   * The finest place at a position. In the middle of a text, a short name is trusted only if followed by one of its
   * divisions (`full`); within an unknown place, no county is trusted by itself (`wide`).
   */
  private finestAt(text: string, at: number, trusted: 'all' | 'full' | 'wide' = 'all'): Place | null {
    const place = placeAt(this.tree.country, text, at);
    if (!place || (trusted === 'wide' && place.division.level === 2)) return null;
    const finer = this.within(text, place);
    if (finer) return finer;
    const { isShort, code } = place.division;
    return trusted !== 'all' && isShort && code !== ABROAD_DESTINATION ? null : unlessStreet(text, place);
  }

  /** The finest place below another, from the words behind it; 济南市中区 is 市中区 of 济南. */
  private within(text: string, { division, end }: Place): Place | null {
    return (
      this.behind(text, division, end) ??
      (text[end - 1] === '市' ? this.behind(text, division, end - 1) : null)
    );
  }

  private behind(text: string, division: NamedDivision, end: number): Place | null {
    const index = this.tree.inside(division);
    if (!index) return null;
    const at = skip(text, end);
    const place = placeAt(index, text, at);
    if (!place || place.division.isShort) {
      const again = this.lengthOfAgain(text, at, division);
      if (again > (place ? place.end - at : 0)) return this.behind(text, division, at + again);
    }
    const found = place ?? pastArea(index, text, at);
    return found && (this.within(text, found) ?? unlessStreet(text, found));
  }

  /** Length of a repetition of the division's name and the one above: 贵州省贵阳市贵州省贵阳市. */
  private lengthOfAgain(text: string, at: number, division: NamedDivision): number {
    const again = this.tree.country.longestAt(text, at);
    if (!again) return 0;
    const { length } = again.text;
    const isAgain = (level: 0 | 1, digits: number): boolean =>
      again.values.some(
        (value) => value.level === level && value.code.slice(0, digits) === division.code.slice(0, digits),
      );
    if (isAgain(0, 2)) return length + this.lengthOfAgain(text, at + length, division);
    return isAgain(1, 4) ? length : 0;
  }

  /** A full county name right before a space: the rest names nothing finer, and no longer name begins there. */
  private settles({ division, end }: Place, beginning: string): boolean {
    const isWhole = division.level === 2 && !division.isShort && end === beginning.length - 1;
    return isWhole && !this.tree.inside(division);
  }
}

/**
 * A text sliced out of a file keeps the file in memory; reading a character of a concatenated copy makes it
 * independent.
 */
const ownText = (text: string): string => {
  const own = `${text}\n`;
  own.charCodeAt(0);
  return own.slice(0, -1);
};

const plain = (address: string): string =>
  toHalfWidth(address)
    .replace(POSTCODE, ' ')
    .replace(MASKED, MASK)
    .replace(SEPARATORS, ' ')
    .trim()
    .replace(/^(中国|中华人民共和国)(大陆)? ?/, '');

/** The first three words with the space behind them; empty where there are fewer. */
const firstWords = (address: string): string => {
  let at = 0;
  for (let word = 0; word < 3; word += 1) {
    at = address.indexOf(' ', at) + 1;
    if (at === 0) return '';
  }
  return address.slice(0, at);
};

const unlessStreet = (text: string, { division, end }: Place): Place | null => {
  if (!division.isShort) return { division, end };
  const rest = text.slice(end, end + LONGEST_AREA);
  const isElse = STREET.test(rest) || (division.code === ABROAD_DESTINATION && SHOP.test(rest));
  return isElse ? null : { division, end };
};

/** Past spaces and grouping levels. */
const skip = (text: string, from: number): number => {
  let at = from;
  for (;;) {
    while (text[at] === ' ' || text[at] === '*') at += 1;
    const grouping = GROUPING.exec(text.slice(at, at + LONGEST_AREA))?.[0].length ?? 0;
    if (grouping === 0) return at;
    at += grouping;
  }
};

/** The place behind a zone, where only a full name is trusted. */
const pastArea = (index: PrefixIndex<NamedDivision>, text: string, at: number): Place | null => {
  const area = AREA.exec(text.slice(at, at + LONGEST_AREA))?.[0];
  const place = area ? placeAt(index, text, at + area.length) : null;
  return place?.division.isShort ? null : place;
};

/**
 * The place with the longest name at `at`; null when there is none, several of the same level, or it may be cut off.
 */
const placeAt = (index: PrefixIndex<NamedDivision>, text: string, at: number): Place | null => {
  const found = index.longestAt(text, at);
  if (!found) return null;
  const end = at + found.text.length;
  const level = Math.min(...found.values.map((value) => value.level));
  const [division, other] = found.values.filter((value) => value.level === level);
  if (!division || other) return null;
  return division.isShort && mayBeCut(index, text, at, division) ? null : { division, end };
};

/** The letters before a mask begin the longer name of another place: 连云**** is 连云港市 as well as 连云区. */
const mayBeCut = (
  index: PrefixIndex<NamedDivision>,
  text: string,
  at: number,
  { code }: NamedDivision,
): boolean => {
  const mask = text.indexOf(MASK.trim(), at);
  if (mask < 0 || mask - at > LONGEST_AREA) return false;
  return index.continuing(text.slice(at, mask)).some((value) => value.code !== code);
};
