import { Suspense, useEffect, useState, type ReactElement } from 'react';
import { useCube } from '../../../api/cube/use-cube';
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

/** The first figures are answered by then; whoever waits longer may want to ask something else. */
const FIGURES_FIRST_MS = 1_000;

/**
 * Its lists to choose from are as much script as all else on the page, and the browser has little time for them while
 * the service counts: figures come first.
 */
export const Settings = (props: SettingsProps): ReactElement => {
  const { isPending } = useCube(props.query);
  const [isTurn, setTurn] = useState(false);
  useEffect(() => {
    const turn = setTimeout(() => setTurn(true), isPending ? FIGURES_FIRST_MS : 0);
    return () => clearTimeout(turn);
  }, [isPending]);
  const places = <Places exploration={props.exploration} />;
  return isTurn ? (
    <Suspense fallback={places}>
      <Fields {...props} />
    </Suspense>
  ) : (
    places
  );
};
