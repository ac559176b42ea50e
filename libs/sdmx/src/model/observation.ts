import type { HoleReason, Language, PublishedFigure } from '@xiangtong/contracts';
import { codeOf, TOTAL, transformationOf, unitOf, upperSnake } from './code-lists';
import { dimensionIds, keyDimensions, type AttributeId, type DimensionId } from './components';
import { timePeriodOf } from './time-period';

export interface Observation {
  readonly dimensions: Readonly<Record<DimensionId, string>>;
  /** Exact decimal; null where the edition prints none. */
  readonly value: string | null;
  readonly attributes: Readonly<Record<AttributeId, string>>;
}

/** A public edition with its figures. */
export interface EditionFigures {
  readonly seal: string;
  readonly report: string;
  /** Code of the division or the unit that it is about. */
  readonly place: string;
  readonly language: Language;
  readonly publishedAt: string;
  /** A newer edition is in force. */
  readonly isReplaced: boolean;
  readonly figures: readonly PublishedFigure[];
}

/** Dimensions of the cube that are one of SDMX, the finest first. */
const membersOf: Readonly<Partial<Record<DimensionId, readonly string[]>>> = {
  REF_AREA: ['unit', 'village', 'park', 'township', 'county', 'prefecture'],
  FLOW: ['flow'],
  PRODUCT: ['product', 'category'],
  DESTINATION: ['destination', 'destinationCity', 'destinationProvince'],
  PLATFORM: ['platform'],
  UNIT_KIND: ['unitKind'],
  ORGANISING_MODEL: ['organisingModel'],
};

type Status = 'L' | 'M' | 'O' | 'Q';

const statuses: Readonly<Record<HoleReason, Status>> = {
  notReported: 'L',
  fewReports: 'L',
  notYetDue: 'O',
  noRecords: 'O',
  exempt: 'M',
  notYetThere: 'M',
  noData: 'M',
  noLongerThere: 'M',
  zero: 'M',
  negative: 'M',
  suppressed: 'Q',
};

/** `baseNotReported` is a hole of the period before. */
const holeOf = (reason: string): HoleReason | undefined => {
  const own = reason.replace(/^(?:base|preceding)(?=[A-Z])/, '');
  const name = `${own.charAt(0).toLowerCase()}${own.slice(1)}`;
  return (Object.keys(statuses) as HoleReason[]).find((known) => known === name);
};

const statusOf = ({ value, reason }: PublishedFigure): Status | 'A' => {
  if (value !== null) return 'A';
  const hole = reason === undefined ? undefined : holeOf(reason);
  return hole ? statuses[hole] : 'O';
};

const memberCode = (id: DimensionId, { members }: PublishedFigure): string | undefined => {
  const code = membersOf[id]?.flatMap((dimension) => members[dimension] ?? [])[0];
  return code === undefined ? undefined : codeOf(code);
};

/** A breakdown by the places of a report names the place; every other figure is about the whole report's. */
const observationOf = (
  figure: PublishedFigure,
  { place, seal }: Pick<EditionFigures, 'place' | 'seal'>,
): Observation => {
  const time = timePeriodOf(figure.period);
  const own: Readonly<Partial<Record<DimensionId, string>>> = {
    FREQ: time.frequency,
    TIME_PERIOD: time.text,
    INDICATOR: upperSnake(figure.measure),
    TRANSFORMATION: transformationOf(figure.kind, figure.compare),
  };
  const whole = (id: DimensionId): string => (id === 'REF_AREA' ? codeOf(place) : TOTAL);
  const code = (id: DimensionId): string => own[id] ?? memberCode(id, figure) ?? whole(id);
  const status = statusOf(figure);
  return {
    dimensions: Object.fromEntries(dimensionIds.map((id) => [id, code(id)])) as Record<DimensionId, string>,
    value: figure.value,
    attributes: {
      UNIT_MEASURE: unitOf(figure.kind, figure.measure),
      DECIMALS: String(figure.decimals),
      OBS_STATUS: status,
      CONF_STATUS: status === 'Q' ? 'N' : 'F',
      SEAL: seal,
      FIGURE: figure.place,
    },
  };
};

export const keyOf = ({ dimensions }: Observation, ids: readonly DimensionId[]): string =>
  ids.map((id) => dimensions[id]).join('.');

/** The newest first, and of those published at the same moment the Chinese one. */
const newestFirst = (one: EditionFigures, other: EditionFigures): number =>
  other.publishedAt.localeCompare(one.publishedAt) ||
  other.language.localeCompare(one.language) ||
  one.seal.localeCompare(other.seal);

/** Every cell once, as the newest edition prints it, in the order of series and of time. */
export const mergeEditions = (editions: readonly EditionFigures[]): readonly Observation[] => {
  const merged = new Map<string, Observation>();
  for (const edition of [...editions].sort(newestFirst)) {
    for (const figure of edition.figures) {
      const observation = observationOf(figure, edition);
      const { from, to } = timePeriodOf(figure.period);
      const key = `${keyOf(observation, keyDimensions)}.${from}-${to}`;
      if (!merged.has(key)) merged.set(key, observation);
    }
  }
  return [...merged].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, observation]) => observation);
};
