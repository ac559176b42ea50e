import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { queryClient } from '../../api/query-client';
import { defineTexts } from '../../i18n/texts';
import { Button } from '../../ui/button/button';
import { Field } from '../../ui/field/field';
import { Actions, Soft } from '../../ui/forms/forms';

const usePurposeTexts = defineTexts({
  zh: {
    purpose: '用途',
    purposeWhy: '查看农户要写明用途，每次查看都连同用途记入审计日志。退出登录以前不再问。',
    purposeExample: '例如：年终核对',
    look: '查看',
    purposeIs: '用途：{{purpose}}。每次查看都已记入审计日志。',
    change: '改用途',
  },
  en: {
    purpose: 'Purpose',
    purposeWhy:
      'Say why you look at households: the audit trail keeps every look with its purpose. You are not asked again before you sign out.',
    purposeExample: 'for example: check at the end of the year',
    look: 'Look',
    purposeIs: 'Purpose: {{purpose}}. The audit trail has every look.',
    change: 'Change',
  },
});

const PURPOSE = ['household-purpose'];

/** Limits of the service, in characters. */
const SHORTEST = 2;
const LONGEST = 200;

/** Why this person looks at households; kept until they sign out, see `forgetEverything`. Empty before it was said. */
export const usePurpose = (): string =>
  useQuery({ queryKey: PURPOSE, queryFn: () => '', initialData: '', staleTime: Infinity, gcTime: Infinity })
    .data;

const say = (purpose: string): void => void queryClient.setQueryData(PURPOSE, purpose);

export const PurposeForm = (): ReactElement => {
  const t = usePurposeTexts();
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
  const t = usePurposeTexts();
  return (
    <Actions>
      <span>{t('purposeIs', { purpose })}</span>
      <Button kind="quiet" onClick={() => say('')}>
        {t('change')}
      </Button>
    </Actions>
  );
};
