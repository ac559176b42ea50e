import { endpointTypes, sharedKinds, type EndpointType, type SharedKind } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { client } from '../../../api/client';
import { useAction } from '../../../api/use-action';
import { ActionForm, Checks, Choice, Fields, Soft } from '../../../ui/forms/forms';
import { PlaceList } from '../../../ui/places/place-list';
import { useDivisionSearch } from '../../../ui/places/place-search';
import { useLanguage } from '../../../i18n/texts';
import { Dialog } from '../../../ui/dialog/dialog';
import { Field, Options } from '../../../ui/field/field';
import { useKindTexts } from '../../../ui/notification-kinds/kind-texts';
import { useMessagesTexts } from './texts';

interface Typed {
  readonly type: EndpointType;
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  /** One code, or none yet. */
  readonly divisions: readonly string[];
  readonly kinds: readonly SharedKind[];
  readonly language: 'zh' | 'en';
  readonly isQuiet: readonly 'quiet'[];
}

const NIGHT = { quietFrom: 1260, quietUntil: 450 };
const ALWAYS = { quietFrom: null, quietUntil: null };

const bodyOf = ({ type, name, url, secret, divisions, kinds, language, isQuiet }: Typed) => ({
  type,
  name: name.trim(),
  url: url.trim(),
  secret: type === 'webhook' || secret.trim() === '' ? null : secret.trim(),
  division: divisions[0] ?? '',
  kinds: [...kinds],
  language,
  ...(isQuiet.length > 0 && type !== 'webhook' ? NIGHT : ALWAYS),
});

interface EndpointFieldsProps {
  readonly typed: Typed;
  readonly onChange: (changes: Partial<Typed>) => void;
}

const AddressFields = ({ typed, onChange }: EndpointFieldsProps): ReactElement => {
  const t = useMessagesTexts();
  const isType = (text: string): text is EndpointType => endpointTypes.some((type) => type === text);
  return (
    <>
      <Choice
        label={t('type')}
        value={typed.type}
        onChange={(text) => onChange(isType(text) ? { type: text } : {})}
      >
        <Options of={endpointTypes.map((type) => [type, t(type)])} />
      </Choice>
      <Field
        label={t('name')}
        required
        maxLength={64}
        value={typed.name}
        onChange={(name) => onChange({ name })}
      />
      <Field
        label={t('url')}
        type="url"
        required
        maxLength={2_000}
        value={typed.url}
        onChange={(url) => onChange({ url })}
      />
      <Soft>{t('urlHelp')}</Soft>
      {(typed.type === 'dingtalk' || typed.type === 'feishu') && (
        <Field
          label={t('secret')}
          autoComplete="off"
          maxLength={200}
          value={typed.secret}
          onChange={(secret) => onChange({ secret })}
        />
      )}
    </>
  );
};

/** What only people who read a message need. */
const ChatFields = ({ typed, onChange }: EndpointFieldsProps): ReactElement => {
  const t = useMessagesTexts();
  return (
    <Fields>
      <Choice
        label={t('language')}
        value={typed.language}
        onChange={(language) => onChange({ language: language === 'en' ? 'en' : 'zh' })}
      >
        <Options
          of={[
            ['zh', t('zh')],
            ['en', t('en')],
          ]}
        />
      </Choice>
      <Checks
        label={t('hours')}
        names={['quiet'] as const}
        nameOf={(name) => t(name)}
        chosen={typed.isQuiet}
        onChange={(isQuiet) => onChange({ isQuiet })}
      />
    </Fields>
  );
};

const ContentFields = ({ typed, onChange }: EndpointFieldsProps): ReactElement => {
  const t = useMessagesTexts();
  const kindText = useKindTexts();
  return (
    <>
      <PlaceList
        label={t('division')}
        chosen={typed.divisions}
        onChange={(codes) => onChange({ divisions: codes.slice(-1) })}
        search={useDivisionSearch()}
      />
      <Checks
        label={t('kinds')}
        names={sharedKinds}
        nameOf={(kind) => kindText(kind)}
        chosen={typed.kinds}
        onChange={(kinds) => onChange({ kinds })}
      />
      {typed.type !== 'webhook' && <ChatFields typed={typed} onChange={onChange} />}
    </>
  );
};

/** That of a webhook, shown once. */
export interface Secret {
  readonly name: string;
  readonly secret: string;
}

export interface EndpointDialogProps {
  readonly onClose: () => void;
  /** Gets the secret of a webhook. */
  readonly onMade: (secret: Secret | null) => void;
}

/** A new receiver: where it is, and what it is told of. */
export const EndpointDialog = ({ onClose, onMade }: EndpointDialogProps): ReactElement => {
  const t = useMessagesTexts();
  const action = useAction();
  const [typed, setTyped] = useState<Typed>({
    type: 'webhook',
    name: '',
    url: '',
    secret: '',
    divisions: [],
    kinds: sharedKinds,
    language: useLanguage(),
    isQuiet: ['quiet'],
  });
  const change = (changes: Partial<Typed>): void => setTyped({ ...typed, ...changes });
  const add = (): void =>
    void action.run(async () => {
      const { data } = await client.POST('/api/v1/notifications/endpoints', { body: bodyOf(typed) });
      await askAgain('/api/v1/notifications/endpoints');
      const { endpoint, secret } = data!;
      onMade(secret === null ? null : { name: endpoint.name, secret });
    });
  return (
    <Dialog title={t('add')} onClose={onClose}>
      <ActionForm
        action={action}
        does={t('save')}
        isReady={typed.divisions.length > 0 && typed.kinds.length > 0}
        onSubmit={add}
        cancel={{ says: t('cancel'), run: onClose }}
      >
        <AddressFields typed={typed} onChange={change} />
        <ContentFields typed={typed} onChange={change} />
      </ActionForm>
    </Dialog>
  );
};
