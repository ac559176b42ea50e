import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import type { components } from '../../api/schema';
import { useLanguage } from '../../i18n/texts';
import { useCube } from '../../api/cube/use-cube';
import { useCubeSchema } from './figure-words';
import type { FigurePart } from './use-figure';

type CubeTracedQuery = Extract<FigurePart['query'], { source: 'cube' }>;

export interface QueryWords {
  /** `县 息烽县` each; empty: everything the caller may see. */
  readonly filters: readonly string[];
  readonly coverage: components['schemas']['CubeCoverage'] | null;
}

const filtersOf = ({ where }: CubeTracedQuery): readonly (readonly [CubeDimension, readonly string[]])[] =>
  Object.entries(where ?? {}).map(([dimension, codes]) => [dimension as CubeDimension, [codes].flat()]);

/** The same query once more, with a breakdown by what it is filtered by: it names the members and tells the coverage. */
const naming = (query: CubeTracedQuery): CubeQuery => {
  const { source: _, limit: __, order: ___, ...asked } = query as CubeTracedQuery & CubeQuery;
  const by = filtersOf(query).flatMap(([dimension, codes]) => (codes.length === 1 ? [dimension] : []));
  return { ...asked, by, limit: 50, standing: false };
};

/** What a figure of the cube is about, in words; other figures say so themselves. */
export const useQueryWords = ({ query }: FigurePart): QueryWords => {
  const language = useLanguage();
  const schema = useCubeSchema();
  const ofCube = query.source === 'cube' ? query : null;
  const { data } = useCube(ofCube && naming(ofCube));
  if (!ofCube) return { filters: [], coverage: null };
  const filters = filtersOf(ofCube).map(([dimension, codes]) => {
    const name = schema?.dimensions.find(({ key }) => key === dimension)?.[language] ?? dimension;
    const members = codes.map((code) => data?.labels[dimension]?.[code]?.[language] ?? code);
    return `${name} ${members.join('、')}`;
  });
  return { filters, coverage: data?.coverage ?? null };
};
