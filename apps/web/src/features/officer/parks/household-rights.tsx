import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useAction } from '../../../api/use-action';
import { ActionForm, Actions, Soft } from '../../../ui/forms/forms';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field } from '../../../ui/field/field';
import { Notice } from '../../../ui/notice/notice';
import { saveFile } from '../../../ui/save-file/save-file';
import { useHouseholdTexts } from './households-texts';
import { PurposeForm, SaidPurpose, usePurpose } from '../../../desk/purpose/purpose';

type Request = components['schemas']['HouseholdRequest'];
type Erased = components['schemas']['ErasedHousehold'];

const takeOut = async (body: Request): Promise<void> => {
  const { data } = await client.POST('/api/v1/impact/household-exports', { body });
  const content = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' });
  saveFile(`household-${data!.household}.json`, content);
  await askAgain('/api/v1/audit/events');
};

const erase = async (body: Request): Promise<Erased> => {
  const { data } = await client.POST('/api/v1/impact/household-erasures', { body });
  await askAgain('/api/v1/audit/events');
  return data!;
};

interface EraseDialogProps {
  readonly request: Request;
  readonly onClose: () => void;
  readonly onDone: (erased: Erased) => void;
}

const EraseDialog = ({ request, onClose, onDone }: EraseDialogProps): ReactElement => {
  const t = useHouseholdTexts();
  const action = useAction();
  return (
    <Dialog title={t('eraseTitle')} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('eraseNow')}
        onSubmit={() => void action.run(async () => onDone(await erase(request)))}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <p>{t('rightsAbout')}</p>
      </ActionForm>
    </Dialog>
  );
};

const ID_NUMBER = /^\d{17}[\dXx]$/;

/** One number is asked for: an ID number by its form, anything else is the pseudonym of the import. */
const requestOf = (typed: string, purpose: string): Request => {
  const named = typed.replace(/\s/g, '');
  return ID_NUMBER.test(named) ? { id_number: named, purpose } : { key: typed.trim(), purpose };
};

const OneHousehold = ({ purpose }: { readonly purpose: string }): ReactElement => {
  const t = useHouseholdTexts();
  const action = useAction();
  const [typed, setTyped] = useState('');
  const [isErasing, setErasing] = useState(false);
  const [erased, setErased] = useState<Erased | null>(null);
  const request = requestOf(typed, purpose);
  const done = (result: Erased): void => {
    setErased(result);
    setErasing(false);
    setTyped('');
  };
  return (
    <>
      <ActionForm
        action={action}
        does={t('takeOut')}
        isReady={typed.trim() !== ''}
        onSubmit={() => void action.run(() => takeOut(request))}
      >
        <Field label={t('idNumber')} value={typed} onChange={setTyped} autoComplete="off" required />
        <Soft>{t('idNumberNote')}</Soft>
      </ActionForm>
      <Actions>
        <Button kind="danger" disabled={typed.trim() === ''} onClick={() => setErasing(true)}>
          {t('erase')}
        </Button>
      </Actions>
      {erased && <Notice kind="success">{t('erased', { ...erased })}</Notice>}
      {isErasing && <EraseDialog request={request} onClose={() => setErasing(false)} onDone={done} />}
    </>
  );
};

/** A household's data handed out, or erased, as it may ask. */
export const HouseholdRights = (): ReactElement => {
  const purpose = usePurpose();
  if (purpose === '') return <PurposeForm />;
  return (
    <>
      <SaidPurpose purpose={purpose} />
      <OneHousehold purpose={purpose} />
    </>
  );
};
