import {
  languages,
  type Language,
  type ReportDocument,
  type ReportParameters,
  type ComparedEdition,
} from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import type { ReportSources, ReportDefinition } from '@xiangtong/reporting';
import { isZonedTime, Positions } from '../position/positions';
import type { EditionReader } from '../publish/edition-list';
import { SealStore, type SealedReport } from '../publish/seal-store';
import type { ComparisonParts, ComparisonRequest } from './comparison-request';

/** A published edition, or a position of the ledger. */
type Place = SealedReport | number;

interface ComparedParameters extends ReportParameters {
  readonly report: string;
}

export interface Edition {
  readonly seq: number;
  readonly recordedAt: Date;
  readonly document: ReportDocument;
  /** Digest of the definition that made it. */
  readonly definition: string;
  readonly view: ComparedEdition;
}

const readPlace = async (
  { database, clock, sources }: ComparisonParts,
  { text, side }: { readonly text: string; readonly side: 'from' | 'to' },
  caller: EditionReader,
): Promise<Place> => {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  if (isZonedTime(text))
    return new Positions({ source: database, ledger: sources.ledger, clock }).resolve(text, side, caller);
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new DomainError('COMPARE.POSITION', { value: text.slice(0, 64) });
  const sealed = await new SealStore(database).find(text.toLowerCase());
  if (!sealed) throw new DomainError('SEAL.UNKNOWN', { seal: text.slice(0, 64) });
  const { embargoUntil, publishedBy } = sealed;
  if (embargoUntil && embargoUntil > clock.now() && publishedBy !== caller.username) {
    throw new DomainError('SEAL.EMBARGOED', { until: embargoUntil.toISOString() });
  }
  return sealed;
};

const seqOf = (place: Place): number => (typeof place === 'number' ? place : place.manifest.asOf.seq);

const sealOf = (place: Place): string | null => (typeof place === 'number' ? null : place.seal);

const isLanguage = (text: string): text is Language => languages.some((language) => language === text);

/** The values from the seal, if one is given; the request must have the same values, or none. */
const parametersOf = (places: readonly Place[], request: ComparisonRequest): ComparedParameters => {
  const seals = places.flatMap((place) => (typeof place === 'number' ? [] : [place]));
  const [first] = seals;
  const known = first && { ...first.manifest.parameters, report: first.manifest.report };
  const needed = (parameter: 'report' | 'scope' | 'period'): string => {
    const value = request[parameter] ?? known?.[parameter];
    if (value === undefined) throw new DomainError('COMPARE.MISSING', { parameter });
    return value;
  };
  const parameters = { report: needed('report'), scope: needed('scope'), period: needed('period') };
  for (const sealed of seals) requireSame(sealed, parameters);
  const language = request.language ?? known?.language ?? 'zh';
  return { ...parameters, language: isLanguage(language) ? language : 'zh', edition: 'internal' };
};

const requireSame = (
  { seal, manifest, document }: SealedReport,
  { report, scope, period }: Pick<ComparedParameters, 'report' | 'scope' | 'period'>,
): void => {
  const sealed = manifest.parameters;
  if (manifest.report === report && sealed.scope === scope && sealed.period === period) return;
  throw new DomainError('COMPARE.OTHER_REPORT', { seal, title: document.title });
};

export interface ComparedPlaces {
  readonly places: { readonly from: Place; readonly to: Place };
  readonly parameters: ComparedParameters;
}

export const readPlaces = async (
  parts: ComparisonParts,
  request: ComparisonRequest,
  caller: EditionReader,
): Promise<ComparedPlaces> => {
  const from = await readPlace(parts, { text: request.from, side: 'from' }, caller);
  const to = await readPlace(parts, { text: request.to, side: 'to' }, caller);
  const [first, last] = [seqOf(from), seqOf(to)];
  if (first > last) throw new DomainError('COMPARE.BACKWARDS', { from: first, to: last });
  return { places: { from, to }, parameters: parametersOf([from, to], request) };
};

export interface EditionTask {
  readonly parts: ComparisonParts;
  readonly definition: ReportDefinition;
  readonly parameters: ComparedParameters;
  readonly sources: ReportSources;
}

/** All queries at one position, regardless of later entries. */
const sourcesAt = (sources: ReportSources, seq: number): ReportSources => ({
  ...sources,
  cube: (query) => sources.cube({ ...query, asOf: seq }),
});

/** The published document, or the report made by its definition from the data known at the position. */
const documentAt = async (
  place: Place,
  { parts, definition, parameters, sources }: EditionTask,
): Promise<Pick<Edition, 'document' | 'definition'>> => {
  if (typeof place !== 'number') return { document: place.document, definition: place.manifest.definition };
  const { composer } = parts.definitions;
  const { document } = await composer.compose(definition, parameters, sourcesAt(sources, place));
  return { document, definition: definition.digest };
};

export const editionAt = async (place: Place, task: EditionTask): Promise<Edition> => {
  const seq = seqOf(place);
  const { ledger } = task.parts.sources;
  const [hash, recordedAt] = [await ledger.hashOf(seq), await ledger.recordedAt(seq)];
  if (!hash || !recordedAt) throw new DomainError('LEDGER.NO_POSITION', { seq });
  return {
    seq,
    recordedAt,
    ...(await documentAt(place, task)),
    view: {
      seq,
      ledgerHash: hash.toString('hex'),
      recordedAt: recordedAt.toISOString(),
      seal: sealOf(place),
    },
  };
};
