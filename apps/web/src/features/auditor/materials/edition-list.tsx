import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { useEditionColumns } from '../../../desk/report/use-edition-columns';
import { useEditions, type PublishedEdition } from '../../../desk/report/use-editions';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import styles from './materials.module.css';
import { useMaterialTexts } from './texts';

const Seal = ({ seal, trace }: PublishedEdition): ReactElement => {
  const t = useMaterialTexts();
  return (
    <span className={styles['files']}>
      <Link to={`/verify/${seal}`} title={seal}>
        {t('verifySeal')}
      </Link>
      {trace !== null && <Link to={`/trace?document=${encodeURIComponent(trace)}`}>{t('traceIt')}</Link>}
    </span>
  );
};

const useColumns = (): readonly DataColumn<PublishedEdition>[] => {
  const t = useMaterialTexts();
  const columns = useEditionColumns(({ seal, replaces }) => (
    <Link to={`/materials?tab=compare&from=${replaces}&to=${seal}`}>{t('compareIt')}</Link>
  ));
  return [
    ...columns,
    column.number('position', t('position'), ({ asOf }) => asOf),
    column.word('seal', t('seal'), (edition) => <Seal {...edition} />),
  ];
};

/** Published editions with their files, and the ways on from each. */
export const EditionList = (): ReactElement => {
  const t = useMaterialTexts();
  const columns = useColumns();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useEditions();
  if (isPending) return <Skeleton label={t('loading')} rows={5} />;
  if (!data) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  const editions = data.pages.flatMap((page) => page.editions);
  if (editions.length === 0) return <Notice kind="information">{t('noEditions')}</Notice>;
  return (
    <>
      <p>{t('editionsAbout')}</p>
      <DataTable label={t('editions')} rows={editions} keyOf={({ seal }) => seal} columns={columns} />
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} isBusy={isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </>
  );
};
