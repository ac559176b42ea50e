import { useState, type ReactElement, type ReactNode } from 'react';
import { defineTexts } from '../../i18n/texts';
import { Button } from '../button/button';
import { Dialog } from '../dialog/dialog';
import { Actions } from '../forms/forms';
import styles from './secret-dialog.module.css';

const useSecretTexts = defineTexts({
  zh: { copy: '复制', copied: '已复制', done: '我已记下' },
  en: { copy: 'Copy', copied: 'Copied', done: 'I have noted it' },
});

export interface SecretDialogProps {
  readonly title: string;
  /** What it is for. */
  readonly about: string;
  readonly secret: string;
  readonly onClose: () => void;
  /** The secret with what belongs to it; else it stands alone. */
  readonly children?: ReactNode;
  /** Further buttons. */
  readonly actions?: ReactNode;
}

/** A secret that is shown once: it closes only by saying that it was noted. */
export const SecretDialog = ({
  title,
  about,
  secret,
  onClose,
  children,
  actions,
}: SecretDialogProps): ReactElement => {
  const t = useSecretTexts();
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(secret).then(() => setCopied(true));
  return (
    <Dialog title={title}>
      <p>{about}</p>
      {children ?? <p className={styles['secret']}>{secret}</p>}
      <Actions>
        <Button onClick={copy}>{t(isCopied ? 'copied' : 'copy')}</Button>
        {actions}
        <Button kind="primary" onClick={onClose}>
          {t('done')}
        </Button>
      </Actions>
    </Dialog>
  );
};
