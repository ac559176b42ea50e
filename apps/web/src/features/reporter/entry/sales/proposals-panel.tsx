import type { ReactElement } from 'react';
import styles from '../entry.module.css';
import { useEntryTexts } from '../texts';
import type { ReadRows } from './read-rows';
import { RepairButtons } from './repair-buttons';
import type { SalesForm } from './sales-form';

/** Many of them would be a mistake of another kind: the first few are enough to see it. */
const MOST_SHOWN = 20;

/** Mistakes of lines that one press mends. */
export const ProposalsPanel = ({
  form,
  reading,
}: {
  readonly form: SalesForm;
  readonly reading: ReadRows;
}): ReactElement | null => {
  const t = useEntryTexts();
  if (reading.proposals.length === 0) return null;
  return (
    <section className={styles['checks']} aria-label={t('proposals')}>
      <h2>{t('proposals')}</h2>
      <ul>
        {reading.proposals.slice(0, MOST_SHOWN).map(({ rowId, mistake, repairs }) => {
          const place = reading.rowIds.indexOf(rowId);
          const product = reading.lines[place]?.product ?? '';
          return (
            <li key={`${rowId} ${mistake}`}>
              <p>
                <strong>{t('line', { line: place + 1 })} </strong>
                {t(`m_${mistake}`)}
              </p>
              <RepairButtons
                repairs={repairs}
                unitName={(unit) => form.entry.catalogue.measureName(product, unit)}
                onRepair={(repair) => form.repair(repair, reading.rowIds)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
};
