import { csvRecord, type CsvNumber } from '@xiangtong/tables';
import { AGENCY, dataflowId, VERSION, type Dataflow } from '../model/artefacts';
import { hasList, nameOfCode } from '../model/code-lists';
import {
  components,
  dimensionIds,
  isDimension,
  MEASURE,
  type ComponentId,
  type DimensionId,
} from '../model/components';
import { keyOf, type Observation } from '../model/observation';
import { monthsOfTime, timeName } from '../model/time-period';
import type { DataFormat } from '../query/accept';
import { ALL_DIMENSIONS, type DataQuery } from '../query/data-query';
import type { DataContext, FlowData } from './data-json';

type CsvFormat = Extract<DataFormat, { kind: 'csv' }>;
/** Codes are written as they are: a reader takes them for codes, not for formulas. */
type Field = CsvNumber | string | null;

interface Table {
  readonly query: DataQuery;
  readonly format: CsvFormat;
  readonly context: DataContext;
  readonly columns: readonly ComponentId[];
  /** Dimensions of the series key. */
  readonly series: readonly DimensionId[];
}

const asIs = (written: string): CsvNumber => ({
  number: /[",;\r\n]/.test(written) ? `"${written.replace(/"/g, '""')}"` : written,
});

const columnsOf = (query: DataQuery): readonly ComponentId[] => [
  ...dimensionIds,
  ...(query.hasMeasure ? [MEASURE] : []),
  ...query.attributes,
];

/** A value with its name: beside it, behind a colon, or not at all. */
const labelled = (code: string, nameOf: () => string | null, { format }: Table): readonly Field[] => {
  if (format.labels === 'id') return [asIs(code)];
  const name = nameOf();
  if (format.labels === 'name') return [asIs(code), name];
  return [asIs(name === null ? code : `${code}: ${name}`)];
};

const headOf = (table: Table): readonly Field[] => {
  const { format, context } = table;
  return [
    'STRUCTURE',
    'STRUCTURE_ID',
    ...(format.labels === 'name' ? ['STRUCTURE_NAME'] : []),
    'ACTION',
    ...(['series', 'both'].includes(format.keys) ? ['SERIES_KEY'] : []),
    ...(['obs', 'both'].includes(format.keys) ? ['OBS_KEY'] : []),
    ...table.columns.flatMap((id) => labelled(id, () => components[id].name[context.language], table)),
  ];
};

const nameOf = (id: ComponentId, value: string, { context }: Table): string | null => {
  if (id === 'TIME_PERIOD') return timeName(monthsOfTime(value)!)[context.language];
  return hasList(id) ? nameOfCode(id, value, context.names)[context.language] : null;
};

const valueOf = (id: Exclude<ComponentId, typeof MEASURE>, { dimensions, attributes }: Observation): string =>
  isDimension(id) ? dimensions[id] : attributes[id];

const fieldsOf = (id: ComponentId, observation: Observation, table: Table): readonly Field[] => {
  if (id === MEASURE) {
    const value = observation.value === null ? null : asIs(observation.value);
    return table.format.labels === 'name' ? [value, null] : [value];
  }
  const own = valueOf(id, observation);
  return labelled(own, () => nameOf(id, own, table), table);
};

const keysOf = (observation: Observation, { format, series }: Table): readonly Field[] => [
  ...(['series', 'both'].includes(format.keys) ? [asIs(keyOf(observation, series))] : []),
  ...(['obs', 'both'].includes(format.keys) ? [asIs(keyOf(observation, dimensionIds))] : []),
];

const rowOf = ({ report, name }: Dataflow, observation: Observation, table: Table): readonly Field[] => [
  'dataflow',
  ...labelled(`${AGENCY}:${dataflowId(report)}(${VERSION})`, () => name[table.context.language], table),
  'I',
  ...keysOf(observation, table),
  ...table.columns.flatMap((id) => fieldsOf(id, observation, table)),
];

/** An SDMX-CSV 2.0 data message. Values are as printed, with all their digits. */
export const dataCsv = (
  flows: readonly FlowData[],
  query: DataQuery,
  format: CsvFormat,
  context: DataContext,
): string => {
  const { dimensionAtObservation: at } = query;
  const series = dimensionIds.filter((id) => at !== ALL_DIMENSIONS && id !== at);
  const table: Table = { query, format, context, columns: columnsOf(query), series };
  const rows = flows.flatMap(({ flow, observations }) =>
    observations.map((observation) => rowOf(flow, observation, table)),
  );
  return [headOf(table), ...rows].map(csvRecord).join('');
};
