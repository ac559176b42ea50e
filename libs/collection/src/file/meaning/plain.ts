/** Text normalised for comparison: half-width, lower case, without spaces and surrounding marks. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff'"“”‘’*]+/g, '');
