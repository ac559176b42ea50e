import {
  reason,
  type Reason,
  type AuditLine,
  type BenfordAnswer,
  type DuplicatesAnswer,
  type Findings,
  type RoundNumbersAnswer,
} from '@xiangtong/contracts';
import {
  benfordTest,
  formatRatio,
  roundNumberTest,
  type BenfordTest,
  type DigitPlace,
  type FitTest,
} from '@xiangtong/domain';
import type { EngineConnection } from '../../engine/engine';
import type { CubePlan } from '../../cube/question/plan';
import {
  digitsStatement,
  linesWithDigit,
  repeatedStatement,
  roundLines,
  roundStatement,
  type AuditLineRow,
  type DigitRow,
  type Page,
  type RepeatedRow,
  type RoundRow,
} from '../sql/audit';
import { auditLines, run, type FindSubmissions } from './audit-lines';
import { conformityNames, testNames } from './test-answers';

/** What every test needs. */
export interface TestContext {
  readonly connection: EngineConnection;
  readonly plan: CubePlan;
  readonly page: Page;
  readonly findSubmissions: FindSubmissions;
}

const places = (value: number | null): string | null => (value === null ? null : value.toFixed(6));

const share = (part: number, whole: number): string | null => formatRatio(BigInt(part), BigInt(whole));

const fitted = ({ n, chiSquare, degreesOfFreedom, pValue }: FitTest) => ({
  n,
  chiSquare: places(chiSquare),
  degreesOfFreedom,
  pValue: places(pValue),
  reasons: reasonsOf(n, pValue),
});

const reasonsOf = (n: number, pValue: number | null): Reason[] => {
  if (n === 0) return [reason('NO_LINES', 'chiSquare', 'pValue', 'share')];
  return pValue === null ? [reason('TOO_FEW_EXPECTED', 'pValue')] : [];
};

const linesPage = async (
  { connection, page, findSubmissions }: TestContext,
  total: number,
  statement: Parameters<typeof run>[1],
): Promise<Findings<AuditLine>> => ({
  total,
  offset: page.offset,
  items: await auditLines(await run<AuditLineRow>(connection, statement), findSubmissions),
});

/** The digit that exceeds its expectation most; null when none does. */
const excessOf = ({ digits, n }: BenfordTest): BenfordTest['digits'][number] | null => {
  const excess = ({ observed, expected }: BenfordTest['digits'][number]): number => observed - n * expected;
  const [most] = [...digits].sort((a, b) => excess(b) - excess(a));
  return most && excess(most) > 0 ? most : null;
};

export const benford = async (context: TestContext, place: DigitPlace): Promise<BenfordAnswer> => {
  const { connection, plan, page } = context;
  const found = await run<DigitRow>(connection, digitsStatement(plan));
  const lines = (chosen: readonly DigitRow[]): number =>
    chosen.reduce((sum, row) => sum + Number(row.lines), 0);
  const counts = new Map<number, number>();
  for (const row of found) {
    if (row.leading === null) continue;
    const digit = place === 'first' ? Math.floor(row.leading / 10) : row.leading % 10;
    counts.set(digit, (counts.get(digit) ?? 0) + Number(row.lines));
  }
  const test = benfordTest(place, counts);
  const most = excessOf(test);
  return {
    name: testNames[place === 'first' ? 'benfordFirst' : 'benfordSecond'],
    ...fitted(test),
    leftOut: {
      zero: lines(found.filter(({ nothing }) => nothing)),
      belowOneYuan: lines(found.filter(({ leading, nothing }) => leading === null && !nothing)),
    },
    digits: test.digits.map(({ digit, observed, expected }) => ({
      digit,
      observed,
      share: share(observed, test.n),
      expectedShare: expected.toFixed(6),
    })),
    meanAbsoluteDeviation: places(test.meanAbsoluteDeviation),
    conformity: test.conformity && { code: test.conformity, ...conformityNames[test.conformity] },
    excessDigit: most?.digit ?? null,
    findings: most
      ? await linesPage(context, most.observed, linesWithDigit(plan, place, most.digit, page))
      : { total: 0, offset: page.offset, items: [] },
  };
};

export const duplicates = async (context: TestContext): Promise<DuplicatesAnswer> => {
  const { connection, plan, page, findSubmissions } = context;
  const found = await run<RepeatedRow>(connection, repeatedStatement(plan, page));
  const { tested, groups, repeated } = found[0]!;
  const listed = found.filter(hasLine);
  const lines = await auditLines(listed, findSubmissions);
  return {
    name: testNames.duplicates,
    n: Number(tested),
    groups: Number(groups),
    repeated: Number(repeated),
    share: formatRatio(repeated, tested),
    findings: {
      total: Number(repeated),
      offset: page.offset,
      items: lines.map((line, index) => ({ ...line, times: Number(listed[index]!.times) })),
    },
  };
};

const hasLine = (row: RepeatedRow): row is RepeatedRow & AuditLineRow => row.revision_id !== null;

const steps = [100, 1_000] as const;

export const roundNumbers = async (context: TestContext): Promise<RoundNumbersAnswer> => {
  const { connection, plan, page } = context;
  const found = await run<RoundRow>(connection, roundStatement(plan, steps));
  const [smallest] = found;
  return {
    name: testNames.roundNumbers,
    n: Number(smallest!.lines),
    steps: found.map(({ step, ...counts }) => {
      const { n, multiples, pValue } = roundNumberTest(Number(counts.lines), Number(counts.multiples), step);
      const expectedShare = formatRatio(1n, BigInt(step))!;
      return { step, n, multiples, share: share(multiples, n), expectedShare, pValue: places(pValue) };
    }),
    reasons: found.some(({ lines }) => lines === 0n)
      ? [reason('NO_LINES', 'steps.share', 'steps.pValue')]
      : [],
    findings: await linesPage(context, Number(smallest!.multiples), roundLines(plan, steps, page)),
  };
};
