/** Full-width digits and letters become plain ones, spaces go, a trailing x is X. */
export const normaliseIdNumber = (text: string): string =>
  text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** Area, day of birth, order, check digit, separated from other characters. */
const idNumberInside = /(?<!\d)\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX](?!\d)/;
const wholePhone = /^(\+?86)?1[3-9]\d{9}$/;
const wholeBankCard = /^62\d{14,17}$/;

/** A text that is stored unchanged must not contain a number that identifies a person. */
export const holdsPersonalNumber = (text: string): boolean => {
  const plain = normaliseIdNumber(text);
  return [idNumberInside, wholePhone, wholeBankCard].some((pattern) => pattern.test(plain));
};

const phoneInside = /(?<!\d)(\+?86)?1[3-9]\d{9}(?!\d)/;
const bankCardInside = /(?<!\d)62\d{14,17}(?!\d)/;

/** The same for words that people write: a purpose, an explanation. A number may stand anywhere, also in groups. */
export const tellsPersonalNumber = (words: string): boolean =>
  [words.normalize('NFKC').toUpperCase(), normaliseIdNumber(words)].some((text) =>
    [idNumberInside, phoneInside, bankCardInside].some((pattern) => pattern.test(text)),
  );
