import {
  type CubeDimension,
  type CubeResponse,
  periodText,
  coherenceChecks,
  type CoherenceCheck,
  type CoherenceFinding,
  type Coherence,
  type StatedFigure,
  type Name,
} from '@xiangtong/contracts';
import { entryOf, fractionOf, roundFraction, signOf, type Fraction } from '@xiangtong/domain';
import type { Scope } from '@xiangtong/identity';
import type { SourceParts } from '../sources/source-parts';
import type { RecordsFigures, RecordsRow } from '../sources/sources';
import { findingOf } from './coherence-finding';
import { checkNames } from './coherence-words';
import { openQuality, type QualityPlace, type QualityRequest } from './quality-request';
import { statedFindings } from './stated-figures';

export interface CoherenceQuery extends QualityRequest {
  /** Figures to compare with each other and with the accepted reports. */
  readonly stated?: readonly StatedFigure[] | undefined;
}

interface Checked {
  readonly check: CoherenceCheck;
  readonly checked: number;
  readonly findings: readonly CoherenceFinding[];
}

/** Store-months that are listed one by one; there are none unless checks at entry were bypassed. */
const MOST_STORES = 1_000;

const yuan = (value: Fraction | null | undefined): string => roundFraction(value ?? fractionOf(0), 2);
const numberIn = (figures: RecordsFigures | undefined, column: string): number =>
  Number(roundFraction(figures?.[column] ?? fractionOf(0), 0));

const partsDiffer = async ({ records, scope }: QualityPlace): Promise<Checked> => {
  const rows = await records('coherence');
  const differing = rows.filter(
    ({ figures }) => figures['difference'] && signOf(figures['difference']) !== 0,
  );
  return {
    check: 'partsDiffer',
    checked: rows.length,
    findings: differing.map(({ codes, names, figures }) =>
      findingOf('partsDiffer', {
        member: codes['breakdown']!,
        part: names['breakdown']!,
        value: yuan(figures['parts']),
        whole: scope.name,
        wholeValue: yuan(figures['whole']),
      }),
    ),
  };
};

const relations = {
  unitReachesTotal: 'childReachesParent',
  monthAboveTotal: 'cumulativeBelowPeriod',
} as const satisfies Record<string, CoherenceCheck>;

/** The same pairs that the quality report compares. */
const contradicting = async (place: QualityPlace): Promise<Checked[]> => {
  const { records, scope, period } = place;
  const failing = await records('contradictions');
  const looked = await records('relationChecks');
  const wholeOf = (check: CoherenceCheck): Name =>
    check === 'childReachesParent'
      ? scope.name
      : { zh: periodText(period, 'zh'), en: periodText(period, 'en') };
  return Object.entries(relations).map(([relation, check]) => ({
    check,
    checked: numberIn(looked.find(({ codes }) => codes['relation'] === relation)?.figures, 'checked'),
    findings: failing
      .filter(({ codes }) => codes['relation'] === relation)
      .map(({ codes, names, figures }: RecordsRow) =>
        findingOf(check, {
          member: codes['member']!,
          part: names['member']!,
          value: yuan(figures['value']),
          whole: wholeOf(check),
          wholeValue: yuan(figures['whole']),
        }),
      ),
  }));
};

/** Members between the units and the scope. */
const between: Readonly<Partial<Record<string, CubeDimension>>> = {
  county: 'township',
  prefecture: 'county',
  province: 'prefecture',
};

/** A township with all sales of its county, or a county with all sales of its prefecture, although others report. */
const middleReaches = async ({ sources, scope, period, asOf }: QualityPlace): Promise<Checked> => {
  const dimension = between[scope.level];
  const check = 'childReachesParent';
  if (!dimension) return { check, checked: 0, findings: [] };
  const { rows, totals, labels } = await sources.cube({
    measures: ['amount'],
    by: [dimension],
    where: scope.where,
    period: period.text,
    asOf: asOf.seq,
  });
  const whole = fractionOf(String(totals['amount']));
  const parts = rows.length > 1 ? rows : [];
  const reaching = parts.filter((row) => {
    const part = fractionOf(String(row['amount']));
    return part.numerator > 0n && part.numerator >= whole.numerator;
  });
  return {
    check,
    checked: parts.length,
    findings: reaching.map((row) => {
      const code = String(row[dimension]);
      const name = entryOf(labels[dimension], code) ?? { zh: code, en: code };
      return findingOf(check, {
        member: code,
        part: name,
        value: String(row['amount']),
        whole: scope.name,
        wholeValue: yuan(whole),
      });
    }),
  };
};

const storesTwice = async ({ sources, scope, period, asOf }: QualityPlace): Promise<Checked> => {
  const asked = { where: scope.where, period: period.text, asOf: asOf.seq };
  const looked = await sources.cube({ measures: ['stores'], by: ['month'], ...asked });
  const { rows } = await sources.cube({
    measures: ['units'],
    by: ['store', 'month'],
    ...asked,
    limit: MOST_STORES,
    order: [{ key: 'units', direction: 'desc' }],
  });
  const twice = rows.filter((row) => row['store'] !== '' && Number(row['units']) > 1);
  const findings: CoherenceFinding[] = [];
  for (const row of twice) {
    const [store, month] = [String(row['store']), String(row['month'])];
    const units = await sources.cube({
      measures: ['amount'],
      by: ['unit'],
      ...asked,
      period: month,
      where: { ...scope.where, store },
    });
    const found = findingOf('storeReportedTwice', {
      member: store,
      part: { zh: store, en: store },
      value: String(row['units']),
      whole: { zh: month, en: month },
      wholeValue: month,
    });
    findings.push({ ...found, units: unitsOf(units) });
  }
  const checked = looked.rows.reduce((sum, row) => sum + Number(row['stores']), 0);
  return { check: 'storeReportedTwice', checked, findings };
};

const unitsOf = ({ rows }: CubeResponse): string[] => rows.map(({ unit }) => String(unit)).sort();

/** Figures that cannot all be right: among the accepted reports, and among figures stated elsewhere. */
export const readCoherence = async (
  parts: SourceParts,
  { stated = [], ...request }: CoherenceQuery,
  caller: Scope,
): Promise<Coherence> => {
  const place = await openQuality(parts, request, caller);
  const { scope, period, asOf, sources } = place;
  const done = [
    await partsDiffer(place),
    ...(await contradicting(place)),
    await middleReaches(place),
    await storesTwice(place),
  ];
  const said = await statedFindings(stated, sources, parts.reference, asOf.seq);
  const findings = [...done.flatMap((one) => one.findings), ...said];
  const checkedBy = (check: CoherenceCheck): number =>
    check.startsWith('stated')
      ? stated.length
      : done.filter((one) => one.check === check).reduce((sum, { checked }) => sum + checked, 0);
  return {
    asOf: asOf.seq,
    ledgerHash: asOf.ledgerHash,
    period: period.text,
    scope: { code: scope.code, ...scope.name },
    checks: coherenceChecks.map((check) => ({
      check,
      ...checkNames[check],
      checked: checkedBy(check),
      found: findings.filter((finding) => finding.check === check).length,
    })),
    findings,
  };
};
