import { canonicalJson } from '@xiangtong/documents';
import { isWithin, parseDivisionCode, parsePeriod, type Period } from '@xiangtong/domain';
import { SealStore, type SealedReport } from '../../publish/seal-store';
import type { BundleWriter } from '../bundle-writer';
import type { EvidenceSource } from '../evidence-source';

const isInside = (text: string, { from, to }: Period): boolean => {
  const period = parsePeriod(text);
  return period !== null && from <= period.from && period.to <= to;
};

/** The whole subject of the report is in the scope. */
const isAbout = (place: string, { scope, window, catalogue }: EvidenceSource): boolean => {
  const unit = catalogue.units.get(place);
  if (unit) return window.unitIds.includes(unit.id);
  const division = parseDivisionCode(place);
  return scope.kind === 'division' && division !== null && isWithin(division, parseDivisionCode(scope.code)!);
};

/** Published about the scope or a part of it, in the period or a part of it, up to the position of the bundle. */
const publishedSeals = async (source: EvidenceSource): Promise<string[]> => {
  const rows = await source.database.query<{ seal: string; scope: string; period: string }[]>(
    publishedUntil,
    [source.head.seq],
  );
  return rows
    .filter(({ scope, period }) => isAbout(scope, source) && isInside(period, source.period))
    .map(({ seal }) => seal);
};

/** Uses no index: there are few editions. */
const publishedUntil = `
  select seal, manifest -> 'parameters' ->> 'scope' as scope, manifest -> 'parameters' ->> 'period' as period
  from seal where (manifest -> 'asOf' ->> 'seq')::bigint <= $1 order by published_at, seal collate "C"`;

const content = (
  { seal, manifest, document, changes, publishedBy, publishedAt }: SealedReport,
  signature: string | null,
): string =>
  `${canonicalJson({ seal, manifest, document, changes, publishedBy, publishedAt: publishedAt.toISOString(), signature })}\n`;

/** Their seals. Editions under embargo are left out, unless the caller published them. */
export const addReportFiles = async (
  writer: BundleWriter,
  source: EvidenceSource,
  now: Date,
): Promise<readonly string[]> => {
  const store = new SealStore(source.database);
  const added: string[] = [];
  for (const seal of await publishedSeals(source)) {
    const report = await store.find(seal);
    if (!report) continue;
    const { embargoUntil, publishedBy } = report;
    if (embargoUntil && embargoUntil > now && publishedBy !== source.madeBy) continue;
    await writer.text(`reports/${seal}.json`, content(report, await store.signature(seal)));
    added.push(seal);
  }
  return added;
};
