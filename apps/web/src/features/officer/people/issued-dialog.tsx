import type { ReactElement } from 'react';
import { useMoment } from '../../../i18n/use-moment';
import { Button } from '../../../ui/button/button';
import { SecretDialog } from '../../../ui/secret-dialog/secret-dialog';
import styles from './people.module.css';
import { usePeopleTexts } from './texts';
import type { Issued } from './use-people';

export interface IssuedTo extends Issued {
  readonly username: string;
  readonly displayName: string;
}

export interface IssuedDialogProps {
  readonly issued: IssuedTo;
  readonly onClose: () => void;
}

/** A one-time password, shown once, to be copied or printed. */
export const IssuedDialog = ({ issued, onClose }: IssuedDialogProps): ReactElement => {
  const t = usePeopleTexts();
  const moment = useMoment();
  return (
    <SecretDialog
      title={t('issuedTitle', { name: issued.displayName })}
      about={t('issuedAbout')}
      secret={issued.oneTimePassword}
      onClose={onClose}
      actions={<Button onClick={() => window.print()}>{t('print')}</Button>}
    >
      <dl className={styles['issued']}>
        <dt>{t('username')}</dt>
        <dd>{issued.username}</dd>
        <dt>{t('password')}</dt>
        <dd className={styles['password']}>{issued.oneTimePassword}</dd>
      </dl>
      <p>{t('validUntil', { time: moment(issued.expiresAt) })}</p>
    </SecretDialog>
  );
};
