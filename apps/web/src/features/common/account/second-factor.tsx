import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import { SecondFactorSetup } from '../../../session/second-factor-setup';
import { useSecondFactorTexts } from '../../../session/second-factor-texts';
import { askAnew } from '../../../session/use-user';
import { Button } from '../../../ui/button/button';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import styles from './account.module.css';
import { PasskeysPart } from './passkeys';

const FEW = 3;

interface TelephoneProps {
  readonly isSet: boolean;
  readonly onRemoved: () => void;
}

const Telephone = ({ isSet, onRemoved }: TelephoneProps): ReactElement => {
  const t = useSecondFactorTexts();
  const remove = api.useMutation('delete', '/api/v1/auth/second-factor', { onSuccess: onRemoved });
  return (
    <>
      <h3>{t('telephone')}</h3>
      <p>{t('about')}</p>
      {remove.error !== null && <ProblemNotice problem={remove.error} />}
      {isSet ? (
        <Button kind="danger" isBusy={remove.isPending} onClick={() => remove.mutate({})}>
          {t('remove')}
        </Button>
      ) : (
        <SecondFactorSetup onDone={() => void askAnew()} />
      )}
    </>
  );
};

/** The second factor of one's own account: set up, and removed where no role needs it. */
export const SecondFactorPart = (): ReactElement => {
  const t = useSecondFactorTexts();
  const state = api.useQuery('get', '/api/v1/auth/second-factor', {});
  const reload = (): void => void state.refetch();
  const { data } = state;
  return (
    <section className={styles['password']}>
      <h2>{t('title')}</h2>
      {state.error !== null && <ProblemNotice problem={state.error} onAgain={reload} />}
      {data?.isSet && <p>{t('isSet', { count: data.recoveryCodesLeft })}</p>}
      {data?.isSet && data.recoveryCodesLeft < FEW && <p>{t('few')}</p>}
      <PasskeysPart />
      {data && <Telephone isSet={data.setAt !== null} onRemoved={reload} />}
    </section>
  );
};
