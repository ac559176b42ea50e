import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { api, client } from '../../../api/client';
import { RequestFailure } from '../../../api/problem';
import { FileLinks, isTable, type PublishedFile } from '../../../desk/report/file-links';
import { useAddress } from '../../../ui/address/use-address';
import { AddressLine } from '../../../ui/address-line/address-line';
import { Fact, Facts } from '../../../ui/facts/facts';
import { FileCheck } from '../../../ui/file-check/file-check';
import { Notice } from '../../../ui/notice/notice';
import { OpenPage } from '../../../ui/open-page/open-page';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
import { ReportFrame } from '../../../ui/report-frame/report-frame';
import { fileAddress, languageTag, useEditionWords, type PublicEdition } from './edition-words';
import { FigureDrawer } from './figure-drawer';
import { FigureList, placeOf } from './figure-list';
import styles from './open.module.css';
import { useOpenTexts } from './texts';

/** The parameter of the address that says which figure is open. */
const FIGURE = 'figure';

/** The edition as a web page; asked for once, by all who need it. */
const useEditionHtml = (seal: string) =>
  useQuery({
    queryKey: ['get', '/api/v1/public/page', seal],
    staleTime: Infinity,
    queryFn: async () => {
      const { data } = await client.GET('/api/v1/public/editions/{seal}/page', {
        params: { path: { seal } },
        parseAs: 'text',
      });
      return data as unknown as string;
    },
  });

/** Which of its editions it is. */
const Standing = ({ edition }: { readonly edition: PublicEdition }): ReactElement => {
  const t = useOpenTexts();
  const { replaces, replacedBy } = edition;
  return (
    <>
      {replacedBy !== null && (
        <Notice kind="warning" action={<Link to={`/open/${replacedBy}`}>{t('newer')}</Link>}>
          {t('replaced')}
        </Notice>
      )}
      {replaces !== null && (
        <Notice kind="information" action={<Link to={`/open/${replaces}`}>{t('older')}</Link>}>
          {t('replaces')}
        </Notice>
      )}
    </>
  );
};

/** Headings of the tables in their order, as the report prints them; its style sheet is refused outside of its frame. */
const headingsOf = (html: string): readonly string[] =>
  [
    ...new DOMParser()
      .parseFromString(html.replace(/<style>.*?<\/style>/s, ''), 'text/html')
      .querySelectorAll('figure.table caption'),
  ].map(({ textContent }) => textContent.trim());

/** Files of editions from before they were listed with their titles are called as the report itself calls the tables. */
const useTitled = ({ seal, files }: PublicEdition): readonly PublishedFile[] => {
  const { data } = useEditionHtml(seal);
  const headings = useMemo(() => headingsOf(data ?? ''), [data]);
  const tables = files.filter(isTable);
  if (headings.length !== tables.length) return files;
  return files.map((file) => (isTable(file) ? { title: headings[tables.indexOf(file)]!, ...file } : file));
};

/** What can be taken along, as it was published. */
const EditionFiles = ({ edition }: { readonly edition: PublicEdition }): ReactElement => {
  const t = useOpenTexts();
  return (
    <>
      <FileLinks
        files={useTitled(edition)}
        addressOf={(name) => fileAddress(edition.seal, name)}
        language={languageTag(edition)}
      />
      <span className={styles['soft']}>{t('filesAbout')}</span>
    </>
  );
};

const About = ({ edition }: { readonly edition: PublicEdition }): ReactElement => {
  const t = useOpenTexts();
  const { place, period, publishedAt } = useEditionWords()(edition);
  const { seal } = edition;
  return (
    <>
      <Facts>
        <Fact name={t('place')}>{place}</Fact>
        <Fact name={t('period')}>{period}</Fact>
        <Fact name={t('published')}>{publishedAt}</Fact>
        <Fact name={t('files')}>
          <EditionFiles edition={edition} />
        </Fact>
        <Fact name={t('seal')}>
          {seal} · <Link to={`/verify/${seal}`}>{t('sealPage')}</Link>
        </Fact>
      </Facts>
      <AddressLine
        label={t('address')}
        address={`${window.location.origin}/open/${seal}`}
        copyWord={t('copy')}
        copiedWord={t('copied')}
      />
    </>
  );
};

const Report = ({ edition }: { readonly edition: PublicEdition }): ReactElement => {
  const t = useOpenTexts();
  const { seal } = edition;
  const { get, set } = useAddress();
  const page = useEditionHtml(seal);
  const place = get(FIGURE);
  const open = (address: string): void => set({ [FIGURE]: placeOf(address) });
  return (
    <section aria-label={t('read')}>
      <Waiting for={page} label={t('loading')} rows={12} />
      {page.data !== undefined && (
        <>
          <p className={styles['soft']}>{t('readAbout')}</p>
          <FigureList edition={edition} html={page.data} />
          <ReportFrame html={page.data} title={t('read')} onFigure={open} isWhole />
        </>
      )}
      {place !== '' && (
        <FigureDrawer key={place} seal={seal} place={place} onClose={() => set({ [FIGURE]: '' })} />
      )}
    </section>
  );
};

/** Never published, or withdrawn since: the service says which, since when and why. */
const Gone = ({ problem }: { readonly problem: RequestFailure }): ReactElement => {
  const t = useOpenTexts();
  return (
    <OpenPage title={t(problem.status === 410 ? 'isWithdrawn' : 'unknown')}>
      <p role="alert">{problem.message}</p>
      <Link to="/open">{t('backToList')}</Link>
    </OpenPage>
  );
};

/** A published report: what it is, its files, the report itself, and whether one's own file is the original. */
export const OpenEditionPage = (): ReactElement => {
  const t = useOpenTexts();
  const seal = (useParams()['seal'] ?? '').toLowerCase();
  const edition = api.useQuery('get', '/api/v1/public/editions/{seal}', { params: { path: { seal } } });
  const { data, error } = edition as { data: PublicEdition | undefined; error: unknown };
  if (error instanceof RequestFailure && [404, 410].includes(error.status)) return <Gone problem={error} />;
  return (
    <OpenPage title={data?.title ?? t('title')} titleLanguage={data && languageTag(data)}>
      <Waiting for={edition} label={t('loading')} rows={8} />
      {data && (
        <>
          <Standing edition={data} />
          <About edition={data} />
          <details className={styles['check']}>
            <summary>{t('check')}</summary>
            <FileCheck key={`file-${seal}`} seal={seal} />
          </details>
          <Report key={seal} edition={data} />
        </>
      )}
    </OpenPage>
  );
};
