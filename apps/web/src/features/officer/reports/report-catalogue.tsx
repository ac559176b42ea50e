import type { ReactElement } from 'react';
import { shippedReports, useReportName } from '../../../ui/report-name/use-report-name';
import styles from './reports.module.css';
import { useReportMatters, useReportTexts } from './texts';
import type { Listing } from './use-choice';

const words = [
  'month',
  'quarter',
  'half',
  'year',
  'range',
  'village',
  'park',
  'township',
  'county',
  'prefecture',
  'province',
] as const;

/** Names of kinds of periods and levels of places, in a row. */
export const useListed = (): ((names: readonly string[]) => string) => {
  const t = useReportTexts();
  return (names) =>
    words
      .filter((word) => names.includes(word))
      .map((word) => t(word))
      .join(t('separator'));
};

export interface ReportCatalogueProps {
  readonly listings: readonly Listing[];
  readonly chosen: string;
  readonly onChoose: (report: string) => void;
}

/** The reports there are: what each says, for which periods and places. */
export const ReportCatalogue = ({ listings, chosen, onChoose }: ReportCatalogueProps): ReactElement => {
  const t = useReportTexts();
  const matter = useReportMatters();
  const nameOf = useReportName();
  const listed = useListed();
  return (
    <fieldset className={styles['catalogue']}>
      <legend>{t('catalogue')}</legend>
      {listings.map(({ id, periods, scopes, editions }) => (
        <label key={id} className={styles['report']}>
          <input type="radio" name="report" checked={id === chosen} onChange={() => onChoose(id)} />
          <span>
            <strong>{nameOf(id)}</strong>
            <span className={styles['matter']}>
              {matter(shippedReports.find((known) => known === id) ?? 'other')}
            </span>
            {id === chosen && (
              <span className={styles['matter']}>
                {t(editions.includes('public') ? 'bothEditions' : 'onlyInternal')}{' '}
                {t('periods', { list: listed(periods) })} · {t('scopes', { list: listed(scopes) })}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
};
