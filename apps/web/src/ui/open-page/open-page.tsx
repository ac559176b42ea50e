import { useEffect, type ReactElement, type ReactNode } from 'react';
import { defineTexts } from '../../i18n/texts';
import { LanguageSwitch } from '../language-switch/language-switch';
import styles from './open-page.module.css';

const useOpenPageTexts = defineTexts({
  zh: {
    product: '乡统 · 农村电商统计',
    navigation: '公开页面',
    open: '公开报告',
    verify: '核对报告',
    signIn: '登录系统',
    skip: '跳到正文',
  },
  en: {
    product: 'Xiangtong · rural e-commerce statistics',
    navigation: 'Open pages',
    open: 'Reports',
    verify: 'Verify',
    signIn: 'Sign in',
    skip: 'Skip to content',
  },
});

export interface OpenPageProps {
  /** Also that of the window. */
  readonly title: string;
  /** Language of the title, if it is not that of the page. */
  readonly titleLanguage?: string | undefined;
  readonly children: ReactNode;
}

/** The frame of pages that need no sign-in. Those behind it are opened anew. */
export const OpenPage = ({ title, titleLanguage, children }: OpenPageProps): ReactElement => {
  const t = useOpenPageTexts();
  useEffect(() => {
    document.title = `${title} · 乡统`;
  }, [title]);
  return (
    <div className={styles['page']}>
      <a className={styles['skip']} href="#content">
        {t('skip')}
      </a>
      <header className={styles['top']}>
        <p className={styles['product']}>{t('product')}</p>
        <nav className={styles['links']} aria-label={t('navigation')}>
          <a href="/open">{t('open')}</a>
          <a href="/verify">{t('verify')}</a>
          <a href="/">{t('signIn')}</a>
          <LanguageSwitch />
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        <h1 lang={titleLanguage}>{title}</h1>
        {children}
      </main>
    </div>
  );
};
