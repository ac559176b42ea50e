import type { Cube } from '@xiangtong/analytics';
import type { CollectionRecords, RecordsWindow } from '@xiangtong/collection';
import { onLastUnits, type CubeResponse } from '@xiangtong/contracts';
import { divisionAt } from '@xiangtong/domain';
import { canSeeDivision, type Scope } from '@xiangtong/identity';
import type { LedgerDesk, LedgerReader } from '@xiangtong/ledger';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { toCubeScope } from '../cube-scope';
import type { PublishedHeadline } from '../../figures/published-headline';
import type { ReportScope } from '../sources';
import type { RecordsPlace, RecordsReader } from './records-table';

export interface RecordsParts {
  readonly cube: Pick<Cube, 'query'>;
  readonly reference: ReferenceCatalogue;
  readonly ledger: Pick<LedgerReader, 'recordedAt'>;
  readonly collection: CollectionRecords;
  readonly proof: Pick<LedgerDesk, 'verify'>;
  /** Headline of the edition with this seal, or with its first digits. */
  readonly publishedHeadline: (seal: string, period: string) => Promise<PublishedHeadline | null>;
}

/** Reads each answer once: several tables of a report share it. */
const once = <Answer>(ask: () => Promise<Answer>): (() => Promise<Answer>) => {
  let answer: Promise<Answer> | undefined;
  return () => (answer ??= ask());
};

/** The county that contains all units of a place; null for a wider place. */
const countyOf = ({ units }: RecordsPlace): string | null => {
  const counties = new Set(units.map(({ division }) => divisionAt(division, 'county')));
  const [county, ...others] = counties;
  return county && others.length === 0 ? county : null;
};

const countyUnits = async (
  { cube }: RecordsParts,
  place: RecordsPlace,
  caller: Scope,
): Promise<CubeResponse | null> => {
  const county = countyOf(place);
  if (county === null || !canSeeDivision(caller, county)) return null;
  return cube.query(
    onLastUnits({
      measures: ['amount'],
      by: ['unit'],
      where: { county: county.slice(0, 6), flow: 'up' },
      period: place.period.text,
      compare: 'yoy',
      standing: true,
      asOf: place.seq,
    }),
    toCubeScope(caller),
    { unrated: true },
  );
};

export const recordsReader = (
  parts: RecordsParts,
  place: RecordsPlace,
  { where, above }: { readonly where: ReportScope['where']; readonly above: string | null },
  caller: Scope,
): RecordsReader => {
  const { collection } = parts;
  const window: RecordsWindow = place;
  return {
    ...place,
    unitMonths: once(() => collection.unitMonths(window)),
    corrections: once(() => collection.corrections(window)),
    checks: once(() => collection.checks(window)),
    returns: once(() => collection.returns(window)),
    reviewers: once(() => collection.reviewers(window)),
    lineSums: once(() => collection.lineSums(window)),
    verification: once(() => parts.proof.verify()),
    countyUnits: once(() => countyUnits(parts, place, caller)),
    above: once(async () => (above === null ? null : parts.publishedHeadline(above, place.period.text))),
    cube: (query) =>
      parts.cube.query(
        { ...query, where: { ...query.where, ...where }, period: place.period.text, asOf: place.seq },
        toCubeScope(caller),
        { unrated: true },
      ),
    recordedAt: (seq) => parts.ledger.recordedAt(seq),
    divisionNames: (codes) => parts.reference.divisionNames(codes),
  };
};
