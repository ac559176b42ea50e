import type { Queries } from '@xiangtong/infrastructure';
import { fractionOf, shiftFraction, type Fraction } from '@xiangtong/domain';
import type { FigureKind, PublishedFigure } from '@xiangtong/contracts';

/** What a published public edition prints of the sales of its place in a period; null what it does not print. */
export interface PublishedHeadline {
  readonly seal: string;
  readonly title: string;
  /** Code of the place. */
  readonly scope: string;
  /** Yuan. */
  readonly amount: Fraction | null;
  /** Year on year, a ratio. */
  readonly growthRate: Fraction | null;
}

interface EditionRow {
  readonly seal: string;
  readonly title: string;
  readonly scope: string;
  readonly figures: readonly PublishedFigure[] | null;
}

/** Finds an edition by the first digits of its seal, even if withdrawn: a document that cites it stays what it was. */
const query = `
  select seal, document ->> 'title' as title, parameters ->> 'scope' as scope, cells -> 'figures' as figures
  from report_run where seal >= $1 and seal < $1 || 'g' and cells is not null order by requested_at limit 1`;

const isTotal = ({ measure, members }: PublishedFigure): boolean =>
  measure === 'amount' && Object.keys(members).join() === 'flow' && members['flow'] === 'up';

/** Null for a seal that is not that of a public edition. */
export const readPublishedHeadline = async (
  source: Queries,
  seal: string,
  period: string,
): Promise<PublishedHeadline | null> => {
  const [edition] = await source.query<EditionRow[]>(query, [seal]);
  if (!edition) return null;
  const { figures, ...about } = edition;
  const valueOf = (kind: FigureKind, compare: PublishedFigure['compare']): Fraction | null => {
    const isIt = (one: PublishedFigure): boolean =>
      isTotal(one) && one.kind === kind && one.compare === compare && one.period === period;
    const value = figures?.find(isIt)?.value ?? null;
    return value === null ? null : fractionOf(value);
  };
  const percent = valueOf('growth', 'yoy');
  return { ...about, amount: valueOf('level', null), growthRate: percent && shiftFraction(percent, -2) };
};
