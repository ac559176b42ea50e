import { lazy, type ComponentType, type LazyExoticComponent, type ReactElement } from 'react';
import { defineTexts } from '../../i18n/texts';
import { Notice } from '../notice/notice';
import { fetchPart } from './fetch-part';

const useLaterTexts = defineTexts({
  zh: { missing: '这一部分没有读到。请检查网络，刷新页面后再看。' },
  en: { missing: 'This part could not be fetched. Check the connection, then reload the page.' },
});

const Missing = (): ReactElement => {
  const t = useLaterTexts();
  return <Notice kind="warning">{t('missing')}</Notice>;
};

/** A part of a page that is fetched when it is drawn; when it cannot be, the page around it stays as it is. */
export const later = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => ({ default: await fetchPart(load).catch((): ComponentType<Props> => Missing) }));
