import { DATA_STRUCTURE, dataflowId, type Dataflow } from '../model/artefacts';
import { hasList, nameOfCode, type MemberNames } from '../model/code-lists';
import {
  components,
  dimensionIds,
  MEASURE,
  type AttributeId,
  type ComponentId,
  type DimensionId,
} from '../model/components';
import type { Observation } from '../model/observation';
import { limitsOf, monthsOfTime, timeName } from '../model/time-period';
import { ALL_DIMENSIONS, type DataQuery } from '../query/data-query';
import { linkTo, metaOf, named, type MessageContext } from './header';

/** The answer to a query for one dataflow. */
export interface FlowData {
  readonly flow: Dataflow;
  readonly observations: readonly Observation[];
}

export interface DataContext extends MessageContext {
  readonly names: MemberNames;
}

/** The values of a component in the order in which they are used, which observations refer to by number. */
class Values {
  private readonly indexes = new Map<string, number>();

  indexOf(value: string): number {
    const known = this.indexes.get(value);
    if (known !== undefined) return known;
    const index = this.indexes.size;
    this.indexes.set(value, index);
    return index;
  }

  get all(): readonly string[] {
    return [...this.indexes.keys()];
  }
}

/** A range of months is no identifier in the sense of the standard. */
const timeValue = (written: string, context: DataContext): object => {
  const months = monthsOfTime(written)!;
  const about = { ...named(timeName(months), context), ...limitsOf(months) };
  return written.includes('/') ? { value: written, ...about } : { id: written, ...about };
};

const describeValue = (id: ComponentId, value: string, context: DataContext): object => {
  if (id === 'TIME_PERIOD') return timeValue(value, context);
  if (hasList(id)) return { id: value, ...named(nameOfCode(id, value, context.names), context) };
  // A text: the official schema takes no whole number, which is an integer and a number.
  return { value };
};

const describeComponent = (id: ComponentId, context: DataContext): object => ({
  id,
  ...named(components[id].name, context),
  roles: [id],
});

const dimension = (id: DimensionId, values: Values, context: DataContext): object => ({
  ...describeComponent(id, context),
  keyPosition: dimensionIds.indexOf(id),
  values: values.all.map((value) => describeValue(id, value, context)),
});

const attribute = (id: AttributeId, values: Values, context: DataContext): object => ({
  ...describeComponent(id, context),
  relationship: { observation: {} },
  values: values.all.map((value) => describeValue(id, value, context)),
});

const measure = (context: DataContext): object => ({
  ...describeComponent(MEASURE, context),
  format: { dataType: 'Decimal' },
});

type Cells = Record<string, readonly (number | null)[]>;

/** Observations of one dataflow, laid out as asked for. */
class Layout {
  private readonly values = new Map<ComponentId, Values>();
  readonly series: readonly DimensionId[];
  readonly own: readonly DimensionId[];

  constructor(private readonly query: DataQuery) {
    const { dimensionAtObservation: at } = query;
    this.own = at === ALL_DIMENSIONS ? dimensionIds : [at];
    this.series = dimensionIds.filter((id) => !this.own.includes(id));
  }

  valuesOf(id: ComponentId): Values {
    const values = this.values.get(id) ?? new Values();
    this.values.set(id, values);
    return values;
  }

  private keyOf({ dimensions }: Observation, ids: readonly DimensionId[]): string {
    return ids.map((id) => this.valuesOf(id).indexOf(dimensions[id])).join(':');
  }

  private cells({ value, attributes }: Observation): readonly (number | null)[] {
    const { hasMeasure, attributes: asked } = this.query;
    return [
      ...(hasMeasure ? [value === null ? null : Number(value)] : []),
      ...asked.map((id) => this.valuesOf(id).indexOf(attributes[id])),
    ];
  }

  place(observations: readonly Observation[]): object {
    const flat: Cells = {};
    const series: Record<string, { observations: Cells }> = {};
    for (const observation of observations) {
      const own = this.keyOf(observation, this.own);
      if (this.series.length === 0) flat[own] = this.cells(observation);
      else
        (series[this.keyOf(observation, this.series)] ??= { observations: {} }).observations[own] =
          this.cells(observation);
    }
    return this.series.length === 0 ? { observations: flat } : { series };
  }
}

const links = ({ report }: Dataflow): readonly object[] => [
  linkTo('dataflow', dataflowId(report)),
  linkTo('datastructure', DATA_STRUCTURE),
];

const flowParts = (
  { flow, observations }: FlowData,
  index: number,
  query: DataQuery,
  context: DataContext,
): { readonly structure: object; readonly dataSet: object } => {
  const layout = new Layout(query);
  const placed = layout.place(observations);
  const described = (ids: readonly DimensionId[]) =>
    ids.map((id) => dimension(id, layout.valuesOf(id), context));
  return {
    structure: {
      dataSets: [index],
      links: links(flow),
      ...named(flow.name, context),
      dimensions: { dataSet: [], series: described(layout.series), observation: described(layout.own) },
      measures: { observation: query.hasMeasure ? [measure(context)] : [] },
      attributes: {
        dataSet: [],
        dimensionGroup: [],
        series: [],
        observation: query.attributes.map((id) => attribute(id, layout.valuesOf(id), context)),
      },
      annotations: [],
    },
    dataSet: { structure: index, action: 'Information', links: links(flow), ...placed },
  };
};

/** An SDMX-JSON 2.0 data message; each dataflow with a structure and a data set of its own. */
export const dataMessage = (flows: readonly FlowData[], query: DataQuery, context: DataContext): object => {
  const parts = flows.map((data, index) => flowParts(data, index, query, context));
  return {
    meta: metaOf('data', context),
    data: {
      structures: parts.map(({ structure }) => structure),
      dataSets: parts.map(({ dataSet }) => dataSet),
    },
  };
};
