import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { queryClient } from '../../../api/query-client';
import { Actions, Soft } from '../../../desk/forms/forms';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/field/field';
import { useHouseholdTexts } from './households-texts';

const PURPOSE = ['household-purpose'];

/** As long as the service asks for. */
const SHORTEST = 2;
const LONGEST = 200;

/** Why this person looks at households; kept until they sign out, see `forgetEverything`. Empty before it was said. */
export const usePurpose = (): string =>
  useQuery({ queryKey: PURPOSE, queryFn: () => '', initialData: '', staleTime: Infinity, gcTime: Infinity })
    .data;

const say = (purpose: string): void => void queryClient.setQueryData(PURPOSE, purpose);

export const PurposeForm = (): ReactElement => {
  const t = useHouseholdTexts();
  const [typed, setTyped] = useState('');
  const purpose = typed.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        say(purpose);
      }}
    >
      <Soft>{t('purposeWhy')}</Soft>
      <Field
        label={t('purpose')}
        value={typed}
        onChange={setTyped}
        placeholder={t('purposeExample')}
        maxLength={LONGEST}
        required
      />
      <Actions>
        <Button kind="primary" type="submit" disabled={purpose.length < SHORTEST}>
          {t('look')}
        </Button>
      </Actions>
    </form>
  );
};

export const SaidPurpose = ({ purpose }: { readonly purpose: string }): ReactElement => {
  const t = useHouseholdTexts();
  return (
    <Actions>
      <span>{t('purposeIs', { purpose })}</span>
      <Button kind="quiet" onClick={() => say('')}>
        {t('change')}
      </Button>
    </Actions>
  );
};
