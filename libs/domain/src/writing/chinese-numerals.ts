import { entryOf } from '../entry-of';
const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  两: 2,
  ...Object.fromEntries([...'一二三四五六七八九'].map((digit, at) => [digit, at + 1])),
  ...Object.fromEntries([...'壹贰叁肆伍陆柒捌玖'].map((digit, at) => [digit, at + 1])),
};
const digit = '[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]';
const counted = '[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]';
/** Numbers up to 9,999, in the order in which people write them; 零 marks omitted places. */
const belowMyriad = new RegExp(
  `^零?(?:(${counted})[千仟])?零?(?:(${counted})[百佰])?零?(?:(${counted}?)([十拾]))?零?(${digit}?)$`,
);
const letters = /^[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万萬亿億]+/;
const myriads: readonly (readonly [letter: RegExp, value: number])[] = [
  [/[亿億]/, 100_000_000],
  [/[万萬]/, 10_000],
];

const valueOf = (text: string): number | null => {
  for (const [letter, value] of myriads) {
    const at = text.search(letter);
    if (at < 0) continue;
    const high = valueOf(text.slice(0, at));
    const low = at + 1 === text.length ? 0 : valueOf(text.slice(at + 1));
    return high === null || high === 0 || low === null || low >= value ? null : high * value + low;
  }
  const match = text === '' ? null : belowMyriad.exec(text);
  if (!match) return null;
  const [thousands, hundreds, tens, ten, ones] = match
    .slice(1)
    .map((letter = '') => entryOf(digits, letter) ?? 0);
  return thousands! * 1000 + hundreds! * 100 + (match[4] ? (tens || 1) * 10 : ten!) + ones!;
};

/**
 * The number in Chinese numerals that a text begins with, and the rest of the text: 三千五百元 → 3500, 元. Null where it
 * begins with none, and for 三千五, which some read as 3,500 and some as 3,005.
 */
export const readChineseNumerals = (
  text: string,
): { readonly value: number; readonly rest: string } | null => {
  // 三两 is three of a unit of weight.
  const number = (letters.exec(text)?.[0] ?? '').replace(/(?<=.)两$/, '');
  if (/[百佰千仟万萬亿億][一二三四五六七八九壹贰叁肆伍陆柒捌玖]$/.test(number)) return null;
  const value = valueOf(number);
  return value === null ? null : { value, rest: text.slice(number.length) };
};
