import { incomeClassOf, type CubeDimension, type CubeRow, type Mechanism } from '@xiangtong/contracts';
import type { Period } from '@xiangtong/domain';
import type { ReportScope, ReportSources } from '../sources/sources';
import type { ParentOf } from '../sources/cell-lists';

const ofUnits = ['unit', 'township', 'county', 'prefecture', 'unitKind', 'organisingModel'] as const;
const ofProducts = ['product', 'category'] as const;

type Memberships = ReadonlyMap<string, CubeRow>;

/** Counties directly under a province are cities of their own. */
const cityOf = (code: string): string =>
  code.endsWith('0000') || code.slice(2, 4) === '90' ? code : `${code.slice(0, 4)}00`;
const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;
const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;

/** Parents that follow from the code itself. */
const computed: Readonly<Record<string, (code: string) => string>> = {
  'destination>destinationCity': cityOf,
  'destination>destinationProvince': provinceOf,
  'destinationCity>destinationProvince': provinceOf,
  'month>quarter': quarterOf,
  'mechanism>incomeClass': (mechanism) => incomeClassOf[mechanism as Mechanism],
};

const first = (rows: readonly CubeRow[], dimensions: readonly CubeDimension[]): Memberships[] =>
  dimensions.map(
    (dimension) => new Map(rows.map((row): [string, CubeRow] => [String(row[dimension] ?? ''), row])),
  );

/** Which members belong to which: what any reader can look up, over the sales of a scope. */
export const readHierarchy = async (
  { cube }: Pick<ReportSources, 'cube'>,
  { where }: Pick<ReportScope, 'where'>,
  { text: period }: Period,
): Promise<ParentOf> => {
  const known = new Map<string, Memberships>();
  for (const dimensions of [ofUnits, ofProducts]) {
    const { rows } = await cube(
      { measures: ['amount'], by: dimensions, where, period },
      { undecomposed: true },
    );
    for (const [index, memberships] of first(rows, dimensions).entries())
      known.set(dimensions[index]!, memberships);
  }
  return (fine, code, coarse) => {
    if (code === null) return null;
    const compute = computed[`${fine}>${coarse}`];
    if (compute) return compute(code);
    const dimension = fine === 'village' || fine === 'park' ? 'unit' : fine;
    const parent = known.get(dimension)?.get(code)?.[coarse];
    return parent == null ? null : String(parent);
  };
};
