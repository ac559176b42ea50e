import { useState, type ReactElement } from 'react';
import { Actions } from '../../../ui/forms/forms';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import styles from './messages.module.css';
import { useMessagesTexts } from './texts';

export interface Secret {
  readonly name: string;
  readonly secret: string;
}

/** The secret of a webhook, shown once: it closes only by saying that it was noted. */
export const SecretDialog = (props: {
  readonly secret: Secret;
  readonly onClose: () => void;
}): ReactElement => {
  const { name, secret } = props.secret;
  const t = useMessagesTexts();
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(secret).then(() => setCopied(true));
  return (
    <Dialog title={t('secretTitle', { name })}>
      <p>{t('secretAbout')}</p>
      <p className={styles['secret']}>{secret}</p>
      <Actions>
        <Button onClick={copy}>{t(isCopied ? 'copied' : 'copy')}</Button>
        <Button kind="primary" onClick={props.onClose}>
          {t('done')}
        </Button>
      </Actions>
    </Dialog>
  );
};
