import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import type { PublishedFiles } from './calendar';

/** All that stands in a file as text. */
const textOf = (name: string, content: Buffer): string => {
  if (name.endsWith('.pdf'))
    return (
      execFileSync('pdftotext', ['-layout', '-', '-'], { input: content })
        .toString()
        // Labels of bars stand without a space beside each other.
        .replaceAll(/(\.\d{2})(?=\d{1,3}(?:,\d{3})+\.)/g, '$1 ')
    );
  if (name.endsWith('.csv'))
    return content.toString('utf8').replaceAll(/"[^"]*"|,/g, (part) => (part === ',' ? '\t' : part));
  if (!name.endsWith('.xlsx')) return content.toString('utf8');
  return (
    Object.entries(unzipSync(content))
      .filter(([part]) => /^xl\/(worksheets|charts|sharedStrings)/.test(part))
      // A sum of printed cells, which the sheet of checks has, is known to whoever adds them up.
      .flatMap(([, part]) => [
        ...strFromU8(part)
          .replaceAll(/<f>[^<]*<\/f><v>[^<]*<\/v>/g, '')
          .matchAll(/<(?:c:)?[vt](?: [^>]*)?>([^<]*)</g),
      ])
      .map(([, text]) => text)
      .join('\n')
  );
};

const NUMBER =
  /(?<![\d.A-Za-z#-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d.A-Za-z])|(?<![\d.,A-Za-z#-])\d+(?:\.\d+)?(?![\d.A-Za-z])/g;

/** Fewer digits stand everywhere by chance, and the day of issue of a workbook is a number of five. */
const DIGITS = 6;

const digitsOf = (number: string): number => number.replace('.', '').replace(/^0+/, '').length;

/** Without separators and with as many digits as tell something. */
const numbersIn = (text: string): ReadonlySet<string> =>
  new Set(
    (text.match(NUMBER) ?? [])
      .map((number) => number.replaceAll(',', ''))
      .filter((number) => digitsOf(number) >= DIGITS),
  );

export interface FileFinding {
  readonly file: string;
  readonly number: string;
}

/**
 * Numbers that another format has besides those of the JSON file, whole or rounded. A workbook has ratios, of which the
 * JSON file has hundredths, its pictures another unit of money, and binary numbers.
 */
export const searchFiles = ({ name, document, files }: PublishedFiles): FileFinding[] => {
  const json = JSON.stringify(document);
  const values = [...json.matchAll(/-?\d[\d,]*(?:\.\d+)?/g)].map(([text]) =>
    Math.abs(Number(text.replaceAll(',', ''))),
  );
  const isKnown = (number: string): boolean => {
    const decimals = number.split('.')[1]?.length ?? 0;
    const tolerance = Math.max(0.5000001 * 10 ** -decimals, Number(number) * 1e-14);
    return values.some((value) =>
      [value, value / 100, value * 10_000, value / 10_000].some(
        (one) => Math.abs(one - Number(number)) <= tolerance,
      ),
    );
  };
  // In the text of a PDF the mark of a note is the last digits of its figure.
  const marks = [...new Set([...json.matchAll(/"note":(\d+)/g)].map(([, mark]) => mark!))];
  const isMarked = (number: string): boolean =>
    marks.some((mark) => number.endsWith(mark) && isKnown(number.slice(0, -mark.length)));
  return [...files].flatMap(([file, content]) =>
    file.endsWith('.json')
      ? []
      : [...numbersIn(textOf(file, content))]
          .filter((number) => !json.includes(number) && !isKnown(number))
          .filter((number) => !(file.endsWith('.pdf') && isMarked(number)))
          .map((number) => ({ file: `${name} ${file}`, number })),
  );
};

/** Without the head of the message, whose identifier is a time. */
const sdmxData = (content: Buffer): string =>
  JSON.stringify((JSON.parse(content.toString('utf8')) as { readonly data: unknown }).data);

/** Numbers of the SDMX files that stand in no edition, in no unit that one prints. */
export const searchSdmx = (
  sdmx: ReadonlyMap<string, Buffer>,
  editions: readonly PublishedFiles[],
): FileFinding[] => {
  const plain = (number: number): string => Math.abs(number).toPrecision(12);
  const known = new Set<string>();
  for (const { document } of editions)
    for (const [text] of JSON.stringify(document).matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
      const number = Number(text.replaceAll(',', ''));
      for (const unit of [1, 0.01, 10_000, 0.0001]) known.add(plain(number * unit));
    }
  return [...sdmx].flatMap(([file, content]) =>
    [...numbersIn(file.endsWith('.json') ? sdmxData(content) : textOf(file, content))]
      .filter((number) => !known.has(plain(Number(number))))
      .map((number) => ({ file, number })),
  );
};
