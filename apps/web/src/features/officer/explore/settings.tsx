import {
  topCounts,
  type CompareSuffix,
  type CubeDimension,
  type CubeMeasure,
  type CubeQuery,
} from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
import { chartKinds, markKinds, type ChartKind, type Exploration, type MarkKind } from './explore-state';
import styles from './explore.module.css';
import type { CubeSchema } from './pivot/figure-column';
import { Filters } from './filters';
import { Choose, ChooseMany, type Option } from '../../../desk/choose/choose';
import { useExploreTexts } from './texts';

export interface SettingsProps {
  readonly exploration: Exploration;
  readonly schema: CubeSchema;
  readonly query: CubeQuery;
  readonly onChange: (changes: Partial<Exploration>) => void;
}

interface AxesProps extends Pick<SettingsProps, 'exploration' | 'onChange'> {
  readonly dimensions: readonly Option[];
}

/** What stands down and across. */
const Axes = ({ exploration: { rows, columns }, dimensions, onChange }: AxesProps): ReactElement => {
  const t = useExploreTexts();
  const free = dimensions.filter(({ value }) => !rows.some((row) => row === value));
  return (
    <>
      <ChooseMany
        label={t('rows')}
        values={rows}
        options={dimensions}
        onChange={(values) => values.length > 0 && onChange({ rows: values as CubeDimension[], sort: null })}
      />
      <Choose
        label={t('columns')}
        value={columns ?? ''}
        options={[{ value: '', label: t('noColumns') }, ...free]}
        onChange={(value) =>
          onChange({ columns: value === '' ? null : (value as CubeDimension), sort: null })
        }
      />
    </>
  );
};

const nameAmong = (dimensions: readonly Option[], key: string): string =>
  dimensions.find(({ value }) => value === key)?.label ?? key;

/** How many lines, and what marks their figures. */
const Look = ({ exploration, dimensions, onChange }: AxesProps): ReactElement => {
  const t = useExploreTexts();
  const { rows, top, subtotals, marks } = exploration;
  const [first] = rows;
  return (
    <>
      {rows.length > 1 && (
        <Choose
          label={t('subtotals')}
          value={subtotals ? '1' : ''}
          options={[
            { value: '', label: t('noSubtotals') },
            { value: '1', label: t('subtotalsBy', { name: nameAmong(dimensions, first!) }) },
          ]}
          onChange={(value) => onChange({ subtotals: value === '1' })}
        />
      )}
      <Choose
        label={t('lines')}
        value={top === null ? '' : String(top)}
        options={[
          { value: '', label: t('allLines') },
          ...topCounts.map((count) => ({ value: String(count), label: t('topLines', { count }) })),
        ]}
        onChange={(value) => onChange({ top: value === '' ? null : Number(value) })}
      />
      <Choose
        label={t('marks')}
        value={marks}
        options={markKinds.map((kind) => ({ value: kind, label: t(kind) }))}
        onChange={(value) => onChange({ marks: value as MarkKind })}
      />
    </>
  );
};

/** What is counted, by what, and which of it. */
export const Settings = ({ exploration, schema, query, onChange }: SettingsProps): ReactElement => {
  const t = useExploreTexts();
  const language = useLanguage();
  const { measures, filters, show, chart } = exploration;
  const dimensions = schema.dimensions.map((item) => ({ value: item.key, label: item[language] }));
  return (
    <div className={styles['settings']} role="group" aria-label={t('settings')} data-print="never">
      <ChooseMany
        label={t('measures')}
        values={measures}
        options={schema.measures.map((item) => ({ value: item.key, label: item[language] }))}
        onChange={(values) =>
          values.length > 0 && onChange({ measures: values as CubeMeasure[], sort: null })
        }
      />
      <Axes exploration={exploration} dimensions={dimensions} onChange={onChange} />
      <ChooseMany
        label={t('compared')}
        values={show}
        options={schema.compareColumns.map((item) => ({ value: item.suffix, label: item[language] }))}
        onChange={(values) => onChange({ show: values as CompareSuffix[] })}
      />
      <Choose
        label={t('chart')}
        value={chart}
        options={chartKinds.map((kind) => ({ value: kind, label: t(kind) }))}
        onChange={(value) => onChange({ chart: value as ChartKind })}
      />
      <Look exploration={exploration} dimensions={dimensions} onChange={onChange} />
      <Filters {...{ filters, dimensions, query }} onChange={(next) => onChange({ filters: next })} />
    </div>
  );
};
