import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { pageOptions } from '../../../api/page-options';
import { FileLinks } from '../../../desk/report/file-links';
import { useAddress } from '../../../ui/address/use-address';
import { useLanguage } from '../../../i18n/texts';
import { MoreButton } from '../../../ui/button/button';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
import { fileAddress, languageTag, useEditionWords, type PublicEdition } from './edition-words';
import styles from './open.module.css';
import { useOpenTexts } from './texts';

/** Asks for all languages; without a word in the address, that of the page is asked for. */
export const EVERY_LANGUAGE = 'all';

const useEditions = () => {
  const { get } = useAddress();
  const own = useLanguage();
  const [year, place, report, q] = [get('year'), get('place'), get('report'), get('q')];
  const asked = get('language') || own;
  const query = {
    ...(year !== '' && { year: Number(year) }),
    ...(place !== '' && { place }),
    ...(report !== '' && { report }),
    ...(q !== '' && { q }),
    ...(asked !== EVERY_LANGUAGE && { language: asked === 'en' ? ('en' as const) : ('zh' as const) }),
  };
  const editions = api.useInfiniteQuery(
    'get',
    '/api/v1/public/editions',
    { params: { query } },
    {
      ...pageOptions,
    },
  );
  return { editions, isChosen: [year, place, report, q].some((value) => value !== ''), asked };
};

const Item = ({ edition }: { readonly edition: PublicEdition }): ReactElement => {
  const t = useOpenTexts();
  const { place, period, publishedAt, withdrawnAt } = useEditionWords()(edition);
  const { seal, title, replaces, withdrawn, files } = edition;
  return (
    <li className={styles['item']}>
      <h2>
        <Link to={`/open/${seal}`} lang={languageTag(edition)}>
          {title}
        </Link>
      </h2>
      <p className={styles['soft']}>
        {[place, period, t('publishedAt', { time: publishedAt })].join(' · ')}
        {replaces !== null && <strong className={styles['mark']}>{t('correction')}</strong>}
        {withdrawn !== null && <strong className={styles['mark']}>{t('withdrawn')}</strong>}
      </p>
      {withdrawn !== null && <p>{t('withdrawnWhy', { time: withdrawnAt, reason: withdrawn.reason })}</p>}
      <FileLinks
        files={files.filter(({ name }) => !/\.(csv|html)$/.test(name))}
        addressOf={(name) => fileAddress(seal, name)}
      />
    </li>
  );
};

interface NothingProps {
  readonly isChosen: boolean;
  readonly isOneLanguage: boolean;
}

const Nothing = ({ isChosen, isOneLanguage }: NothingProps): ReactElement => {
  const t = useOpenTexts();
  const { addressOf } = useAddress();
  return (
    <div role="status">
      <p>{t(isChosen || isOneLanguage ? 'nothing' : 'nothingYet')}</p>
      {isOneLanguage && <Link to={addressOf({ language: EVERY_LANGUAGE })}>{t('allLanguages')}</Link>}{' '}
      {isChosen && <Link to="/open">{t('clear')}</Link>}
    </div>
  );
};

/** The editions that fit what is chosen, the newest first. */
export const EditionList = (): ReactElement => {
  const t = useOpenTexts();
  const { editions, isChosen, asked } = useEditions();
  const found = editions.data?.pages.flatMap((page) => page.items);
  return (
    <section aria-label={t('title')}>
      <Waiting for={editions} label={t('loading')} rows={6} />
      {found?.length === 0 && <Nothing isChosen={isChosen} isOneLanguage={asked !== EVERY_LANGUAGE} />}
      <ul className={styles['list']}>
        {found?.map((edition) => (
          <Item key={edition.seal} edition={edition} />
        ))}
      </ul>
      <MoreButton of={editions}>{t('more')}</MoreButton>
    </section>
  );
};
