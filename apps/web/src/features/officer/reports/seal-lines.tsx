import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { DataTable } from '../../../ui/data-table/data-table';
import { useMoment } from '../../../i18n/use-moment';
import styles from './reports.module.css';
import { useReportTexts } from './texts';

type Change = components['schemas']['FigureChange'];

/** Figures that an edition has other than the one before. */
const Changes = ({ changes }: { readonly changes: readonly Change[] }): ReactElement => {
  const t = useReportTexts();
  if (changes.length === 0) return <p>{t('noChanges')}</p>;
  return (
    <DataTable
      label={t('changes', { count: changes.length })}
      rows={changes}
      keyOf={({ table, row, column }) => `${table}/${row}/${column}`}
      columns={(column) => [
        column.word('table', t('table'), ({ table }) => table),
        column.word('row', t('row'), ({ row }) => row),
        column.word('column', t('column'), ({ column }) => column),
        column.number('before', t('before'), ({ before }) => before ?? '—'),
        column.number('after', t('after'), ({ after }) => after ?? '—'),
      ]}
      note={t('changes', { count: changes.length })}
    />
  );
};

/** What an edition changed. The service tells it to everybody for a public edition, else only to the publisher. */
export const SealChanges = ({ seal }: { readonly seal: string }): ReactElement | null => {
  const t = useReportTexts();
  const { data } = api.useQuery('get', '/api/v1/seals/{hash}', { params: { path: { hash: seal } } });
  if (!data) return null;
  return data.changes === null ? <p>{t('changesHidden')}</p> : <Changes changes={data.changes} />;
};

export interface SealLinesProps {
  readonly seal: string;
  /** The answer to the publishing, while it is fresh. */
  readonly published: components['schemas']['PublishedResponse'] | null;
}

/** The seal of a published run, and what the edition changed. */
export const SealLines = ({ seal, published }: SealLinesProps): ReactElement => {
  const t = useReportTexts();
  const moment = useMoment();
  const until = published?.embargoUntil ?? null;
  return (
    <section aria-label={t('seal')} className={styles['seal']}>
      <p>
        {t('seal')} <code>{seal}</code> <Link to={`/verify/${seal}`}>{t('verify')}</Link>
        {until !== null && ` · ${t('embargoUntil', { time: moment(until) })}`}
      </p>
      {published ? <Changes changes={published.changes} /> : <SealChanges seal={seal} />}
    </section>
  );
};
