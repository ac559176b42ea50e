import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import { SecondFactorSetup } from '../../../session/second-factor-setup';
import { useSecondFactorTexts } from '../../../session/second-factor-texts';
import { askAnew } from '../../../session/use-user';
import { Button } from '../../../ui/button/button';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import styles from './account.module.css';

const FEW = 3;

/** The second factor of one's own account: set up, and removed where no role needs it. */
export const SecondFactorPart = (): ReactElement => {
  const t = useSecondFactorTexts();
  const state = api.useQuery('get', '/api/v1/auth/second-factor', {});
  const reload = (): void => void state.refetch();
  const remove = api.useMutation('delete', '/api/v1/auth/second-factor', { onSuccess: reload });
  const { data } = state;
  return (
    <section className={styles['password']}>
      <h2>{t('title')}</h2>
      <p>{t('about')}</p>
      {state.error !== null && <ProblemNotice problem={state.error} onAgain={reload} />}
      {remove.error !== null && <ProblemNotice problem={remove.error} />}
      {data?.isSet === false && <SecondFactorSetup onDone={() => void askAnew()} />}
      {data?.isSet && (
        <>
          <p>{t('isSet', { count: data.recoveryCodesLeft })}</p>
          {data.recoveryCodesLeft < FEW && <p>{t('few')}</p>}
          {!data.isRequired && (
            <Button kind="danger" isBusy={remove.isPending} onClick={() => remove.mutate({})}>
              {t('remove')}
            </Button>
          )}
        </>
      )}
    </section>
  );
};
