import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import { useReportName } from '../../../desk/report/use-report-name';
import { Options } from '../../../ui/field/field';
import styles from './materials.module.css';
import { useMaterialTexts } from './texts';

export interface ReportChoiceProps {
  readonly value: string;
  readonly onChange: (report: string) => void;
  readonly mayBeNone?: boolean;
}

export const ReportChoice = ({ value, onChange, mayBeNone = false }: ReportChoiceProps): ReactElement => {
  const t = useMaterialTexts();
  const nameOf = useReportName();
  const reports = api.useQuery('get', '/api/v1/reports', {}, { staleTime: Infinity });
  return (
    <label className={styles['choice']}>
      {t('report')}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {mayBeNone && <option value="">—</option>}
        <Options of={(reports.data ?? []).map(({ id }) => [id, nameOf(id)])} />
      </select>
    </label>
  );
};
