import type { CubeDimension, CubeQuery } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { useCube } from '../../../api/cube/use-cube';
import { useLanguage } from '../../../i18n/texts';
import type { Exploration } from './explore-state';
import { Choose, ChooseMany, type Option } from '../../../desk/choose/choose';
import { useExploreTexts } from './texts';

const MOST_MEMBERS = 1_000;

interface MemberPickProps {
  readonly dimension: CubeDimension;
  readonly name: string;
  readonly codes: readonly string[];
  /** Gives the members that have figures: the query of the table without what is chosen here. */
  readonly query: CubeQuery;
  readonly onChange: (codes: string[]) => void;
}

const MemberPick = ({ dimension, name, codes, query, onChange }: MemberPickProps): ReactElement => {
  const language = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const { measures, where, period } = query;
  const others = Object.fromEntries(Object.entries(where ?? {}).filter(([key]) => key !== dimension));
  // Names of what is chosen already are needed at once, the other members when the list is opened.
  const chosen = isAsked ? others : { ...others, [dimension]: codes };
  const members = useCube(
    isAsked || codes.length > 0
      ? {
          measures: measures.slice(0, 1),
          by: [dimension],
          where: chosen,
          period,
          limit: MOST_MEMBERS,
          standing: false,
        }
      : null,
  );
  const labels = members.data?.labels[dimension];
  const found = members.data?.rows.map((row) => String(row[dimension] ?? '')) ?? [];
  const options = [...new Set([...codes, ...found])]
    .filter(Boolean)
    .map((code): Option => ({ value: code, label: labels?.[code]?.[language] ?? code }));
  return (
    <ChooseMany
      label={name}
      values={codes}
      options={options}
      isLoading={members.isFetching}
      onOpen={() => setAsked(true)}
      onChange={onChange}
    />
  );
};

export interface FiltersProps {
  readonly filters: Exploration['filters'];
  readonly dimensions: readonly Option[];
  readonly query: CubeQuery;
  readonly onChange: (filters: Exploration['filters']) => void;
}

/** Which members are counted, dimension by dimension. An empty one stays on the page, but not in the address. */
export const Filters = ({ filters, dimensions, query, onChange }: FiltersProps): ReactElement => {
  const t = useExploreTexts();
  const [added, setAdded] = useState<CubeDimension | null>(null);
  const shown = [...new Set([...filters.keys(), ...(added === null ? [] : [added])])];
  const free = dimensions.filter(({ value }) => !shown.includes(value as CubeDimension));
  return (
    <>
      {shown.map((dimension) => (
        <MemberPick
          key={dimension}
          dimension={dimension}
          name={t('only', { name: dimensions.find(({ value }) => value === dimension)?.label ?? dimension })}
          codes={filters.get(dimension) ?? []}
          query={query}
          onChange={(codes) => {
            const next = new Map(filters).set(dimension, codes);
            if (codes.length === 0) next.delete(dimension);
            onChange(next);
          }}
        />
      ))}
      <Choose
        label={t('addFilter')}
        value=""
        options={[{ value: '', label: t('chooseFilter') }, ...free]}
        onChange={(value) => setAdded(value === '' ? null : (value as CubeDimension))}
      />
    </>
  );
};
