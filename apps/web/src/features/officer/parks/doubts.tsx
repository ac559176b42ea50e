import { benefitDoubtStates, type BenefitDoubtState } from '@xiangtong/contracts';
import { parsePeriod } from '@xiangtong/domain';
import { useState, type ReactElement } from 'react';
import { api } from '../../../api/client';
import { useMoment } from '../../../i18n/use-moment';
import { Actions, Choice, Fields } from '../../../ui/forms/forms';
import { useAddress } from '../../../ui/address/use-address';
import { useLanguage } from '../../../i18n/texts';
import { useUser } from '../../../session/use-user';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { Options } from '../../../ui/field/field';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
import { AnswerDialog, type Answering, type Doubt, type DoubtAction } from './answer-dialog';
import { useHouseholdTexts } from './households-texts';
import type { ImpactProps } from './impact';
import { usePlaceNames } from '../../../ui/places/place-names';
import { useActorName } from '../../../ui/actor/use-actor-name';
import styles from './parks.module.css';

const actionsOf: Readonly<Record<BenefitDoubtState, readonly DoubtAction[]>> = {
  open: ['explain'],
  returned: ['explain'],
  explained: ['accept', 'return'],
  accepted: [],
};

interface WhatToDoProps {
  readonly doubt: Doubt;
  readonly onAnswer: (action: DoubtAction) => void;
}

const WhatToDo = ({ doubt, onAnswer }: WhatToDoProps): ReactElement | null => {
  const t = useHouseholdTexts();
  const { username, roles } = useUser();
  if (!roles.includes('officer')) return null;
  if (doubt.state === 'explained' && doubt.answers.at(-1)?.actor === username)
    return <span>{t('waitsForOther')}</span>;
  return (
    <Actions>
      {actionsOf[doubt.state].map((action) => (
        <Button key={action} onClick={() => onAnswer(action)}>
          {t(action)}
        </Button>
      ))}
    </Actions>
  );
};

const Answers = ({ doubt: { answers } }: { readonly doubt: Doubt }): ReactElement => {
  const t = useHouseholdTexts();
  const actorName = useActorName();
  const moment = useMoment();
  return (
    <ol className={styles['said']}>
      {answers.map(({ action, text, actor, at }) => (
        <li key={at}>
          <strong>{t(`action_${action}`)}</strong> {text}{' '}
          <span className={styles['note']}>
            {actorName(actor)} · {moment(at)}
          </span>
        </li>
      ))}
    </ol>
  );
};

const StateChoice = ({ doubts }: { readonly doubts: readonly Doubt[] }): ReactElement => {
  const t = useHouseholdTexts();
  const address = useAddress();
  const countOf = (state: BenefitDoubtState): number => doubts.filter((one) => one.state === state).length;
  return (
    <Choice label={t('state')} value={address.get('state')} onChange={(state) => address.set({ state })}>
      <Options
        of={[
          ['', t('allStates', { count: doubts.length })],
          ...benefitDoubtStates.map((state): [string, string] => [
            state,
            t('stateCount', { state: t(`state_${state}`), count: countOf(state) }),
          ]),
        ]}
      />
    </Choice>
  );
};

interface DoubtTableProps {
  readonly doubts: readonly Doubt[];
  readonly onAnswer: (answering: Answering) => void;
}

const DoubtTable = ({ doubts, onAnswer }: DoubtTableProps): ReactElement => {
  const t = useHouseholdTexts();
  const language = useLanguage();
  const nameOf = usePlaceNames(doubts.map(({ unit }) => unit));
  return (
    <DataTable<Doubt>
      isList
      label={t('doubts')}
      rows={doubts}
      keyOf={({ unit, code }) => `${unit} ${code}`}
      note={doubts.length === 0 ? t('noneOfState') : undefined}
      columns={(column) => [
        column.name('unit', t('unit'), ({ unit }) => nameOf(unit)),
        column.word('doubt', t('doubt'), ({ message }) => message[language], { isProse: true }),
        column.word('state', t('state'), ({ state }) => t(`state_${state}`)),
        column.word('answers', t('answers'), (doubt) => <Answers doubt={doubt} />, { isProse: true }),
        column.word('does', t('does'), (doubt) => (
          <WhatToDo
            doubt={doubt}
            onAnswer={(action) => onAnswer({ doubt, action, unitName: nameOf(doubt.unit) })}
          />
        )),
      ]}
    />
  );
};

const stateOrder: readonly BenefitDoubtState[] = ['explained', 'open', 'returned', 'accepted'];

/** What waits for an officer stands first. */
const sorted = (doubts: readonly Doubt[]): readonly Doubt[] =>
  doubts.toSorted((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state));

/** Benefits of a year that do not go with the sales of their unit: explained, accepted, returned. */
export const Doubts = ({ period, scope }: ImpactProps): ReactElement => {
  const t = useHouseholdTexts();
  const { roles, rights } = useUser();
  const isWithoutSales =
    (roles.includes('officer') || roles.includes('auditor')) && !rights.includes('confidential');
  const state = useAddress().get('state');
  const [answering, setAnswering] = useState<Answering | null>(null);
  const year = Math.floor((parsePeriod(period)?.to ?? 0) / 100);
  const query = api.useQuery('get', '/api/v1/impact/doubts', { params: { query: { year, scope } } });
  const { data } = query;
  const shown = sorted(data ?? []).filter((doubt) => state === '' || doubt.state === state);
  return (
    <>
      <p>{t('doubtsAbout', { year })}</p>
      {isWithoutSales && <p className={styles['note']}>{t('withoutSales')}</p>}
      <Waiting for={query} label={t('doubts')} rows={6} />
      {data?.length === 0 && <p>{t('noDoubts', { year })}</p>}
      {data && data.length > 0 && (
        <>
          <Fields>
            <StateChoice doubts={data} />
          </Fields>
          <DoubtTable doubts={shown} onAnswer={setAnswering} />
        </>
      )}
      {answering && <AnswerDialog answering={answering} onClose={() => setAnswering(null)} />}
    </>
  );
};
