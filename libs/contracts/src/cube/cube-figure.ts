import {
  cubeBases,
  cubeCompares,
  cubeDimensions,
  cubeImputes,
  type CubeDimension,
  type CubeQuery,
} from './cube';

/** Options that change how every figure of an answer is computed. */
export const figureOptions = ['basis', 'impute', 'imputeBase', 'boundaries'] as const;
type FigureOptions = Pick<CubeQuery, (typeof figureOptions)[number]>;

interface FigureQuery extends Pick<CubeQuery, 'where' | 'period' | 'compare'>, FigureOptions {
  readonly asOf: number;
}

/** A figure of an answer of POST /cube. */
export interface CubeFigure {
  /** `asOf` as in the answer. A row's member replaces a filter on the same dimension. */
  readonly query: FigureQuery;
  /** Members of the row by dimension, '' where the answer has null; null: the totals. */
  readonly row: Readonly<Partial<Record<CubeDimension, string>>> | null;
  /**
   * A column of the answer (`amount`, `amount.growth`), of the totals also a class of the decomposition
   * (`amount.continuing`), of the coverage `coverage.due`.
   */
  readonly column: string;
}

const NO_FILTER = 'all';
const TOTALS = 'total';

type Members = Readonly<Partial<Record<string, string | readonly string[]>>>;

const membersText = (members: Members): string =>
  Object.entries(members)
    .flatMap(([dimension, codes]) =>
      codes === undefined ? [] : [`${dimension}=${[codes].flat().map(encodeURIComponent).join('+')}`],
    )
    .join('&');

/** `:basis=comparable+boundaries=2019-12`; empty for default options. */
const optionsText = (query: FigureOptions): string => {
  const given = figureOptions.flatMap((option) => {
    const value = query[option];
    const isDefault = value === undefined || value === false || value === 'published' || value === 'none';
    return isDefault ? [] : [`${option}=${value}`];
  });
  return given.length > 0 ? `:${given.join('+')}` : '';
};

/**
 * `cube:2019:yoy@1204/amount.growth/county=520122/product=VEG-001`: the address by which GET /trace/{figure} finds it.
 */
export const formatCubeFigure = ({ query, row, column }: CubeFigure): string =>
  [
    `cube:${query.period}:${query.compare ?? 'none'}${optionsText(query)}@${query.asOf}`,
    column,
    membersText(query.where ?? {}) || NO_FILTER,
    (row && membersText(row)) || TOTALS,
  ].join('/');

const HEAD = /^cube:([\w.-]{1,32}):([\w-]{3,8})(?::([\w=+-]{1,120}))?@(\d{1,15})$/;
const COLUMN = /^[\w.]{1,64}$/;

const isDimension = (name: string): name is CubeDimension =>
  (cubeDimensions as readonly string[]).includes(name);

const decoded = (code: string): string | null => {
  try {
    return decodeURIComponent(code);
  } catch {
    return null;
  }
};

/** Null when the text names no dimension, or names one twice. */
const parseMembers = (text: string): Partial<Record<CubeDimension, string[]>> | null => {
  const members: Partial<Record<CubeDimension, string[]>> = {};
  for (const part of text.split('&')) {
    const [dimension = '', codes, ...others] = part.split('=');
    if (!isDimension(dimension) || dimension in members || codes === undefined || others.length > 0)
      return null;
    const list = codes.split('+').map(decoded);
    if (list.includes(null)) return null;
    members[dimension] = list as string[];
  }
  return members;
};

/** Null when the text is not a valid list of options. */
const parseOptions = (text: string | undefined): FigureOptions | null => {
  if (text === undefined) return {};
  const values = new Map(
    text.split('+').map((one): [string, string] => {
      const [option = '', value = ''] = one.split('=');
      return [option, value];
    }),
  );
  const basis = cubeBases.find((known) => known === values.get('basis'));
  const impute = cubeImputes.find((known) => known === values.get('impute'));
  const boundaries = values.get('boundaries') ?? '';
  const options: FigureOptions = {
    ...(basis && { basis }),
    ...(impute && { impute }),
    ...(values.get('imputeBase') === 'true' && { imputeBase: true }),
    ...(/^\d{4}-\d{2}$/.test(boundaries) && { boundaries }),
  };
  return optionsText(options) === `:${text}` ? options : null;
};

const parseHead = (text: string): Omit<CubeFigure['query'], 'where'> | null => {
  const [, period, compared, optionText, seq] = HEAD.exec(text) ?? [];
  const options = parseOptions(optionText);
  const compare = cubeCompares.find((known) => known === compared);
  if (period === undefined || (compare === undefined && compared !== 'none') || !options) return null;
  return { period, asOf: Number(seq), ...(compare && { compare }), ...options };
};

/** Undefined when the text names no row; null is the row of totals. */
const parseRow = (text: string): CubeFigure['row'] | undefined => {
  if (text === TOTALS) return null;
  const members = parseMembers(text);
  if (members === null || Object.values(members).some((codes) => codes.length !== 1)) return undefined;
  return Object.fromEntries(Object.entries(members).map(([dimension, codes]) => [dimension, codes[0]!]));
};

/** Null when the text is not the address of a figure of the cube. */
export const parseCubeFigure = (text: string): CubeFigure | null => {
  const [head = '', column = '', filter = '', place = '', ...others] = text.split('/');
  const query = parseHead(head);
  const where = filter === NO_FILTER ? {} : parseMembers(filter);
  const row = parseRow(place);
  if (!query || !where || row === undefined) return null;
  if (!COLUMN.test(column) || others.length > 0) return null;
  return { query: { ...query, where }, row, column };
};
