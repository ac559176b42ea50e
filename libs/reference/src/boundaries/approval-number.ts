/** National, national through a province, or of a province: `GS(2026)0001号`, `GS京(2026)0001号`, `黔S(2026)001号`. */
const form = /^(?:审图号:?)?((?:GS\p{Script=Han}?|\p{Script=Han}{1,4}S)\((20\d{2})\)\d{1,6}号)$/u;

/**
 * The number under which a map was approved (审图号), always written alike: `审图号：GS（2026）0001号` →
 * `GS(2026)0001号`. Null when it is none, or of a year that is still to come.
 */
export const parseApproval = (text: string, year: number): string | null => {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[〔【[]/gu, '(')
    .replace(/[〕】\]]/gu, ')');
  const [, number, given] = form.exec(plain) ?? [];
  return number !== undefined && Number(given) <= year ? number : null;
};
