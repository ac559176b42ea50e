import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useAction } from '../../../api/use-action';
import { ActionForm, Checks, Choice, Fields, Soft } from '../../../desk/forms/forms';
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

/** What one is told of, in which language, and at which hours not. */
export const MessageChoices = ({ own }: { readonly own: OwnMessages }): ReactElement => {
  const t = useMessageTexts();
  const kindText = useKindTexts();
  const { roles } = useUser();
  const action = useAction();
  const [typed, setTyped] = useState({
    language: own.language,
    from: timeOf(own.quietFrom),
    until: timeOf(own.quietUntil),
    kinds: own.kinds.flatMap(({ kind, mail }) => (mail ? kind : [])),
  });
  const [isSaved, setSaved] = useState(false);
  const set = (changes: Partial<typeof typed>): void => {
    setSaved(false);
    setTyped({ ...typed, ...changes });
  };
  const offered = own.kinds.flatMap(({ kind }) =>
    rolesOf[kind].some((role) => roles.includes(role)) ? kind : [],
  );
  const save = (): void =>
    void action.run(async () => {
      await client.PUT('/api/v1/notifications/own', {
        body: {
          language: typed.language,
          quietFrom: minutesOf(typed.from),
          quietUntil: minutesOf(typed.until),
          kinds: offered.map((kind) => ({ kind, mail: typed.kinds.includes(kind) })),
        },
      });
      await askAgain('/api/v1/notifications/own');
      setSaved(true);
    });
  return (
    <section>
      <h3>{t('choices')}</h3>
      <ActionForm
        action={action}
        does={t('save')}
        isReady={(typed.from === '') === (typed.until === '')}
        onSubmit={save}
      >
        <Checks
          label={t('kinds')}
          names={offered}
          nameOf={(kind) => kindText(kind)}
          chosen={typed.kinds}
          onChange={(kinds) => set({ kinds: [...kinds] })}
        />
        <Fields>
          <Choice
            label={t('language')}
            value={typed.language}
            onChange={(language) => set({ language: language === 'en' ? 'en' : 'zh' })}
          >
            <Options
              of={[
                ['zh', t('zh')],
                ['en', t('en')],
              ]}
            />
          </Choice>
          <Field label={t('quietFrom')} type="time" value={typed.from} onChange={(from) => set({ from })} />
          <Field
            label={t('quietUntil')}
            type="time"
            value={typed.until}
            onChange={(until) => set({ until })}
          />
        </Fields>
        <Soft>{t('quietHelp')}</Soft>
        {isSaved && <Notice kind="success">{t('saved')}</Notice>}
      </ActionForm>
    </section>
  );
};
