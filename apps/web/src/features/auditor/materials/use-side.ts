import { api } from '../../../api/client';
import type { Option } from '../../../desk/choose/choose';
import {
  useEditionName,
  useEditionNote,
  type EditionFacts,
  type EditionParameters,
} from '../../../desk/report/edition-words';
import type { KnownEditions } from '../../../desk/report/use-editions';
import { usePlaceNames } from '../../../ui/places/place-names';
import { useLanguage } from '../../../i18n/texts';
import { useMoment } from '../../../i18n/use-moment';
import { sideOf, type Side } from './positions';
import { useMaterialTexts } from './texts';

const SHORT_SEAL = 8;
const LONG = { staleTime: 300_000, retry: false };

/** An edition that is not listed, as its seal describes it to anybody: one of long ago. */
const useSealed = (
  seal: string | null,
): { readonly found: EditionFacts | null; readonly isKnown: boolean } => {
  const { data, isError } = api.useQuery(
    'get',
    '/api/v1/seals/{hash}',
    { params: { path: { hash: seal ?? '' } } },
    { ...LONG, enabled: seal !== null },
  );
  if (!data) return { found: null, isKnown: !isError };
  const { manifest, ...edition } = data;
  return { found: { ...edition, ...manifest.parameters, report: manifest.report }, isKnown: true };
};

/** When an entry of the own scope was recorded. */
const useEntryTime = (side: Side | null): string | undefined => {
  const seq = side?.kind === 'entry' ? side.seq : 0;
  const { data } = api.useQuery(
    'get',
    '/api/v1/ledger',
    { params: { query: { from: seq, to: seq, limit: 1 } } },
    { ...LONG, enabled: seq > 0 },
  );
  return data?.[0]?.recordedAt;
};

/** The newest entry of the own scope: what the ledger knows now. */
export const useNewestEntry = (): Option | null => {
  const t = useMaterialTexts();
  const moment = useMoment();
  const { data } = api.useQuery('get', '/api/v1/ledger', { params: { query: { order: 'desc', limit: 1 } } });
  const entry = data?.[0];
  if (!entry) return null;
  return {
    value: String(entry.seq),
    label: t('newestEntry', { seq: entry.seq }),
    note: t('recorded', { time: moment(entry.recordedAt) }),
  };
};

const usePositionOption = (value: string, side: Side | null): Option => {
  const t = useMaterialTexts();
  const moment = useMoment();
  const day = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'medium' });
  const recordedAt = useEntryTime(side);
  if (side?.kind === 'entry') {
    const note = recordedAt === undefined ? {} : { note: t('recorded', { time: moment(recordedAt) }) };
    return { value, label: t('ledgerEntry', { seq: side.seq }), ...note };
  }
  if (side?.kind !== 'day' && side?.kind !== 'moment') return { value, label: value };
  const time = side.kind === 'day' ? day.format(side.at) : moment(side.at.getTime());
  return { value, label: t('ledgerTime', { time }), note: t('knownThen') };
};

export interface KnownSide {
  /** The side in words; null for none, and while it is not known. */
  readonly option: Option | null;
  /** What the report of an edition is; null for a position. */
  readonly edition: EditionParameters | null;
}

/** A side of a comparison in words: an edition by its seal, or a position. */
export const useSide = (value: string, { editions, isPending }: KnownEditions): KnownSide => {
  const t = useMaterialTexts();
  const side = sideOf(value);
  const seal = side?.kind === 'edition' ? side.seal : null;
  const listed = editions.find((edition) => edition.seal === seal) ?? null;
  const sealed = useSealed(listed || isPending ? null : seal);
  const edition: EditionFacts | null = listed ?? sealed.found;
  const nameOf = useEditionName(usePlaceNames(edition ? [edition.scope] : []));
  const noteOf = useEditionNote();
  const position = usePositionOption(value, side);
  if (value === '') return { option: null, edition: null };
  if (seal === null) return { option: position, edition: null };
  if (edition) return { option: { value, label: nameOf(edition), note: noteOf(edition) }, edition };
  const unknown = { value, label: t('unknownSeal', { seal: seal.slice(0, SHORT_SEAL) }) };
  return { option: sealed.isKnown ? null : unknown, edition: null };
};
