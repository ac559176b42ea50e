import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { DataTable, type DataColumn } from '../../../desk/data-table/data-table';
import { useMoment } from '../../../desk/figure-panel/use-moment';
import { FileLinks } from '../../../desk/report/file-links';
import { useReportName } from '../../../desk/report/use-report-name';
import { periodName } from '../../../desk/scope-filter/period-name';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import styles from './materials.module.css';
import { useMaterialTexts } from './texts';

type PublishedEdition = components['schemas']['PublishedEdition'];

const useEditions = () =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/editions',
    {},
    {
      pageParamName: 'before',
      initialPageParam: null,
      getNextPageParam: (page: { readonly next: string | null }) => page.next ?? undefined,
    },
  );

const State = ({ seal, replaces, replacedBy }: PublishedEdition): ReactElement => {
  const t = useMaterialTexts();
  return (
    <>
      {t(replacedBy === null ? 'current' : 'replaced')}
      {replaces !== null && (
        <>
          {' '}
          · {t('corrects')} ·{' '}
          <Link to={`/materials?tab=compare&from=${replaces}&to=${seal}`}>{t('compareIt')}</Link>
        </>
      )}
    </>
  );
};

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
  const language = useLanguage();
  const moment = useMoment();
  const nameOf = useReportName();
  return [
    { key: 'report', head: t('report'), cell: ({ report }) => nameOf(report) },
    { key: 'scope', head: t('scope'), cell: ({ scope }) => scope },
    { key: 'period', head: t('period'), cell: ({ period }) => periodName(period, language) },
    {
      key: 'edition',
      head: t('edition'),
      cell: ({ edition }) => t(edition === 'public' ? 'public' : 'internal'),
    },
    {
      key: 'publishedAt',
      head: t('publishedAt'),
      cell: ({ publishedAt, publishedBy }) => `${moment(publishedAt)} · ${publishedBy}`,
    },
    { key: 'position', head: t('position'), isNumber: true, cell: ({ asOf }) => asOf },
    { key: 'state', head: t('state'), cell: (edition) => <State {...edition} /> },
    {
      key: 'files',
      head: t('files'),
      cell: ({ seal, files }) => (
        <FileLinks
          files={files}
          addressOf={(name) => `/api/v1/editions/${seal}/files/${encodeURIComponent(name)}`}
        />
      ),
    },
    { key: 'seal', head: t('seal'), cell: (edition) => <Seal {...edition} /> },
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
