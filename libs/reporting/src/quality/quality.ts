import type {
  CubeDimension,
  CubeQuery,
  CubeRow,
  QualityMember,
  QualityFigures,
  ImputationFigures,
  CorrectionFigures,
  QualityRow,
  Quality,
} from '@xiangtong/contracts';
import {
  formatRatio,
  addFractions,
  divideFractions,
  fractionOf,
  roundFraction,
  type Fraction,
} from '@xiangtong/domain';
import type { Scope } from '@xiangtong/identity';
import { recordsTables } from '../sources/records/registry';
import type { RecordsTableName } from '../sources/records/table-names';
import type { SourceParts } from '../sources/source-parts';
import type { RecordsFigures, RecordsRow } from '../sources/sources';
import { openQuality, type QualityPlace, type QualityRequest } from './quality-request';

export interface QualityQuery extends QualityRequest {
  readonly by?: QualityMember | undefined;
}

const tables: Readonly<Record<QualityMember, RecordsTableName>> = {
  county: 'reportingRatesByCounty',
  township: 'reportingRatesByTownship',
  month: 'reportingRatesByMonth',
};

const PARKS = 'parks';

const count = (figures: RecordsFigures, column: string): number =>
  Number(roundFraction(figures[column] ?? fractionOf(0), 0));

const ratio = (figures: RecordsFigures, column: string): string | null =>
  figures[column] ? roundFraction(figures[column], 6) : null;

const yuan = (figures: RecordsFigures, column: string): string | null =>
  figures[column] ? roundFraction(figures[column], 2) : null;

const figuresOf = (figures: RecordsFigures, unknownShare: string | null): QualityFigures => ({
  due: count(figures, 'due'),
  reported: count(figures, 'reported'),
  timely: count(figures, 'timely'),
  late: count(figures, 'late'),
  missing: count(figures, 'missing'),
  nil: count(figures, 'nil'),
  responseRate: ratio(figures, 'responseRate'),
  timelyRate: ratio(figures, 'timelyRate'),
  weightedResponseRate: ratio(figures, 'weightedResponseRate'),
  weightedTimelyRate: ratio(figures, 'weightedTimelyRate'),
  unknownDestinationShare: unknownShare,
});

const cubeOf = (
  { sources, scope, period, asOf }: QualityPlace,
  by: readonly CubeDimension[],
  rest: Partial<CubeQuery> = {},
) =>
  sources.cube({
    measures: ['amount'],
    by,
    period: period.text,
    asOf: asOf.seq,
    ...rest,
    where: { ...rest.where, ...scope.where },
  });

/** Parks and centres, each its own township in the cube, are grouped here as in the reporting rates. */
const memberCode = (by: QualityMember, code: string): string => {
  if (by === 'county') return code.padEnd(12, '0');
  return by === 'township' && !/^\d{12}$/.test(code) ? PARKS : code;
};

type Sums = ReadonlyMap<string, Fraction>;

/** Yuan of one column of a cube answer by member. */
const sumsOf = (by: QualityMember, rows: readonly CubeRow[], column: string): Sums => {
  const sums = new Map<string, Fraction>();
  for (const row of rows) {
    const code = memberCode(by, String(row[by]));
    sums.set(code, addFractions(sums.get(code) ?? fractionOf(0), fractionOf(row[column] ?? 0)));
  }
  return sums;
};

const shareOf = (parts: Sums, wholes: Sums, code: string): string | null => {
  const whole = wholes.get(code);
  const share = whole && divideFractions(parts.get(code) ?? fractionOf(0), whole);
  return share ? roundFraction(share, 6) : null;
};

const rowsBy = async (place: QualityPlace, by: QualityMember): Promise<QualityRow[]> => {
  const all = await cubeOf(place, [by]);
  const unknown = await cubeOf(place, [by], { where: { destination: '000000' } });
  const estimated = await cubeOf(place, [by], { impute: 'diftrend' });
  const amounts = sumsOf(by, all.rows, 'amount');
  const unknowns = sumsOf(by, unknown.rows, 'amount');
  const withEstimates = sumsOf(by, estimated.rows, 'amount');
  const estimates = sumsOf(by, estimated.rows, 'amount.imputed');
  return (await place.records(tables[by]))
    .map(({ codes, names, figures }): QualityRow => {
      const code = codes[by]!;
      return {
        code,
        zh: names[by]!.zh,
        en: names[by]!.en,
        ...figuresOf(figures, shareOf(unknowns, amounts, code)),
        imputedShare: shareOf(estimates, withEstimates, code),
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
};

const totalOf = async (
  place: QualityPlace,
  table: RecordsTableName,
): Promise<{ readonly rows: readonly RecordsRow[]; readonly total: RecordsFigures }> => {
  const rows = await place.records(table);
  return { rows, total: recordsTables[table].total(rows) };
};

const imputationOf = async (place: QualityPlace): Promise<ImputationFigures> => {
  const { coverage } = await cubeOf(place, [], { impute: 'diftrend' });
  const { imputed = 0, withoutEstimate = 0, due, imputedShare } = coverage;
  return {
    imputed,
    withoutEstimate,
    imputedShare,
    imputationRate: formatRatio(BigInt(imputed), BigInt(due)),
  };
};

const correctionsOf = async (place: QualityPlace): Promise<CorrectionFigures> => {
  const { total: changed } = await totalOf(place, 'corrections');
  const { total: revised } = await totalOf(place, 'revisions');
  return {
    corrections: count(changed, 'corrections'),
    withdrawals: count(changed, 'withdrawals'),
    meanRevision: yuan(revised, 'meanRevision'),
    meanAbsoluteRevision: yuan(revised, 'meanAbsoluteRevision'),
    relativeMeanAbsoluteRevision: ratio(revised, 'relativeRevision'),
  };
};

/** Quality indicators of a scope and period, from the tables that the report on quality prints. */
export const readQuality = async (
  parts: SourceParts,
  { by, ...request }: QualityQuery,
  caller: Scope,
): Promise<Quality> => {
  const place = await openQuality(parts, request, caller);
  const { scope, period, asOf } = place;
  const { total } = await totalOf(place, 'reportingRates');
  const { coverage } = await cubeOf(place, []);
  const { total: coherence } = await totalOf(place, 'coherence');
  return {
    asOf: asOf.seq,
    ledgerHash: asOf.ledgerHash,
    period: period.text,
    scope: { code: scope.code, ...scope.name },
    totals: figuresOf(total, coverage.unknownDestinationShare),
    imputation: await imputationOf(place),
    revisions: await correctionsOf(place),
    incoherence: yuan(coherence, 'difference') ?? '0.00',
    by: by ?? null,
    rows: by ? await rowsBy(place, by) : [],
  };
};
