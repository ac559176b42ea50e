import { useState, type ReactElement } from 'react';
import { divisionPrefix } from '@xiangtong/domain';
import { askAgain } from '../../../api/ask-again';
import { api, client } from '../../../api/client';
import { pageOptions } from '../../../api/page-options';
import type { components } from '../../../api/schema';
import { useAction } from '../../../api/use-action';
import { ActionForm, Actions, Soft } from '../../../ui/forms/forms';
import { useLanguage } from '../../../i18n/texts';
import { useUser } from '../../../session/use-user';
import { Button, MoreButton } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field } from '../../../ui/field/field';
import { Notice } from '../../../ui/notice/notice';
import { usePlaceNames } from '../../../ui/places/place-names';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
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
  await askAgain('/api/v1/audit/events', '/api/v1/impact/households');
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
const requestOf = (typed: string, county: string, purpose: string): Request => {
  const named = typed.replace(/\s/g, '');
  const common = { purpose, ...(county.trim() !== '' && { county: county.trim() }) };
  return ID_NUMBER.test(named) ? { id_number: named, ...common } : { key: typed.trim(), ...common };
};

const COUNTY_DIGITS = 6;

const useCoversCounties = (): boolean => {
  const { divisions } = useUser();
  return divisions.length > 1 || divisions.some((code) => divisionPrefix(code).length < COUNTY_DIGITS);
};

/** Every look is kept by the service: it is not asked again behind the reader's back. */
const ONCE = { staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false };

/** What several counties have registered, for those who cover them. */
const RegisteredTwice = ({ purpose }: { readonly purpose: string }): ReactElement => {
  const t = useHouseholdTexts();
  const separator = useLanguage() === 'zh' ? '、' : ', ';
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/impact/households',
    { params: { query: { registeredTwice: 'true', purpose, limit: 50 } } },
    { ...pageOptions, ...ONCE },
  );
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const nameOf = usePlaceNames(rows.flatMap(({ village, alsoIn }) => [village, ...alsoIn]));
  return (
    <>
      <Waiting for={query} label={t('registeredTwice')} rows={3} />
      {query.data && (
        <DataTable
          label={t('registeredTwice')}
          title={t('registeredTwice')}
          rows={rows}
          keyOf={({ key, village }) => `${key} ${village}`}
          note={rows.length === 0 ? t('nobodyTwice') : undefined}
          columns={(column) => [
            column.name('household', t('household'), ({ key }) => key),
            column.word('village', t('place_village'), ({ village }) => nameOf(village)),
            column.word('alsoIn', t('alsoIn'), ({ alsoIn }) => alsoIn.map(nameOf).join(separator)),
            column.word('kind', t('kind'), ({ kind }) => t(kind)),
            column.number('persons', t('persons'), ({ persons }) => persons),
          ]}
        />
      )}
      <MoreButton of={query}>{t('more')}</MoreButton>
    </>
  );
};

const OneHousehold = ({ purpose }: { readonly purpose: string }): ReactElement => {
  const t = useHouseholdTexts();
  const action = useAction();
  const coversCounties = useCoversCounties();
  const [typed, setTyped] = useState('');
  const [county, setCounty] = useState('');
  const [isErasing, setErasing] = useState(false);
  const [erased, setErased] = useState<Erased | null>(null);
  const request = requestOf(typed, county, purpose);
  const done = (result: Erased): void => {
    setErased(result);
    setErasing(false);
    setTyped('');
    setCounty('');
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
        {coversCounties && (
          <>
            <Field label={t('county')} value={county} onChange={setCounty} autoComplete="off" />
            <Soft>{t('countyNote')}</Soft>
          </>
        )}
      </ActionForm>
      <Actions>
        <Button kind="danger" disabled={typed.trim() === ''} onClick={() => setErasing(true)}>
          {t('erase')}
        </Button>
      </Actions>
      {erased && <Notice kind="success">{t('erased', { ...erased })}</Notice>}
      {isErasing && <EraseDialog request={request} onClose={() => setErasing(false)} onDone={done} />}
      {coversCounties && <RegisteredTwice purpose={purpose} />}
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
