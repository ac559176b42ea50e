/** Text as it is compared: half-width, lower case, without spaces and the marks people put around it. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff'"“”‘’*]+/g, '');
