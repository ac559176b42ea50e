import { Suspense, useDeferredValue, type ReactElement } from 'react';
import { later } from '../../../ui/later/later';
import styles from './explore.module.css';
import type { SettingsProps } from './settings';

const Fields = later(() => import('./settings').then((module) => module.Settings));

/** Measures, lines, columns, comparison, chart, number of lines, marks, one more filter. */
const FIELDS = 8;

/** Empty fields of the size of those to come: the table below stays where it is. */
const Places = ({ exploration: { rows, filters } }: Pick<SettingsProps, 'exploration'>): ReactElement => (
  <div className={styles['settings']} data-print="never">
    {Array.from({ length: FIELDS + (rows.length > 1 ? 1 : 0) + filters.size }, (_, index) => (
      <div key={index} className={styles['place']} />
    ))}
  </div>
);

/** Its lists to choose from are as much script as all else on the page: figures do not wait for them. */
export const Settings = (props: SettingsProps): ReactElement => {
  const isFirst = useDeferredValue(false, true);
  const places = <Places exploration={props.exploration} />;
  return isFirst ? (
    places
  ) : (
    <Suspense fallback={places}>
      <Fields {...props} />
    </Suspense>
  );
};
