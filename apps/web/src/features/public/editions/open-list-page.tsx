import { useState, type FormEvent, type ReactElement } from 'react';
import { api } from '../../../api/client';
import { Choice } from '../../../ui/forms/forms';
import { useAddress } from '../../../ui/address/use-address';
import { useReportName } from '../../../ui/report-name/use-report-name';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { Field, Options } from '../../../ui/field/field';
import { OpenPage } from '../../../ui/open-page/open-page';
import { EditionList, EVERY_LANGUAGE } from './edition-list';
import styles from './open.module.css';
import { useOpenTexts } from './texts';

const Choices = (): ReactElement => {
  const t = useOpenTexts();
  const { get, set } = useAddress();
  const own = useLanguage();
  const nameOf = useReportName();
  const { data } = api.useQuery('get', '/api/v1/public');
  const all = ['', t('all')] as const;
  const choice = (key: 'year' | 'place' | 'report', options: readonly (readonly [string, string])[]) => (
    <Choice label={t(key)} value={get(key)} onChange={(value) => set({ [key]: value })}>
      <Options of={[all, ...options]} />
    </Choice>
  );
  return (
    <div className={styles['choices']}>
      {choice('year', data?.years.map((year) => [String(year), String(year)] as const) ?? [])}
      {choice('place', data?.places.map(({ code, name }) => [code, name[own]] as const) ?? [])}
      {choice('report', data?.reports.map((report) => [report, nameOf(report)] as const) ?? [])}
      <Choice
        label={t('language')}
        value={get('language') || own}
        onChange={(language) => set({ language: language === own ? '' : language })}
      >
        <Options
          of={[
            ['zh', t('chinese')],
            ['en', t('english')],
            [EVERY_LANGUAGE, t('all')],
          ]}
        />
      </Choice>
    </div>
  );
};

const Search = (): ReactElement => {
  const t = useOpenTexts();
  const { get, set } = useAddress();
  const [typed, setTyped] = useState(get('q'));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set({ q: typed.trim() });
  };
  return (
    <form role="search" onSubmit={submit}>
      <Field
        type="search"
        label={t('search')}
        value={typed}
        onChange={setTyped}
        maxLength={100}
        enterKeyHint="search"
        suffix={<Button type="submit">{t('searchGo')}</Button>}
      />
    </form>
  );
};

/** The same for machines, in words of people. */
const Doors = (): ReactElement => {
  const t = useOpenTexts();
  const feed = `/api/v1/public/feed.atom${useLanguage() === 'en' ? '?language=en' : ''}`;
  const doors = [
    [feed, t('feed')],
    ['/api/v1/public/sdmx/structure/dataflow', t('sdmx')],
    ['/api/v1/public/catalogue', t('catalogue')],
    ['/api/docs', t('api')],
  ] as const;
  return (
    <section aria-label={t('doors')}>
      <h2>{t('doors')}</h2>
      <ul>
        {doors.map(([address, name]) => (
          <li key={address}>
            <a href={address}>{name}</a>
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>{t('feedAbout')}</p>
    </section>
  );
};

/** How the figures may be used, as far as the bureau has said it. */
const Rights = (): ReactElement => {
  const t = useOpenTexts();
  const { data } = api.useQuery('get', '/api/v1/public');
  const licence = data?.licence;
  return (
    <section aria-label={t('rights')}>
      <h2>{t('rights')}</h2>
      <p>
        {t(licence ? 'rightsUnder' : 'rightsNone')}
        {licence && (
          <a href={licence.url} rel="license">
            {licence.name}
          </a>
        )}
      </p>
    </section>
  );
};

/** What the bureaus publish, for everybody. */
export const OpenListPage = (): ReactElement => {
  const t = useOpenTexts();
  const { get } = useAddress();
  return (
    <OpenPage title={t('title')}>
      <p>{t('about')}</p>
      <section aria-label={t('filters')} className={styles['filters']}>
        <Search key={get('q')} />
        <Choices />
      </section>
      <EditionList />
      <footer className={styles['foot']}>
        <Doors />
        <Rights />
      </footer>
    </OpenPage>
  );
};
