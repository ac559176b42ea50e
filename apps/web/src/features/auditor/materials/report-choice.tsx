import { periodKinds, type PeriodKind } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { serviceNow } from '../../../api/service-clock';
import { periodFor } from '../../../desk/report/period-parts';
import { useSalesMonths } from '../../../desk/scope-filter/use-sales-months';
import { useReportName } from '../../../ui/report-name/use-report-name';
import { Options } from '../../../ui/field/field';
import styles from './materials.module.css';
import { useMaterialTexts } from './texts';

export interface ReportChoiceProps {
  readonly value: string;
  readonly onChange: (report: string) => void;
}

/** Those of the caller, in their order; none while they are being asked for. */
const useReports = (): readonly components['schemas']['ReportListing'][] =>
  api.useQuery('get', '/api/v1/reports', {}, { staleTime: Infinity }).data ?? [];

/** Levels and kinds of periods for which a report is made; the period asked for or the latest, once that is known. */
export const useMadeFor = (report: string, asked: string) => {
  const listing = useReports().find(({ id }) => id === report);
  const { latest = String(serviceNow().getFullYear()), query } = useSalesMonths(null);
  const kinds = (listing?.periods ?? periodKinds) as readonly PeriodKind[];
  return {
    levels: listing?.scopes,
    kinds,
    period: periodFor(kinds, asked, latest),
    isDated: asked !== '' || !query.isPending,
  };
};

export const ReportChoice = ({ value, onChange }: ReportChoiceProps): ReactElement => {
  const t = useMaterialTexts();
  const nameOf = useReportName();
  const reports = useReports();
  return (
    <label className={styles['choice']}>
      {t('report')}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <Options of={reports.map(({ id }) => [id, nameOf(id)])} />
      </select>
    </label>
  );
};
