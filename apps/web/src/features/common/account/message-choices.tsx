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
type Way = OwnMessages['ways'][number]['way'];

/** Who is ever told of a kind. */
const rolesOf: Readonly<Record<Kind, readonly Role[]>> = {
  'report.reminded': ['reporter'],
  'report.returned': ['reporter'],
  'report.accepted': ['reporter'],
  'report.deadline': ['reporter'],
  'report.photo_taken_away': ['reporter'],
  'period.reopened': ['reporter'],
  'account.subscribed': ['officer', 'auditor'],
  'run.finished': ['officer', 'auditor'],
  'edition.published': ['reporter', 'officer', 'auditor'],
  'edition.withdrawn': ['reporter', 'officer', 'auditor'],
  'account.new_device': ['reporter', 'officer', 'auditor', 'admin'],
  'account.renewal_due': ['reporter', 'officer', 'auditor', 'admin'],
  'operation.backup_failed': ['admin'],
  'operation.disk_full': ['admin'],
  'operation.replica_behind': ['admin'],
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
  /** Times as the field writes them; both empty: at any hour. */
  readonly from: string;
  readonly until: string;
  /** Time of the one mail a day; empty: a mail each time. */
  readonly digestAt: string;
  readonly mail: readonly Kind[];
  readonly sms: readonly Kind[];
}

const typedOf = ({ language, quietFrom, quietUntil, digestAt, kinds }: OwnMessages): Typed => ({
  language,
  from: timeOf(quietFrom),
  until: timeOf(quietUntil),
  digestAt: timeOf(digestAt),
  mail: kinds.flatMap(({ kind, mail }) => (mail ? kind : [])),
  sms: kinds.flatMap(({ kind, sms }) => (sms ? kind : [])),
});

const bodyOf = ({ language, from, until, digestAt, mail, sms }: Typed, offered: readonly Kind[]) => ({
  language,
  quietFrom: minutesOf(from),
  quietUntil: minutesOf(until),
  digestAt: minutesOf(digestAt),
  kinds: offered.map((kind) => ({ kind, mail: mail.includes(kind), sms: sms.includes(kind) })),
});

interface WhenFieldsProps {
  readonly typed: Typed;
  readonly onChange: (changes: Partial<Typed>) => void;
}

const WhenFields = ({ typed, onChange }: WhenFieldsProps): ReactElement => {
  const t = useMessageTexts();
  const time = (name: 'quietFrom' | 'quietUntil', field: 'from' | 'until'): ReactElement => (
    <Field
      label={t(name)}
      type="time"
      value={typed[field]}
      onChange={(text) => onChange({ [field]: text })}
    />
  );
  const languages = [
    ['zh', t('zh')],
    ['en', t('en')],
  ] as const;
  return (
    <>
      <Fields>
        <Choice
          label={t('language')}
          value={typed.language}
          onChange={(text) => onChange({ language: text === 'en' ? 'en' : 'zh' })}
        >
          <Options of={languages} />
        </Choice>
        {time('quietFrom', 'from')}
        {time('quietUntil', 'until')}
      </Fields>
      <Soft>{t('quietHelp')}</Soft>
    </>
  );
};

const DigestField = ({ typed, onChange }: WhenFieldsProps): ReactElement => {
  const t = useMessageTexts();
  return (
    <>
      <Field
        label={t('digestAt')}
        type="time"
        value={typed.digestAt}
        onChange={(digestAt) => onChange({ digestAt })}
      />
      <Soft>{t('digestHelp')}</Soft>
    </>
  );
};

const waysOf = ({ ways }: OwnMessages): readonly Way[] =>
  ways.flatMap(({ way, isConfigured }) => (isConfigured ? way : []));

/** Kinds that somebody of these roles is ever told of. */
const useOffered = ({ kinds }: OwnMessages): readonly Kind[] => {
  const { roles } = useUser();
  return kinds.flatMap(({ kind }) => (rolesOf[kind].some((role) => roles.includes(role)) ? kind : []));
};

/** What one is told of, in which language, and at which hours not. */
export const MessageChoices = ({ own }: { readonly own: OwnMessages }): ReactElement => {
  const t = useMessageTexts();
  const kindText = useKindTexts();
  const action = useAction();
  const [typed, setTyped] = useState(typedOf(own));
  const [isSaved, setSaved] = useState(false);
  const set = (changes: Partial<Typed>): void => {
    setSaved(false);
    setTyped({ ...typed, ...changes });
  };
  const ways = waysOf(own);
  const offered = useOffered(own);
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
        {ways.map((way) => (
          <Checks
            key={way}
            label={t(`kinds-${way}`)}
            names={offered}
            nameOf={(kind) => kindText(kind)}
            chosen={typed[way]}
            onChange={(chosen) => set({ [way]: chosen })}
          />
        ))}
        <WhenFields typed={typed} onChange={set} />
        {ways.includes('mail') && <DigestField typed={typed} onChange={set} />}
        {isSaved && <Notice kind="success">{t('saved')}</Notice>}
      </ActionForm>
    </section>
  );
};
