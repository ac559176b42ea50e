import { coarsenings, languages, type Coarsening, type Language } from '@xiangtong/contracts';

/** The common prefix of the addresses of all figures of one document: enough to make it again. */
export interface DocumentAddress {
  readonly report: string;
  readonly scope: string;
  readonly period: string;
  readonly language: Language;
  readonly edition: 'internal' | 'public';
  /** Breakdowns that a public edition has instead of those by single units. */
  readonly coarser?: readonly Coarsening[];
  /** Its figures are rounded. */
  readonly rounded?: true;
  readonly seq: number;
  /** The definition's digest, or its first digits. */
  readonly definition: string;
  /** The seal of the edition of the place above that it is compared with, or its first digits. */
  readonly above?: string;
}

/** A cell of a table, or a value of a query in a text or a chart. */
export type FigurePlace =
  | { readonly kind: 'cell'; readonly table: string; readonly row: string; readonly column: string }
  | { readonly kind: 'value'; readonly block: string; readonly path: string };

export interface FigureAddress {
  readonly document: DocumentAddress;
  readonly place: FigurePlace;
}

const DEFINITION_DIGITS = 8;
const SEAL_DIGITS = 16;

/** Keys of rows that are not members; a member with that name is written differently. */
export const TOTAL_KEY = 'total';
export const REST_KEY = 'rest';

const escape = (code: string): string => {
  const text = encodeURIComponent(code);
  return text === TOTAL_KEY || text === REST_KEY
    ? `%${text.charCodeAt(0).toString(16)}${text.slice(1)}`
    : text;
};

/**
 * Member codes of a row, in the order of the query's dimensions. Without a dot, so that it can be used in the path of a
 * value.
 */
export const memberKey = (codes: readonly (string | null | undefined)[]): string =>
  codes.map((code) => escape(code ?? '').replaceAll('.', '%2E')).join('+');

/** Throws URIError for a malformed key. */
export const membersOf = (key: string): readonly string[] => key.split('+').map(decodeURIComponent);

/** Keys of rows that are named one by one: the label, with a number if it is repeated. */
export const itemKeys = (labels: readonly string[]): readonly string[] =>
  labels.map((label, index) => {
    const count = labels.slice(0, index + 1).filter((other) => other === label).length;
    return count === 1 ? escape(label) : `${escape(label)}~${count}`;
  });

export const definitionMark = (digest: string): string => digest.slice(0, DEFINITION_DIGITS);

const sealMark = (seal: string): string => seal.slice(0, SEAL_DIGITS);

export const formatDocument = (address: DocumentAddress): string => {
  const { report, scope, period, language, edition, rounded, coarser = [], seq, definition, above } = address;
  const kind = [edition, ...(rounded ? [ROUNDED] : []), ...coarser].join('~');
  const made = [seq, definitionMark(definition), ...(above === undefined ? [] : [sealMark(above)])].join(':');
  return `${[report, scope, period, language, kind].join(':')}@${made}`;
};

const ROUNDED = 'rounded';

const DOCUMENT =
  /^([\w-]{1,64}):([\w-]{1,64}):([\w.-]{1,32}):(\w{2}):(internal|public)(~rounded)?((?:~[a-z]+-[a-z]+){0,3})@(\d{1,15}):([0-9a-f]{8})(?::([0-9a-f]{16}))?$/;

/** Null where a breakdown is not known. */
const kindIn = (isRounded: boolean, kinds: string): Pick<DocumentAddress, 'rounded' | 'coarser'> | null => {
  const asked = kinds.split('~').slice(1);
  const coarser = asked.flatMap((kind) => coarsenings.find((known) => known === kind) ?? []);
  if (coarser.length < asked.length) return null;
  return { ...(isRounded && { rounded: true }), ...(coarser.length > 0 && { coarser }) };
};

/** Null when the text is not the address of a document. */
export const parseDocument = (text: string): DocumentAddress | null => {
  const [, report, scope, period, tongue, edition, rounded, kinds = '', seq, definition, above] =
    DOCUMENT.exec(text) ?? [];
  const language = languages.find((known) => known === tongue);
  const kind = kindIn(rounded !== undefined, kinds);
  if (!report || !scope || !period || !language || !definition || !kind) return null;
  return {
    report,
    scope,
    period,
    language,
    definition,
    edition: edition === 'public' ? 'public' : 'internal',
    ...kind,
    seq: Number(seq),
    ...(above !== undefined && { above }),
  };
};

export const formatFigure = ({ document, place }: FigureAddress): string => {
  const parts = place.kind === 'cell' ? [place.table, place.row, place.column] : [place.block, place.path];
  return [formatDocument(document), ...parts].join('/');
};

/** Null when the text is not the address of a figure. */
export const parseFigure = (text: string): FigureAddress | null => {
  const [head = '', ...parts] = text.split('/');
  const document = parseDocument(head);
  if (!document) return null;
  const [first = '', second = '', third] = parts;
  if (parts.length === 2) return { document, place: { kind: 'value', block: first, path: second } };
  if (parts.length !== 3 || third === undefined) return null;
  return { document, place: { kind: 'cell', table: first, row: second, column: third } };
};
