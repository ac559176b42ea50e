import { type AuditSample, auditTests, type AuditTest, type AuditTestsAnswer } from '@xiangtong/contracts';
import type { Cube } from '../../cube/cube';
import type { CubeScope } from '../../cube/question/scope';
import { readPlan, type Question } from '../question';
import type { Page } from '../sql/audit';
import type { FindSubmissions } from './audit-lines';
import { auditSample, type SampleQuestion } from './audit-sample';
import { lineNumbers, missingMonths } from './gap-tests';
import { benford, duplicates, roundNumbers, type TestContext } from './line-tests';

export interface TestsQuestion extends Omit<Question, 'compare'> {
  /** Default all. */
  readonly tests?: readonly AuditTest[];
  /** A page of the lines or units behind each test. */
  readonly page: Page;
}

type TestAnswers = Pick<AuditTestsAnswer, AuditTest>;

const runners: {
  readonly [Test in AuditTest]: (context: TestContext) => Promise<NonNullable<AuditTestsAnswer[Test]>>;
} = {
  benfordFirst: (context) => benford(context, 'first'),
  benfordSecond: (context) => benford(context, 'second'),
  duplicates,
  roundNumbers,
  missingMonths,
  lineNumbers,
};

/** Tests and samples of sales lines, limited to the caller's scope and as of a ledger position. */
export class Audit {
  constructor(
    private readonly cube: Pick<Cube, 'ask'>,
    private readonly findSubmissions: FindSubmissions,
  ) {}

  tests(
    { tests = auditTests, page, ...question }: TestsQuestion,
    scope: CubeScope,
  ): Promise<AuditTestsAnswer> {
    return readPlan(this.cube, question, scope, async (connection, plan) => {
      const context = { connection, plan, page, findSubmissions: this.findSubmissions };
      const answers: [AuditTest, object][] = [];
      for (const test of tests) answers.push([test, await runners[test](context)]);
      return { period: question.period, ...(Object.fromEntries(answers) as TestAnswers) };
    });
  }

  sample(question: SampleQuestion, scope: CubeScope): Promise<AuditSample> {
    return auditSample(this.cube, question, scope, this.findSubmissions);
  }
}
