import type { ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useLanguage } from '../../../i18n/texts';
import { useMoment } from '../../../i18n/use-moment';
import { useActorName } from '../../../ui/actor/use-actor-name';
import { AboutLine } from '../../../ui/line-name/about-line';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { formatDecimal } from '../../../ui/figure/format-figure';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { periodName } from '@xiangtong/contracts';
import { withdrewInForce } from '../../../ui/unit-month/withdrew-in-force';
import styles from './history.module.css';
import { foldSaves } from './fold-saves';
import { useHistoryTexts } from './texts';
import type { Summary } from './use-own-months';
import { useAction } from '../../../api/use-action';
import { useComment } from '../../../api/use-comment';

type Schemas = components['schemas'];
type Texts = ReturnType<typeof useHistoryTexts>;

const actions = ['create', 'submit', 'accept', 'return', 'withdraw', 'exception', 'comment'] as const;

const actionName = (t: Texts, action: string, times: number): string => {
  if (action === 'save') return t('saves', { count: times });
  if (action === 'correct') return t('correctAction');
  if (action === 'remove-photo') return t('removePhoto');
  const known = actions.find((name) => name === action);
  return known ? t(known) : action;
};

const Events = ({ history }: { readonly history: Schemas['DetailResponse']['history'] }): ReactElement => {
  const t = useHistoryTexts();
  const moment = useMoment();
  const actorName = useActorName();
  return (
    <ol className={styles['events']}>
      {foldSaves(history).map(({ event, times }, index) => (
        <li key={index} data-action={event.action}>
          <strong>
            {withdrewInForce(event, history) ? t('withdrawInForce') : actionName(t, event.action, times)}
          </strong>{' '}
          <small>
            {actorName(event.actor)} · {moment(event.at)}
          </small>
          {(event.reason ?? event.text) !== null && (
            <p>
              {event.line && <AboutLine line={event.line} />} {event.reason ?? event.text}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
};

const Revisions = ({ id }: { readonly id: string }): ReactElement | null => {
  const t = useHistoryTexts();
  const { data } = api.useQuery('get', '/api/v1/submissions/{id}/revisions', { params: { path: { id } } });
  if (!data || data.length === 0) return null;
  return (
    <DataTable
      label={t('revisions')}
      title={t('revisions')}
      rows={data}
      keyOf={({ revision }) => String(revision)}
      columns={(column) => [
        column.name('revision', '', ({ revision }) => t('revision', { count: revision })),
        column.number('lines', t('lines'), ({ lines }) => lines.length),
        column.number('total', t('total'), ({ total }) => formatDecimal(total, 2)),
      ]}
    />
  );
};

const CommentForm = ({ id, onSaid }: { readonly id: string; readonly onSaid: () => void }): ReactElement => {
  const t = useHistoryTexts();
  const { text, write, send, isPending, error } = useComment(id, onSaid);
  return (
    <form className={styles['say']} onSubmit={send}>
      {error !== null && <ProblemNotice problem={error} />}
      <label>
        {t('say')}
        <textarea rows={2} maxLength={2_000} value={text} onChange={(event) => write(event.target.value)} />
      </label>
      <small>{t('sayHint')}</small>
      <Button type="submit" isBusy={isPending}>
        {t('send')}
      </Button>
    </form>
  );
};

/** What happened to one report, what was said about it, and what can be done now. */
export const SubmissionStory = ({ summary }: { readonly summary: Summary }): ReactElement => {
  const t = useHistoryTexts();
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const { problem, run } = useAction();
  const { id, unit, form, period, status } = summary;
  const { data, error, refetch } = api.useQuery('get', '/api/v1/submissions/{id}', {
    params: { path: { id } },
  });
  const entry = `/entry/${encodeURIComponent(unit)}/${form}/${period}`;
  const correct = async (): Promise<void> => {
    await client.POST('/api/v1/submissions/{id}/correct', { params: { path: { id } } });
    await queries.invalidateQueries();
    await navigate(entry);
  };
  const closed = new URLSearchParams(parameters);
  closed.delete('submission');
  return (
    <aside className={styles['story']} aria-label={t('story')}>
      <header>
        <h2>{periodName(period, language)}</h2>
        <Link to={`?${closed}`} preventScrollReset>
          {t('close')}
        </Link>
      </header>
      {problem !== null && <ProblemNotice problem={problem} />}
      <p className={styles['actions']}>
        <Link to={entry}>{t(status === 'returned' ? 'mend' : 'open')}</Link>
        {status === 'accepted' && <Button onClick={() => void run(correct)}>{t('correct')}</Button>}
      </p>
      {error && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <Skeleton label={t('loading')} />}
      {data && <Events history={data.history} />}
      <Revisions id={id} />
      <CommentForm id={id} onSaid={() => void refetch()} />
    </aside>
  );
};
