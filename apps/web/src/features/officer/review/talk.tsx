import type { NamedLine } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import { useComment } from '../../../api/use-comment';
import { useMoment } from '../../../i18n/use-moment';
import { useUser } from '../../../session/use-user';
import { AboutLine } from '../../../ui/line-name/about-line';
import { Button } from '../../../ui/button/button';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { withdrewInForce } from '../../../ui/unit-month/withdrew-in-force';
import { useActorName } from '../../../ui/actor/use-actor-name';
import styles from './review.module.css';
import { useReviewTexts, type ReviewTexts } from './texts';
import type { Detail } from './use-submission';

const actionWords: Readonly<Record<string, Parameters<ReviewTexts>[0]>> = {
  create: 'create',
  submit: 'submit',
  accept: 'accepted',
  return: 'returned',
  withdraw: 'withdraw',
  correct: 'correct',
  save: 'save',
  exception: 'exception',
  comment: 'comment',
  'remove-photo': 'removePhoto',
};

const actionOf = (t: ReviewTexts, event: Detail['history'][number], { history }: Detail): string => {
  if (withdrewInForce(event, history)) return t('withdrawInForce');
  const word = actionWords[event.action];
  return word === undefined ? event.action : t(word);
};

export interface SayProps {
  readonly id: string;
  readonly label: string;
  /** The line it is about; else it is about the report. */
  readonly line?: NamedLine;
  readonly onSaid: () => void;
}

export const Say = ({ id, label, line, onSaid }: SayProps): ReactElement => {
  const t = useReviewTexts();
  const { text, write, send, isPending, error } = useComment(id, onSaid, line);
  return (
    <>
      <form onSubmit={send} className={styles['say']}>
        <label>
          {label}
          <textarea rows={2} maxLength={2_000} value={text} onChange={(event) => write(event.target.value)} />
        </label>
        <Button type="submit" isBusy={isPending}>
          {t('send')}
        </Button>
      </form>
      {error !== null && <ProblemNotice problem={error} />}
    </>
  );
};

export interface TalkProps {
  readonly detail: Detail;
  readonly onSaid: () => void;
}

/** What happened to the submission and what was said about it, oldest first. */
export const Talk = ({ detail, onSaid }: TalkProps): ReactElement => {
  const t = useReviewTexts();
  const actorName = useActorName();
  const mayTalk = useUser().roles.some((role) => role === 'officer' || role === 'reporter');
  const moment = useMoment();
  return (
    <section className={styles['part']}>
      <h3>{t('history')}</h3>
      <ol className={styles['history']}>
        {detail.history.map((event, index) => (
          <li key={index}>
            <span className={styles['soft']}>
              {moment(event.at)} {actorName(event.actor)}
            </span>{' '}
            <strong>{actionOf(t, event, detail)}</strong> {event.line && <AboutLine line={event.line} />}{' '}
            {event.text ?? event.reason ?? ''}
          </li>
        ))}
      </ol>
      {mayTalk && <Say id={detail.id} label={t('say')} onSaid={onSaid} />}
    </section>
  );
};
