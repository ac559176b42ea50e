import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useAddress } from '../../../ui/address/use-address';
import { LinkTabs } from '../../../desk/link-tabs/link-tabs';
import { ReceivedEditions } from '../../../desk/report/received-editions';
import { useEditionColumns } from '../../../desk/report/use-edition-columns';
import { useEditions, type PublishedEdition } from '../../../desk/report/use-editions';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { CompareEditions } from './compare-editions';
import { EventList } from './event-list';
import { Extracts } from './extracts';
import { MakeReport } from './make-report';
import styles from './materials.module.css';
import { useMaterialTexts } from './texts';
import { MoreButton } from '../../../ui/button/button';

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
const EditionList = (): ReactElement => {
  const t = useMaterialTexts();
  const columns = useColumns();
  const query = useEditions();
  const { data, error, isPending, refetch } = query;
  if (isPending) return <Skeleton label={t('loading')} rows={5} />;
  if (!data) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  const editions = data.pages.flatMap((page) => page.items);
  return (
    <>
      {editions.length === 0 ? (
        <Notice kind="information">{t('noEditions')}</Notice>
      ) : (
        <>
          <p>{t('editionsAbout')}</p>
          <DataTable
            isList
            label={t('editions')}
            rows={editions}
            keyOf={({ seal }) => seal}
            columns={columns}
          />
          <MoreButton of={query}>{t('more')}</MoreButton>
        </>
      )}
      <ReceivedEditions />
    </>
  );
};

const tabs = {
  editions: EditionList,
  make: MakeReport,
  extracts: Extracts,
  compare: CompareEditions,
  events: EventList,
} as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

export const MaterialsPage = (): ReactElement => {
  const t = useMaterialTexts();
  const asked = useAddress().get('tab');
  const open = names.find((name) => name === asked) ?? 'editions';
  const Content = tabs[open];
  return (
    <Page title={t('title')}>
      <LinkTabs
        label={t('tabs')}
        tabs={names.map((tab) => ({ name: t(tab), to: `?tab=${tab}`, isOpen: tab === open }))}
      />
      <Content />
    </Page>
  );
};
