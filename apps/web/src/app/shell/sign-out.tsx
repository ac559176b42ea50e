import { useState, type ReactElement } from 'react';
import { finishBeforeSignOut } from '../../session/before-sign-out';
import { providerSignOut } from '../../session/provider';
import { endSession, tellSignedOut } from '../../session/sign-out';
import { forgetEverything, type User } from '../../session/use-user';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Actions } from '../../ui/forms/forms';
import { useShellTexts } from './texts';

/** Whoever has signed in with the provider signs out there too, where it has a page for that. */
const signOut = async ({ isOfProvider }: User): Promise<void> => {
  const elsewhere = isOfProvider ? await providerSignOut() : null;
  await endSession().catch(() => undefined);
  await forgetEverything();
  tellSignedOut();
  window.location.assign(elsewhere ?? '/');
};

/** The way out: what was typed goes to the service first, and where it does not get there, the person is asked. */
export const SignOut = ({ user }: { readonly user: User }): ReactElement => {
  const t = useShellTexts();
  const [step, setStep] = useState<'in' | 'leaving' | 'asking'>('in');
  const leave = (): void => {
    setStep('leaving');
    void signOut(user);
  };
  const press = (): void => {
    setStep('leaving');
    void finishBeforeSignOut().then((isSaved) => (isSaved ? leave() : setStep('asking')));
  };
  return (
    <>
      <Button kind="quiet" isBusy={step === 'leaving'} onClick={press}>
        {t('signOut')}
      </Button>
      {step === 'asking' && (
        <Dialog title={t('unsaved')} onClose={() => setStep('in')}>
          <p>{t('unsavedWhy')}</p>
          <Actions>
            <Button kind="primary" onClick={() => setStep('in')}>
              {t('stay')}
            </Button>
            <Button kind="danger" onClick={leave}>
              {t('signOutAnyway')}
            </Button>
          </Actions>
        </Dialog>
      )}
    </>
  );
};
