import { DomainError } from '@xiangtong/infrastructure';

const labelKinds = ['id', 'name', 'both'] as const;
type Labels = (typeof labelKinds)[number];
const keyKinds = ['none', 'obs', 'series', 'both'] as const;
type Keys = (typeof keyKinds)[number];

export const mediaTypes = {
  json: 'application/vnd.sdmx.data+json;version=2.0.0',
  csv: 'application/vnd.sdmx.data+csv;version=2.0.0',
  structure: 'application/vnd.sdmx.structure+json;version=2.0.0',
} as const;

export type DataFormat =
  | { readonly kind: 'json' }
  | { readonly kind: 'csv'; readonly labels: Labels; readonly keys: Keys };

interface Wanted {
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The types of an Accept header, the most wanted first. */
const wantedTypes = (header: string): readonly Wanted[] =>
  header
    .split(',')
    .map((one) => {
      const [type = '', ...rest] = one.split(';').map((part) => part.trim().toLowerCase());
      const parameters = Object.fromEntries(rest.map((part) => part.split('=', 2) as [string, string]));
      return { type, parameters, quality: Number(parameters['q'] ?? 1) };
    })
    .filter(({ type, quality }) => type !== '' && quality > 0)
    .sort((one, other) => other.quality - one.quality);

const isVersion = ({ version }: Readonly<Record<string, string>>): boolean =>
  version === undefined || ['2.0.0', '2.0', '2'].includes(version);

const oneOf = <T extends string>(known: readonly T[], value: string | undefined): T | null =>
  value === undefined ? known[0]! : (known.find((one) => one === value) ?? null);

const csvFormat = ({ parameters }: Wanted): DataFormat | null => {
  const [labels, keys] = [oneOf(labelKinds, parameters['labels']), oneOf(keyKinds, parameters['keys'])];
  const isOriginal = (parameters['timeformat'] ?? 'original') === 'original';
  return labels && keys && isOriginal ? { kind: 'csv', labels, keys } : null;
};

const anything = ['*/*', 'application/*', 'application/json'];

const dataFormat = (wanted: Wanted): DataFormat | null => {
  if (anything.includes(wanted.type)) return { kind: 'json' };
  if (wanted.type === 'text/csv' || wanted.type === 'text/*') return csvFormat(wanted);
  if (!isVersion(wanted.parameters)) return null;
  if (wanted.type === 'application/vnd.sdmx.data+json') return { kind: 'json' };
  return wanted.type === 'application/vnd.sdmx.data+csv' ? csvFormat(wanted) : null;
};

const refused = (accept: string): DomainError =>
  new DomainError('SDMX.NOT_ACCEPTABLE', { accept: accept.slice(0, 200) });

const formats: Readonly<Record<string, DataFormat>> = {
  jsondata: { kind: 'json' },
  csvdata: { kind: 'csv', labels: 'id', keys: 'none' },
};

/** `format` of the query, as many clients write it, goes before the header. Throws SDMX.NOT_ACCEPTABLE. */
export const readDataFormat = (accept: string | undefined, format: string | null): DataFormat => {
  const written = format ?? accept ?? '*/*';
  const found =
    format === null
      ? wantedTypes(written).flatMap((wanted) => dataFormat(wanted) ?? [])[0]
      : Object.hasOwn(formats, format)
        ? formats[format]
        : undefined;
  if (!found) throw refused(written);
  return found;
};

/** Throws SDMX.NOT_ACCEPTABLE when SDMX-JSON 2.0 structure messages are not among what is wanted. */
export const checkStructureFormat = (accept: string = '*/*'): void => {
  const isWanted = wantedTypes(accept).some(
    ({ type, parameters }) =>
      anything.includes(type) || (type === 'application/vnd.sdmx.structure+json' && isVersion(parameters)),
  );
  if (!isWanted) throw refused(accept);
};
