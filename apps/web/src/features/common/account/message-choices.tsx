import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useAction } from '../../../api/use-action';
import { ActionForm, Checks, Choice, Fields, Soft } from '../../../ui/forms/forms';
import { useUser, type Role } from '../../../session/use-user';
import { Field, Options } from '../../../ui/field/field';
import { Notice } from '../../../ui/notice/notice';
import { useKindTexts } from '../../../ui/notification-kinds/kind-texts';
import { useMessageTexts } from './message-texts';

type OwnMessages = components['schemas']['OwnMessages'];
type Kind = OwnMessages['kinds'][number]['kind'];

/** Who is ever told of a kind. */
const rolesOf: Readonly<Record<Kind, readonly Role[]>> = {
  chased: ['reporter'],
  returned: ['reporter'],
  deadline: ['reporter'],
  'report-made': ['officer', 'auditor'],
  published: ['reporter', 'officer', 'auditor'],
  'new-device': ['reporter', 'officer', 'auditor', 'admin'],
};

const timeOf = (minutes: number | null): string =>
  minutes === null
    ? ''
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const minutesOf = (time: string): number | null => {
  const [hours, minutes] = time.split(':').map(Number);
  return hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
};

interface Typed {
  readonly language: OwnMessages['language'];
  /** As the field writes them; both empty: at any hour. */
  readonly from: string;
  readonly until: string;
  readonly kinds: readonly Kind[];
}

const typedOf = ({ language, quietFrom, quietUntil, kinds }: OwnMessages): Typed => ({
  language,
  from: timeOf(quietFrom),
  until: timeOf(quietUntil),
  kinds: kinds.flatMap(({ kind, mail }) => (mail ? kind : [])),
});

const bodyOf = ({ language, from, until, kinds }: Typed, offered: readonly Kind[]) => ({
  language,
  quietFrom: minutesOf(from),
  quietUntil: minutesOf(until),
  kinds: offered.map((kind) => ({ kind, mail: kinds.includes(kind) })),
});

interface WhenFieldsProps {
  readonly typed: Typed;
  readonly onChange: (changes: Partial<Typed>) => void;
}

const WhenFields = ({ typed, onChange }: WhenFieldsProps): ReactElement => {
  const t = useMessageTexts();
  const { language, from, until } = typed;
  const languages = [
    ['zh', t('zh')],
    ['en', t('en')],
  ] as const;
  return (
    <>
      <Fields>
        <Choice
          label={t('language')}
          value={language}
          onChange={(text) => onChange({ language: text === 'en' ? 'en' : 'zh' })}
        >
          <Options of={languages} />
        </Choice>
        <Field
          label={t('quietFrom')}
          type="time"
          value={from}
          onChange={(time) => onChange({ from: time })}
        />
        <Field
          label={t('quietUntil')}
          type="time"
          value={until}
          onChange={(time) => onChange({ until: time })}
        />
      </Fields>
      <Soft>{t('quietHelp')}</Soft>
    </>
  );
};

/** What one is told of, in which language, and at which hours not. */
export const MessageChoices = ({ own }: { readonly own: OwnMessages }): ReactElement => {
  const t = useMessageTexts();
  const kindText = useKindTexts();
  const { roles } = useUser();
  const action = useAction();
  const [typed, setTyped] = useState(typedOf(own));
  const [isSaved, setSaved] = useState(false);
  const set = (changes: Partial<Typed>): void => {
    setSaved(false);
    setTyped({ ...typed, ...changes });
  };
  const kinds = own.kinds.map(({ kind }) => kind);
  const offered = kinds.filter((kind) => rolesOf[kind].some((role) => roles.includes(role)));
  const save = (): void =>
    void action.run(async () => {
      await client.PUT('/api/v1/notifications/own', { body: bodyOf(typed, offered) });
      await askAgain('/api/v1/notifications/own');
      setSaved(true);
    });
  const isReady = (typed.from === '') === (typed.until === '');
  return (
    <section>
      <h3>{t('choices')}</h3>
      <ActionForm action={action} does={t('save')} isReady={isReady} onSubmit={save}>
        <Checks
          label={t('kinds')}
          names={offered}
          nameOf={(kind) => kindText(kind)}
          chosen={typed.kinds}
          onChange={(chosen) => set({ kinds: chosen })}
        />
        <WhenFields typed={typed} onChange={set} />
        {isSaved && <Notice kind="success">{t('saved')}</Notice>}
      </ActionForm>
    </section>
  );
};
