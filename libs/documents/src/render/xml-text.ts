/** Control characters and halves of surrogate pairs, which XML 1.0 cannot carry, are left out. */
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const needsCare = /[&<>"\r\ufffe\uffff]|(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/** Text as content or attribute value of XML and of HTML. */
export const xmlText = (text: string): string =>
  needsCare.test(text)
    ? text
        .replace(unprintable, '')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/\r/g, '&#13;')
    : text;
