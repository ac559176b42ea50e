import type { SalesLineInput, SubmissionInput } from '@xiangtong/contracts';
import { formatYuan } from '@xiangtong/domain';
import { seededRandom } from './random';

export const UNIT_COUNT = 60;

export const unitCode = (index: number): string => `520122P${String(index + 1).padStart(2, '0')}`;

/** A park needs no village of its own; sixty of them report. */
export const unitsCsv = (): string =>
  [
    'code,name,kind,division,valid_from',
    ...Array.from(
      { length: UNIT_COUNT },
      (_, index) => `${unitCode(index)},园区${index + 1},park,520122,2018-01`,
    ),
  ].join('\n');

const destinations = ['320102', '110101', '440103', '000000', '330102'];
const platforms = ['taobao', 'tmall', 'taobao-guizhou'];

const PRODUCTS = 40;
const KINDS = PRODUCTS * destinations.length * platforms.length;

/**
 * A submission names a combination of product, destination and platform only once: `kind` numbers these combinations.
 */
const lineOf = (random: () => number, kind: number): SalesLineInput => ({
  product: `VEG-0${String((kind % PRODUCTS) + 1).padStart(2, '0')}`,
  destination: destinations[Math.floor(kind / PRODUCTS) % destinations.length]!,
  platform: platforms[Math.floor(kind / PRODUCTS / destinations.length)]!,
  quantity: String(1 + Math.floor(random() * 500)),
  amount: formatYuan(100 + Math.floor(random() * 1_000_000)),
  orders: 1 + Math.floor(random() * 50),
});

export const linesOf = (random: () => number, count: number): SalesLineInput[] => {
  const first = Math.floor(random() * KINDS);
  return Array.from({ length: count }, (_, index) => lineOf(random, (first + index * 7) % KINDS));
};

/** The figures are random, so that some of them raise doubts. */
const explanations = Object.fromEntries(
  ['@total', 'CHECK.UNIT_PRICE', 'CHECK.UNIT_SWAPPED'].map((key) => [key, '随机数']),
);

export interface FileShape {
  readonly seed: number;
  readonly months: number;
  readonly lines: number;
  /** One in this many submissions is corrected, which also ends a batch of the intake. */
  readonly correctEvery?: number;
}

/** NDJSON lines, one for each unit and month from January 2018 on, with corrections in between. */
export const submissionLines = ({ seed, months, lines, correctEvery }: FileShape): string[] => {
  const random = seededRandom(seed);
  const text = (index: number): string => {
    const month = Math.floor(index / UNIT_COUNT);
    const submission: SubmissionInput = {
      unit: unitCode(index % UNIT_COUNT),
      period: `${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      lines: linesOf(random, lines),
      explanations,
    };
    return `${JSON.stringify(submission)}\n`;
  };
  return Array.from({ length: UNIT_COUNT * months }, (_, index) => index).flatMap((index) =>
    correctEvery && index % correctEvery === correctEvery - 1
      ? [text(index), text(index - 3)]
      : [text(index)],
  );
};
