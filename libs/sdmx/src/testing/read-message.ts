/** Reads an SDMX-JSON 2.0 data message as the standard describes it, for comparison with what went in. */
export interface ReadObservation {
  readonly components: Readonly<Record<string, string>>;
  readonly value: number | null;
}

interface Component {
  readonly id: string;
  readonly keyPosition?: number;
  readonly values: readonly { readonly id?: string; readonly value?: string | number }[];
}

export interface DataMessage {
  readonly data: {
    readonly structures: readonly {
      readonly dimensions: {
        readonly series: readonly Component[];
        readonly observation: readonly Component[];
      };
      readonly measures: { readonly observation: readonly object[] };
      readonly attributes: { readonly observation: readonly Component[] };
    }[];
    readonly dataSets: readonly {
      readonly structure: number;
      readonly series?: Readonly<Record<string, { readonly observations: Cells }>>;
      readonly observations?: Cells;
    }[];
  };
}

type Cells = Readonly<Record<string, readonly (number | null)[]>>;

const valueAt = ({ values }: Component, index: number): string =>
  String(values[index]!.id ?? values[index]!.value);

const read = (components: readonly Component[], indexes: readonly (number | null)[]): [string, string][] =>
  components.map((component, at) => [component.id, valueAt(component, indexes[at]!)]);

export const readMessage = ({ data }: DataMessage): readonly ReadObservation[] =>
  data.dataSets.flatMap((dataSet) => {
    const { dimensions, measures, attributes } = data.structures[dataSet.structure]!;
    const groups = Object.entries(dataSet.series ?? { '': { observations: dataSet.observations ?? {} } });
    return groups.flatMap(([series, { observations }]) =>
      Object.entries(observations).map(([own, cells]) => {
        const indexesOf = (key: string) => key.split(':').filter(Boolean).map(Number);
        const hasValue = measures.observation.length > 0;
        return {
          value: hasValue ? cells[0]! : null,
          components: Object.fromEntries([
            ...read(dimensions.series, indexesOf(series)),
            ...read(dimensions.observation, indexesOf(own)),
            ...read(attributes.observation, cells.slice(hasValue ? 1 : 0)),
          ]),
        };
      }),
    );
  });
