import { useState, type ReactElement } from 'react';
import { useMoment } from '../../../i18n/use-moment';
import { Actions } from '../../../ui/forms/forms';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
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

/** A one-time password, shown once: it closes only by saying that it was noted. */
export const IssuedDialog = ({ issued, onClose }: IssuedDialogProps): ReactElement => {
  const t = usePeopleTexts();
  const moment = useMoment();
  const [isCopied, setCopied] = useState(false);
  const copy = (): void =>
    void navigator.clipboard.writeText(issued.oneTimePassword).then(() => setCopied(true));
  return (
    <Dialog title={t('issuedTitle', { name: issued.displayName })}>
      <p>{t('issuedAbout')}</p>
      <dl className={styles['issued']}>
        <dt>{t('username')}</dt>
        <dd>{issued.username}</dd>
        <dt>{t('password')}</dt>
        <dd className={styles['password']}>{issued.oneTimePassword}</dd>
      </dl>
      <p>{t('validUntil', { time: moment(issued.expiresAt) })}</p>
      <Actions>
        <Button onClick={copy}>{t(isCopied ? 'copied' : 'copy')}</Button>
        <Button onClick={() => window.print()}>{t('print')}</Button>
        <Button kind="primary" onClick={onClose}>
          {t('done')}
        </Button>
      </Actions>
    </Dialog>
  );
};
