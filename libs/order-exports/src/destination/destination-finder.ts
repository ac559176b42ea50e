import { ABROAD_DESTINATION, UNKNOWN_DESTINATION } from '@xiangtong/domain';
import type { OrderCatalogue } from '../answer';
import { toHalfWidth } from '../table/cell-text';
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

  constructor({ divisions }: Pick<OrderCatalogue, 'divisions'>) {
    this.tree = new DivisionTree(divisions);
  }

  find(address: string): string {
    const text = toHalfWidth(address)
      .replace(POSTCODE, ' ')
      .replace(MASKED, ' ')
      .replace(SEPARATORS, ' ')
      .trim()
      .replace(/^中国 ?/, '');
    if (ABROAD.test(text)) return ABROAD_DESTINATION;
    let at = 0;
    for (let start = 0; start < STARTS && at < text.length; start += 1) {
      const code = this.codeAt(text, at, start > 0);
      if (code) return code;
      const space = text.indexOf(' ', at);
      if (space < 0) break;
      at = space + 1;
    }
    return UNKNOWN_DESTINATION;
  }

  /** In the middle of a text a short name is trusted only with a division of it behind. */
  private codeAt(text: string, at: number, inMiddle: boolean): string | null {
    const place = placeAt(this.tree.country, text, at);
    if (!place) return null;
    const finer = this.within(text, place);
    if (finer) return finer;
    const { division, end } = place;
    return division.isShort && (inMiddle || STREET.test(text.slice(end))) ? null : division.code;
  }

  /** The finest code below a place, from the words behind it; 济南市中区 is 市中区 of 济南. */
  private within(text: string, { division, end }: Place): string | null {
    return (
      this.behind(text, division, end) ??
      (text[end - 1] === '市' ? this.behind(text, division, end - 1) : null)
    );
  }

  private behind(text: string, division: NamedDivision, end: number): string | null {
    if (division.level === 2) return null;
    const index = this.tree.inside(division.code.slice(0, division.level === 0 ? 2 : 4));
    if (!index) return null;
    const place = placeAt(index, text, this.skip(text, end, division));
    if (!place) return null;
    const finer = this.within(text, place);
    if (finer) return finer;
    return place.division.isShort && STREET.test(text.slice(place.end)) ? null : place.division.code;
  }

  /** Past spaces, grouping levels and the name of a municipality that is given twice. */
  private skip(text: string, from: number, division: NamedDivision): number {
    let at = from;
    for (;;) {
      while (text[at] === ' ') at += 1;
      const grouping = GROUPING.exec(text.slice(at, at + 12))?.[0];
      const again = grouping ? null : this.tree.country.longestAt(text, at);
      const isAgain =
        division.level === 0 &&
        again?.values.some(({ level, code }) => level === 0 && code === division.code);
      if (grouping) at += grouping.length;
      else if (isAgain && again && !this.isCityOfProvince(text, at, division)) at += again.text.length;
      else return at;
    }
  }

  /** 吉林 within 吉林省 is the city. */
  private isCityOfProvince(text: string, at: number, { code }: NamedDivision): boolean {
    const index = this.tree.inside(code.slice(0, 2));
    return index !== undefined && placeAt(index, text, at) !== null;
  }
}

/** The place whose longest name stands at `at`; null when there is none, or several of the same level. */
const placeAt = (index: PrefixIndex<NamedDivision>, text: string, at: number): Place | null => {
  const found = index.longestAt(text, at);
  if (!found) return null;
  const level = Math.min(...found.values.map((value) => value.level));
  const [division, other] = found.values.filter((value) => value.level === level);
  return division && !other ? { division, end: at + found.text.length } : null;
};
