import {
  topCounts,
  type CompareSuffix,
  type CubeDimension,
  type CubeMeasure,
  type CubeQuery,
  type Language,
} from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
import { chartKinds, markKinds, type ChartKind, type Exploration, type MarkKind } from './explore-state';
import styles from './explore.module.css';
import type { CubeSchema } from './pivot/figure-column';
import { Filters } from './filters';
import { apartFrom, withMeasures, without } from './fit';
import { Choose, ChooseMany, type Option } from '../../../desk/choose/choose';
import { useExploreTexts } from './texts';

const nameIn = (
  list: readonly { readonly key: string; readonly zh: string; readonly en: string }[],
  name: string,
  language: Language,
): string => list.find(({ key }) => key === name)?.[language] ?? name;

export interface SettingsProps {
  readonly exploration: Exploration;
  readonly schema: CubeSchema;
  readonly query: CubeQuery;
  readonly onChange: (changes: Partial<Exploration>) => void;
}

type MeasuresProps = Pick<SettingsProps, 'exploration' | 'schema' | 'onChange'>;

/** What is counted. The last one can be taken out to choose of another form; until then the table has it still. */
const Measures = ({ exploration, schema, onChange }: MeasuresProps): ReactElement => {
  const t = useExploreTexts();
  const language = useLanguage();
  const [isEmptied, setEmptied] = useState(false);
  const chosen = isEmptied ? [] : exploration.measures;
  const optionOf = ({ key, [language]: label }: CubeSchema['measures'][number]): Option => {
    const other = chosen.includes(key) ? undefined : apartFrom(key, chosen);
    return {
      value: key,
      label,
      unfit: other && t('otherForm', { name: nameIn(schema.measures, other, language) }),
    };
  };
  return (
    <ChooseMany
      label={t('measures')}
      hint={t('chooseMeasure')}
      values={chosen}
      options={schema.measures.map(optionOf)}
      onChange={(values) => {
        setEmptied(values.length === 0);
        if (values.length > 0) onChange(withMeasures(exploration, values as CubeMeasure[], schema));
      }}
    />
  );
};

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

/** How many lines, and what marks their figures. */
const Look = ({ exploration, schema, onChange }: MeasuresProps): ReactElement => {
  const t = useExploreTexts();
  const language = useLanguage();
  const { rows, top, subtotals, marks } = exploration;
  const [first] = rows;
  const measure = nameIn(schema.measures, exploration.measures[0]!, language);
  return (
    <>
      {rows.length > 1 && (
        <Choose
          label={t('subtotals')}
          value={subtotals ? '1' : ''}
          options={[
            { value: '', label: t('noSubtotals') },
            { value: '1', label: t('subtotalsBy', { name: nameIn(schema.dimensions, first!, language) }) },
          ]}
          onChange={(value) => onChange({ subtotals: value === '1' })}
        />
      )}
      <Choose
        label={t('lines')}
        value={top === null ? '' : String(top)}
        options={[
          { value: '', label: t('allLines') },
          ...topCounts.map((count) => ({ value: String(count), label: t('topLines', { count, measure }) })),
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
  const dimensions = schema.dimensions.map(({ key, [language]: label }): Option => {
    const lacking = without(key, measures, schema);
    return {
      value: key,
      label,
      unfit: lacking && t('noBreakdown', { name: nameIn(schema.measures, lacking, language) }),
    };
  });
  return (
    <div className={styles['settings']} role="group" aria-label={t('settings')} data-print="never">
      <Measures {...{ exploration, schema, onChange }} />
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
      <Look {...{ exploration, schema, onChange }} />
      <Filters {...{ filters, dimensions, query }} onChange={(next) => onChange({ filters: next })} />
    </div>
  );
};
