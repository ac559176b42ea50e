import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { useAddress } from '../../../ui/address/use-address';
import { ReceivedEditions } from '../../../desk/report/received-editions';
import { useEditionColumns } from '../../../desk/report/use-edition-columns';
import { useEditions, type PublishedEdition } from '../../../desk/report/use-editions';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SealChanges } from './seal-lines';
import styles from './reports.module.css';
import { useReportTexts } from './texts';
import { Button, MoreButton } from '../../../ui/button/button';
import { useWithdrawTexts, WithdrawDialog } from './withdraw-dialog';

const useColumns = (
  onWithdraw: (edition: PublishedEdition) => void,
): readonly DataColumn<PublishedEdition>[] => {
  const t = useReportTexts();
  const words = useWithdrawTexts();
  const { addressOf } = useAddress();
  const columns = useEditionColumns(({ seal }) => <Link to={addressOf({ seal })}>{t('whatChanged')}</Link>);
  return [
    ...columns,
    column.word('seal', t('seal'), ({ seal }) => (
      <Link to={`/verify/${seal}`} title={seal}>
        {t('verify')}
      </Link>
    )),
    column.word('withdraw', '', (edition) =>
      edition.edition === 'public' && edition.withdrawn === null ? (
        <span className={styles['once']}>
          <Button onClick={() => onWithdraw(edition)}>{words('withdraw')}</Button>
        </span>
      ) : (
        ''
      ),
    ),
  ];
};

/** What was published about the own area. */
export const EditionTab = (): ReactElement => {
  const t = useReportTexts();
  const params = useAddress();
  const [withdrawing, setWithdrawing] = useState<PublishedEdition | null>(null);
  const columns = useColumns(setWithdrawing);
  const query = useEditions();
  const { data, error, isPending, refetch } = query;
  if (isPending) return <Skeleton label={t('loading')} rows={6} />;
  if (!data) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  const editions = data.pages.flatMap((page) => page.items);
  const seal = params.get('seal');
  return (
    <>
      <p>{t('editionsAbout')}</p>
      <DataTable
        isList
        label={t('editions')}
        rows={editions}
        keyOf={({ seal: own }) => own}
        columns={columns}
        note={editions.length === 0 ? t('noEditions') : undefined}
      />
      <MoreButton of={query}>{t('more')}</MoreButton>
      <ReceivedEditions />
      {withdrawing && <WithdrawDialog edition={withdrawing} onClose={() => setWithdrawing(null)} />}
      {seal !== '' && (
        <section>
          <h2>{t('whatChanged')}</h2>
          <SealChanges key={seal} seal={seal} />
        </section>
      )}
    </>
  );
};
