import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { askAgain } from '../../../../api/ask-again';
import { useAction } from '../../../../api/use-action';
import { useMoment } from '../../../../i18n/use-moment';
import { useAddress } from '../../../../ui/address/use-address';
import { useUser } from '../../../../session/use-user';
import { Button } from '../../../../ui/button/button';
import { Dialog } from '../../../../ui/dialog/dialog';
import { ActionForm, Soft } from '../../../../ui/forms/forms';
import { Waiting } from '../../../../ui/problem-notice/problem-notice';
import styles from './definitions.module.css';
import { useDefinitionTexts } from './texts';
import {
  DEFINITIONS,
  readVersion,
  saveVersion,
  useDraft,
  useVersions,
  type Place,
  type Version,
} from './use-definition';
import { VersionChanges } from './version-changes';

interface RestoreDialogProps {
  readonly place: Place;
  readonly newest: number;
  /** 0 for the definition of the product. */
  readonly version: number;
  readonly onClose: () => void;
}

const RestoreDialog = ({ place, newest, version, onClose }: RestoreDialogProps): ReactElement => {
  const t = useDefinitionTexts();
  const action = useAction();
  const [, setDraft] = useDraft(place);
  const isShipped = version === 0;
  const restore = (): void =>
    void action.run(async () => {
      const files = isShipped ? null : (await readVersion(place, version)).files;
      const note = isShipped ? t('restoreShippedNote') : t('restoreNote', { version });
      await saveVersion(place, { basedOn: newest, files, note });
      setDraft(null);
      await askAgain(DEFINITIONS);
      onClose();
    });
  return (
    <Dialog title={isShipped ? t('restoreShippedTitle') : t('restoreTitle', { version })} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('confirm')}
        onSubmit={restore}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <p>{t('restoreAbout')}</p>
      </ActionForm>
    </Dialog>
  );
};

interface VersionItemProps {
  readonly version: Version;
  readonly isOpen: boolean;
  readonly onRestore: (() => void) | null;
}

const VersionItem = ({ version, isOpen, onRestore }: VersionItemProps): ReactElement => {
  const t = useDefinitionTexts();
  const moment = useMoment();
  const { addressOf } = useAddress();
  return (
    <li>
      <div>
        <strong>{t('version', { version: version.version })}</strong>
        {version.isShipped && ` · ${t('backToShipped')}`}
        <p>{version.note}</p>
        <Soft>
          {version.savedBy} · {moment(version.savedAt)}
        </Soft>
      </div>
      <div className={styles['doings']}>
        <Link
          to={addressOf({ version: String(version.version) })}
          aria-current={isOpen ? 'true' : undefined}
          aria-label={`${t('compare')} ${t('version', { version: version.version })}`}
        >
          {t('compare')}
        </Link>
        {onRestore && (
          <Button
            onClick={onRestore}
            aria-label={`${t('restore')} ${t('version', { version: version.version })}`}
          >
            {t('restore')}
          </Button>
        )}
      </div>
    </li>
  );
};

interface VersionItemsProps {
  readonly versions: readonly Version[];
  readonly shown: Version | undefined;
  /** Absent for whoever may only read. */
  readonly onRestore: ((version: number) => void) | null;
}

const VersionItems = ({ versions, shown, onRestore }: VersionItemsProps): ReactElement => (
  <ol className={styles['versions']}>
    {versions.map((version, index) => (
      <VersionItem
        key={version.version}
        version={version}
        isOpen={version === shown}
        onRestore={onRestore && index > 0 && !version.isShipped ? () => onRestore(version.version) : null}
      />
    ))}
  </ol>
);

/** Who saved which version, when and why, and what it changed. */
export const VersionList = ({ place }: { readonly place: Place }): ReactElement => {
  const t = useDefinitionTexts();
  const { get } = useAddress();
  const mayRestore = useUser().rights.includes('definitions');
  const query = useVersions(place);
  const [restoring, setRestoring] = useState<number | null>(null);
  const versions = query.data ?? [];
  const [newest] = versions;
  const shown = versions.find(({ version }) => String(version) === get('version')) ?? newest;
  const close = (): void => setRestoring(null);
  return (
    <>
      <Waiting for={query} label={t('loading')} rows={6} />
      {query.data?.length === 0 && <Soft>{t('none')}</Soft>}
      <VersionItems versions={versions} shown={shown} onRestore={mayRestore ? setRestoring : null} />
      {mayRestore && newest?.isShipped === false && (
        <Button onClick={() => setRestoring(0)}>{t('restoreShipped')}</Button>
      )}
      {shown && <VersionChanges place={place} from={shown.version - 1} to={shown.version} />}
      {restoring !== null && newest && (
        <RestoreDialog place={place} newest={newest.version} version={restoring} onClose={close} />
      )}
    </>
  );
};
