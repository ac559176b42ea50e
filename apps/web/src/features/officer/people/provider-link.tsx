import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { client } from '../../../api/client';
import { useAction } from '../../../api/use-action';
import { ActionForm, Actions } from '../../../ui/forms/forms';
import { useProviderName } from '../../../session/provider';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field } from '../../../ui/field/field';
import { usePeopleTexts } from './texts';
import type { Person } from './use-people';

interface DialogProps {
  readonly person: Person;
  readonly provider: string;
  readonly onClose: () => void;
}

/** The identifier that the person has read at the sign-in, or what takes the link away. */
const LinkDialog = ({ person, provider, onClose }: DialogProps): ReactElement => {
  const t = usePeopleTexts();
  const action = useAction();
  const [subject, setSubject] = useState('');
  const params = { path: { username: person.username } };
  const isLinked = person.providerSubject !== null;
  const submit = async (): Promise<void> => {
    const isDone = await action.run(async () => {
      await (isLinked
        ? client.DELETE('/api/v1/people/{username}/provider', { params })
        : client.PUT('/api/v1/people/{username}/provider', { params, body: { subject: subject.trim() } }));
      await askAgain('/api/v1/people');
    });
    if (isDone) onClose();
  };
  return (
    <Dialog title={t(isLinked ? 'unlinkTitle' : 'linkTitle', { name: person.displayName })} onClose={onClose}>
      <p>{t(isLinked ? 'unlinkAbout' : 'linkAbout', { provider })}</p>
      <ActionForm
        action={action}
        does={t(isLinked ? 'confirm' : 'link')}
        onSubmit={() => void submit()}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        {!isLinked && (
          <Field label={t('subject')} value={subject} onChange={setSubject} required autoComplete="off" />
        )}
      </ActionForm>
    </Dialog>
  );
};

/** Who it is at the provider of the bureau. Officers link accounts that see no more than they do. */
export const ProviderLink = ({ person }: { readonly person: Person }): ReactElement | null => {
  const t = usePeopleTexts();
  const provider = useProviderName();
  const [isAsked, setAsked] = useState(false);
  if (provider === undefined) return null;
  const isLinked = person.providerSubject !== null;
  return (
    <section>
      <h3>{t('provider')}</h3>
      <p>{isLinked ? t('linked', { provider, subject: person.providerSubject ?? '' }) : t('unlinked')}</p>
      <Actions>
        <Button onClick={() => setAsked(true)}>{t(isLinked ? 'unlinkAsk' : 'linkAsk')}</Button>
      </Actions>
      {isAsked && <LinkDialog person={person} provider={provider} onClose={() => setAsked(false)} />}
    </section>
  );
};
