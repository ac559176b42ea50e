import { useState, type ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
import { ChangePasswordForm } from '../../../session/change-password-form';
import { useUser } from '../../../session/use-user';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import styles from './account.module.css';
import { SessionList } from './session-list';
import { SignInList } from './sign-in-list';
import { useAccountTexts } from './texts';

export const AccountPage = (): ReactElement => {
  const t = useAccountTexts();
  const language = useLanguage();
  const user = useUser();
  const [isChanged, setChanged] = useState(false);
  const roles = new Intl.ListFormat(language, { style: 'narrow' }).format(user.roles.map((role) => t(role)));
  return (
    <Page title={t('title')}>
      <p>
        {user.displayName} · {t('username')} {user.username} · {t('roles')} {roles}
      </p>
      <div className={styles['account']}>
        <SessionList />
        <SignInList />
        <section className={styles['password']}>
          <h2>{t('password')}</h2>
          {isChanged ? (
            <Notice kind="success">{t('changed')}</Notice>
          ) : (
            <ChangePasswordForm onChanged={() => setChanged(true)} />
          )}
        </section>
      </div>
    </Page>
  );
};
