import { ABROAD_DESTINATION, UNKNOWN_DESTINATION } from '@xiangtong/domain';
import type { OrderCatalogue } from '../answer';
import { ownText, toHalfWidth } from '../table/cell-text';
import type { PrefixIndex } from '../prefix-index';
import { DivisionTree, type NamedDivision } from './division-tree';

const POSTCODE = /\(\s*\d{6}\s*\)|^\s*\d{6}(?=\D)/g;
/** Masked letters, and the word for a level that is left of a masked name: **市. */
const MASKED = /[*#]+(?:自治区|[省市州区县])?/g;
const SEPARATORS = /[\s,、/\\|·;:。-]+/g;
const ABROAD = /^(海外|境外|国外)/;

/** What stands between the levels of an address without naming one. */
const GROUPING =
  /^(市辖区|省直辖县级行政区划|自治区直辖县级行政区划|省直辖县级行政单位|省直辖县|省直辖|县(?=\s))/;

/** After a short name this makes it the name of a street or house: 北京路, 南京东路, 山东大厦. */
const STREET = /^.?(路|街(?!道)|大道|巷|弄|胡同|广场|大厦|大学|花园|小区|酒店|饭店|宾馆)/;

/** A place that may begin later in the text than an address does. */
const STARTS = 4;

interface Place {
  readonly division: NamedDivision;
  readonly end: number;
}

/**
 * Address → six-digit code of the finest division that can be recognised in it, 000000 when there is none. A name that
 * several places bear counts only where the level above it is known.
 */
export class DestinationFinder {
  private readonly tree: DivisionTree;
  /** Beginnings that settle the matter, with their codes: the same few thousand come again and again. */
  private readonly settled = new Map<string, string>();

  constructor({ divisions }: Pick<OrderCatalogue, 'divisions'>) {
    this.tree = new DivisionTree(divisions);
  }

  find(address: string): string {
    const beginning = firstWords(address);
    const settled = this.settled.get(beginning);
    if (settled) return settled;
    const text = plain(address);
    if (ABROAD.test(text)) return ABROAD_DESTINATION;
    const place = this.finestAt(text, 0, false);
    if (!place) return this.findLater(text);
    if (text.startsWith(beginning) && settles(place, beginning)) {
      this.settled.set(ownText(beginning), place.division.code);
    }
    return place.division.code;
  }

  private findLater(text: string): string {
    let at = 0;
    for (let start = 1; start < STARTS; start += 1) {
      at = text.indexOf(' ', at) + 1;
      if (at === 0) break;
      const place = this.finestAt(text, at, true);
      if (place) return place.division.code;
    }
    return UNKNOWN_DESTINATION;
  }

  /** In the middle of a text a short name is trusted only with a division of it behind. */
  private finestAt(text: string, at: number, inMiddle: boolean): Place | null {
    const place = placeAt(this.tree.country, text, at);
    if (!place) return null;
    const finer = this.within(text, place);
    if (finer) return finer;
    return inMiddle && place.division.isShort ? null : unlessStreet(text, place);
  }

  /** The finest place below another, from the words behind it; 济南市中区 is 市中区 of 济南. */
  private within(text: string, { division, end }: Place): Place | null {
    return (
      this.behind(text, division, end) ??
      (text[end - 1] === '市' ? this.behind(text, division, end - 1) : null)
    );
  }

  private behind(text: string, division: NamedDivision, end: number): Place | null {
    if (division.level === 2) return null;
    const index = this.tree.inside(division);
    if (!index) return null;
    const place = placeAt(index, text, this.skip(text, end, division));
    if (!place) return null;
    return this.within(text, place) ?? unlessStreet(text, place);
  }

  /** Past spaces, grouping levels and the name of a municipality that is given twice. */
  private skip(text: string, from: number, division: NamedDivision): number {
    let at = from;
    for (;;) {
      while (text[at] === ' ') at += 1;
      const grouping = GROUPING.exec(text.slice(at, at + 12))?.[0];
      const skipped = grouping?.length ?? this.lengthOfAgain(text, at, division);
      if (skipped === 0) return at;
      at += skipped;
    }
  }

  /** How long the name of a province is that is given twice; 吉林 within 吉林省 is the city. */
  private lengthOfAgain(text: string, at: number, province: NamedDivision): number {
    if (province.level !== 0) return 0;
    const again = this.tree.country.longestAt(text, at);
    if (!again?.values.some(({ level, code }) => level === 0 && code === province.code)) return 0;
    const index = this.tree.inside(province);
    return index && placeAt(index, text, at) ? 0 : again.text.length;
  }
}

const plain = (address: string): string =>
  toHalfWidth(address)
    .replace(POSTCODE, ' ')
    .replace(MASKED, ' ')
    .replace(SEPARATORS, ' ')
    .trim()
    .replace(/^中国 ?/, '');

/** The first three words with the space behind them; empty where there are fewer. */
const firstWords = (address: string): string => {
  let at = 0;
  for (let word = 0; word < 3; word += 1) {
    at = address.indexOf(' ', at) + 1;
    if (at === 0) return '';
  }
  return address.slice(0, at);
};

/** A county in full right before a space: whatever follows names nothing finer, and no longer name begins there. */
const settles = ({ division, end }: Place, beginning: string): boolean =>
  division.level === 2 && !division.isShort && end === beginning.length - 1;

const unlessStreet = (text: string, place: Place): Place | null =>
  place.division.isShort && STREET.test(text.slice(place.end)) ? null : place;

/** The place whose longest name stands at `at`; null when there is none, or several of the same level. */
const placeAt = (index: PrefixIndex<NamedDivision>, text: string, at: number): Place | null => {
  const found = index.longestAt(text, at);
  if (!found) return null;
  const end = at + found.text.length;
  if (found.values.length === 1) return { division: found.values[0]!, end };
  const level = Math.min(...found.values.map((value) => value.level));
  const [division, other] = found.values.filter((value) => value.level === level);
  return division && !other ? { division, end } : null;
};
