import {
  divisionLevel,
  divisionLevels,
  divisionAt,
  formatYuan,
  parseDivisionCode,
  parsePeriod,
  statedContradictions,
  type Period,
  type StatedFigure as PlacedFigure,
  type StatedRelation,
  fractionOf,
  shiftFraction,
} from '@xiangtong/domain';
import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { periodText, type CoherenceFinding, type StatedFigure, type Name } from '@xiangtong/contracts';
import type { ReportScope, ReportSources } from '../sources/sources';
import { findingOf } from './coherence-finding';

interface Placed extends PlacedFigure {
  readonly stated: StatedFigure;
  readonly scope: ReportScope;
  readonly name: Name;
}

const checks = {
  childReachesParent: 'statedChildReachesParent',
  cumulativeBelowPeriod: 'statedCumulativeBelowPeriod',
} as const satisfies Record<StatedRelation, string>;

const fenOf = (amount: string): bigint =>
  shiftFraction(fractionOf(amount), 2).numerator / fractionOf(amount).denominator;

/** Divisions from the province down to the place itself; a park is below its county. */
const pathOf = async (scope: ReportScope, reference: ReferenceCatalogue): Promise<readonly string[]> => {
  const unit = scope.kind === 'unit' ? (await reference.current()).units.get(scope.code) : undefined;
  const division = unit?.division ?? parseDivisionCode(scope.code)!;
  const last = divisionLevels.indexOf(divisionLevel(division));
  const path = divisionLevels.slice(0, last + 1).map((level) => divisionAt(division, level));
  return unit && unit.code !== division ? [...path, unit.code] : path;
};

const nameOf = ({ name }: ReportScope, period: Period): Name => ({
  zh: `${name.zh} ${periodText(period, 'zh')}`,
  en: `${name.en} ${periodText(period, 'en')}`,
});

const place = async (
  stated: StatedFigure,
  sources: ReportSources,
  reference: ReferenceCatalogue,
): Promise<Placed> => {
  const period = parsePeriod(stated.period)!;
  const scope = await sources.scopeOf(stated.scope);
  const path = await pathOf(scope, reference);
  const { from, to } = period;
  return { path, from, to, value: fenOf(stated.amount), stated, scope, name: nameOf(scope, period) };
};

const reportsName: Name = { zh: '已审核的报表', en: 'the accepted reports' };

const againstReports = async (
  figure: Placed,
  sources: ReportSources,
  asOf: number,
): Promise<CoherenceFinding[]> => {
  const { scope, stated, name } = figure;
  const query = { measures: ['amount'], by: [], where: scope.where, period: stated.period, asOf } as const;
  const reported = fenOf(String((await sources.cube(query)).totals['amount']));
  return reported === figure.value
    ? []
    : [
        findingOf('statedDiffersFromReports', {
          member: stated.scope,
          part: name,
          value: formatYuan(figure.value),
          whole: reportsName,
          wholeValue: formatYuan(reported),
        }),
      ];
};

/** Throws CUBE.INVALID for figures without a period, and the errors of an invalid scope. */
export const statedFindings = async (
  stated: readonly StatedFigure[],
  sources: ReportSources,
  reference: ReferenceCatalogue,
  asOf: number,
): Promise<readonly CoherenceFinding[]> => {
  const wrong = stated.flatMap(({ period }, index): InputMistake[] =>
    parsePeriod(period)
      ? []
      : [{ path: `stated[${index}].period`, code: 'PERIOD.INVALID', parameters: { value: period } }],
  );
  if (wrong.length > 0) throw new DomainError('CUBE.INVALID', { count: wrong.length }, wrong);
  const placed: Placed[] = [];
  for (const figure of stated) placed.push(await place(figure, sources, reference));
  const contradictions = statedContradictions(placed).map(({ relation, part, whole }) =>
    findingOf(checks[relation], {
      member: part.stated.scope,
      part: part.name,
      value: formatYuan(part.value),
      whole: whole.name,
      wholeValue: formatYuan(whole.value),
    }),
  );
  const differences: CoherenceFinding[] = [];
  for (const figure of placed) differences.push(...(await againstReports(figure, sources, asOf)));
  return [...contradictions, ...differences];
};
