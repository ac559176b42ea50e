/** Text normalised for comparison: half-width, lower case, without spaces and surrounding marks. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff'"“”‘’*]+/g, '');

const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Full-width digits, letters and brackets as ASCII. */
export const toHalfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
