import { readCursor, UUID, type Database } from '@xiangtong/infrastructure';
import { type FormCode, formPeriod, type Instant, type Page, toPage } from '@xiangtong/contracts';
import { addMonths, formatYuan, impactOf, type Month } from '@xiangtong/domain';
import { type Catalogue, unitRelation, type UnitSelection } from '@xiangtong/reference';
import { revisionRelation } from '@xiangtong/ledger';
import { hasWritten } from '../submission/four-eyes';
import { visibleParameters, visibleUnit } from './visible-units';
import { checkDeskOf, type Ground } from '../check/check-desk';
import { expectedTotal } from '../check/check-total';
import { withExplanations } from '../check/judge';
import { Movements } from '../check/movements';
import type { ExplainedCheck, RaisedCheck } from '../check/raised-check';

/** A submission that waits for review, with the data its officer compares it with. Amounts in yuan; null is unknown. */
export interface WaitingSubmission {
  readonly id: string;
  readonly form: FormCode;
  readonly unit: string;
  readonly unitName: string;
  /** Null where the register has none. */
  readonly unitNameEn: string | null;
  readonly period: string;
  readonly revision: number;
  /** Rises with every change of the submission. */
  readonly version: number;
  readonly submittedBy: string;
  readonly submittedAt: Instant;
  /** The reader wrote or submitted it, so another person has to accept it. */
  readonly own: boolean;
  /** It would replace figures in force, which are `inForce`. */
  readonly correction: boolean;
  /** Null for forms that count things other than money. */
  readonly total: string | null;
  readonly inForce: string | null;
  readonly lastMonth: string | null;
  readonly lastYear: string | null;
  readonly expected: string | null;
  /** |total − expected| / published total, six decimals. */
  readonly impact: string | null;
  readonly checks: readonly ExplainedCheck[];
}

export interface ReviewPage extends Page<WaitingSubmission> {
  /** Submissions that wait, on all pages. */
  readonly waiting: number;
}

export interface ReviewFilter {
  /** Name of the reader's account. */
  readonly reader: string;
  /** Division code of any level. */
  readonly county?: string;
  readonly cursor?: string;
  readonly limit: number;
}

interface Row extends Pick<
  WaitingSubmission,
  | 'id'
  | 'form'
  | 'unit'
  | 'unitName'
  | 'unitNameEn'
  | 'revision'
  | 'version'
  | 'submittedBy'
  | 'correction'
  | 'own'
> {
  readonly unitId: number;
  readonly county: string;
  readonly month: Month;
  readonly submittedAt: Date;
  readonly totalFen: number;
  readonly explanations: Record<string, string> | null;
  readonly checks: RaisedCheck[] | null;
}

interface Ranked {
  readonly row: Row;
  readonly expected: number | null;
  readonly impact: number | null;
  readonly difference: number;
}

/** Submissions that wait for review, those with the largest impact first. */
export class ReviewQueue {
  constructor(private readonly source: Database) {}

  /** One query for all waiting submissions; expectations come from the figures in memory. */
  async page(units: UnitSelection, catalogue: Catalogue, filter: ReviewFilter): Promise<ReviewPage> {
    const [rows, ground] = await Promise.all([
      this.source.query<Row[]>(waiting, [
        ...visibleParameters(units),
        filter.county === undefined ? '' : filter.county.replace(/(00)+$/, ''),
        filter.reader,
      ]),
      checkDeskOf(this.source).ground(catalogue),
    ]);
    const movements = new Movements(ground.history);
    const ranked = rows.map((row) => rank(row, ground, movements)).sort(byImpact);
    const after = readCursor(filter.cursor, CURSOR);
    const rest = after === null ? ranked : ranked.filter(isAfter(after));
    return {
      ...toPage(rest, filter.limit, (one) => toWaiting(one, ground), cursorOf),
      waiting: rows.length,
    };
  }
}

const rank = (row: Row, ground: Ground, movements: Movements): Ranked => {
  const { form, county, month } = row;
  const parameters = ground.parameters(form);
  const others = new Map(ground.history.of({ form, county, unitId: row.unitId }));
  others.delete(month);
  const expected = parameters
    ? expectedTotal({ others, ...movements.of(form, county, month, parameters) })
    : null;
  const total = row.totalFen;
  return {
    row,
    expected,
    difference: Math.abs(total - (expected ?? 0)),
    impact: parameters ? impactOf(total, expected, publishedTotal(row, ground)) : null,
  };
};

/** The county's figure of the same month last year, else of the newest month before that has one. */
const publishedTotal = ({ form, county, month }: Row, { history }: Ground): number => {
  const lastYear = history.total(form, county, addMonths(month, -12));
  if (lastYear > 0) return lastYear;
  for (let back = 1; back < 12; back += 1) {
    const total = history.total(form, county, addMonths(month, -back));
    if (total > 0) return total;
  }
  return 0;
};

/** Submissions without a published total come last, ordered by their unexpected amount. */
const keyOf = ({ impact, difference, row }: Ranked): [number, number, string] => [
  impact ?? -1,
  difference,
  row.id,
];

const compareKeys = (a: readonly [number, number, string], b: readonly [number, number, string]): number =>
  b[0] - a[0] || b[1] - a[1] || (a[2] < b[2] ? -1 : Number(a[2] > b[2]));

const byImpact = (a: Ranked, b: Ranked): number => compareKeys(keyOf(a), keyOf(b));

const cursorOf = (ranked: Ranked): string => keyOf(ranked).join('_');

/** What `cursorOf` writes: two numbers and the id. */
const CURSOR = new RegExp(`^(-?[\\d.]+(?:e[+-]?\\d+)?)_([\\d.]+(?:e[+-]?\\d+)?)_(${UUID})$`, 'i');

const isAfter = ([impact, difference, id]: readonly string[]): ((ranked: Ranked) => boolean) => {
  const key: [number, number, string] = [Number(impact), Number(difference), id ?? ''];
  return (ranked) => compareKeys(keyOf(ranked), key) > 0;
};

const yuan = (fen: number | undefined | null): string | null =>
  fen === undefined || fen === null ? null : formatYuan(Math.round(fen));

const toWaiting = ({ row, expected, impact }: Ranked, { history }: Ground): WaitingSubmission => {
  const figures = history.of({ form: row.form, county: row.county, unitId: row.unitId });
  const inMoney = row.form === 'sales';
  const totalOf = (month: Month): string | null => (inMoney ? yuan(figures.get(month)?.total) : null);
  return {
    id: row.id,
    form: row.form,
    unit: row.unit,
    unitName: row.unitName,
    unitNameEn: row.unitNameEn,
    period: formPeriod(row.form, row.month),
    revision: row.revision,
    version: row.version,
    submittedBy: row.submittedBy,
    submittedAt: row.submittedAt.toISOString(),
    own: row.own,
    correction: row.correction,
    total: inMoney ? formatYuan(BigInt(row.totalFen)) : null,
    inForce: totalOf(row.month),
    lastMonth: totalOf(addMonths(row.month, -1)),
    lastYear: totalOf(addMonths(row.month, -12)),
    expected: yuan(expected),
    impact: impact === null ? null : impact.toFixed(6),
    checks: withExplanations(row.checks ?? [], row.explanations),
  };
};

const waiting = `
  select submission.id, submission.form, submission.unit_id as "unitId", unit.code as unit, unit.name as "unitName",
    unit.name_en as "unitNameEn",
    left(unit.division, 6) as county, submission.month, revision.number as revision, submission.version,
    revision.submitted_by as "submittedBy", revision.submitted_at as "submittedAt", revision.total_fen as "totalFen",
    revision.explanations, raised.checks,
    submission.accepted_revision_id is not null as correction, ${hasWritten('$4')} as own
  from submission
  join ${unitRelation} unit on unit.id = submission.unit_id
  join ${revisionRelation} revision on revision.id = submission.revision_id
  left join revision_check raised on raised.revision_id = revision.id
  where submission.status = 'submitted' and ${visibleUnit('submission.unit_id')} and unit.division like $3 || '%'`;
