import { useMoment } from '../../../i18n/use-moment';
import { useDivisionSearch, useUnitSearch } from '../../../ui/places/place-search';
import { usePeopleTexts } from './texts';
import { rights, roles } from './use-people';

export type Details = Readonly<Record<string, unknown>> | null;

/** Words of what an event tells; others go by their own names. */
const words = {
  agent: 'agent',
  network: 'network',
  displayName: 'name',
  name: 'called',
  count: 'count',
  sessions: 'sessions',
  expiresAt: 'expires',
  issuer: 'provider',
  isOfProvider: 'ofProvider',
  subject: 'subject',
  before: 'before',
  after: 'after',
  roles: 'roles',
  rights: 'rights',
  grants: 'grants',
  divisions: 'divisionCodes',
  units: 'unitsOf',
  unitIds: 'unitsOf',
} as const;

const isWord = (key: string): key is keyof typeof words => key in words;
const grants = [...roles, ...rights];

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const isDetails = (value: unknown): value is NonNullable<Details> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an event of an account tells, as people read it: names instead of codes where they are known. */
export const useEventDetails = (): ((details: Details) => string) => {
  const t = usePeopleTexts();
  const moment = useMoment();
  const [units, divisions] = [useUnitSearch(), useDivisionSearch()];
  const granted = (code: string): string => {
    const known = grants.find((grant) => grant === code);
    return known ? t(known) : code;
  };
  const readers: Readonly<Record<string, (text: string) => string | undefined>> = {
    roles: granted,
    rights: granted,
    grants: granted,
    divisions: divisions.nameOf,
    units: units.nameOf,
    unitIds: units.nameOf,
    expiresAt: moment,
  };
  const written = (key: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((one) => written(key, one)).join(' ');
    if (isDetails(value)) return `(${detailsOf(value)})`;
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return typeof value === 'string' ? (readers[key]?.(value) ?? value) : JSON.stringify(value);
  };
  const detailsOf = (details: Details): string =>
    Object.entries(details ?? {})
      .filter(([, value]) => !isEmpty(value))
      .map(([key, value]) => `${isWord(key) ? t(words[key]) : key}: ${written(key, value)}`)
      .join('; ');
  return detailsOf;
};
