import type { ReactElement } from 'react';
import { RequestFailure } from '../../api/problem';
import { defineTexts } from '../../i18n/texts';
import { Button } from '../button/button';
import { Notice } from '../notice/notice';
import { Skeleton } from '../skeleton/skeleton';

const useProblemTexts = defineTexts({
  zh: {
    offline: '连不上服务。请检查网络，恢复后点"再试一次"。',
    unavailable: '服务正在启动或维护，请稍等片刻再试。',
    forbidden: '您没有查看这部分内容的权限，需要的话请联系管理员。',
    tooMany: '请求太频繁，请在 {{seconds}} 秒后再试。',
    tooLarge: '内容太大，超过了服务能接收的上限，请分几次提交。',
    conflict: '内容在这期间被改动过，请看过最新内容后再操作。',
    unexpected: '出了意料之外的问题（{{code}}）。请再试一次；仍不行请把这个代码告诉管理员。',
    again: '再试一次',
  },
  en: {
    offline: 'The service cannot be reached. Check the connection, then try again.',
    unavailable: 'The service is starting or under maintenance. Try again in a moment.',
    forbidden: 'You may not see this part. Ask the administrator if you need it.',
    tooMany: 'Too many requests. Try again in {{seconds}} seconds.',
    tooLarge: 'This is larger than the service takes at once. Send it in parts.',
    conflict: 'This was changed meanwhile. Look at its latest state before you go on.',
    unexpected:
      'Something unexpected happened ({{code}}). Try again; if it stays, tell the administrator this code.',
    again: 'Try again',
  },
});

type Texts = ReturnType<typeof useProblemTexts>;

const ownWords: Readonly<Record<number, (t: Texts, failure: RequestFailure) => string>> = {
  0: (t) => t('offline'),
  403: (t) => t('forbidden'),
  409: (t) => t('conflict'),
  413: (t) => t('tooLarge'),
  429: (t, { retryAfter }) => t('tooMany', { seconds: retryAfter ?? 30 }),
  502: (t) => t('unavailable'),
  503: (t) => t('unavailable'),
  504: (t) => t('unavailable'),
};

/** What happened in words, whatever was thrown. The service's own words come before ours. */
export const useProblemWords = (): ((failure: unknown) => string) => {
  const t = useProblemTexts();
  return (failure) => {
    if (!(failure instanceof RequestFailure)) return t('unexpected', { code: 'CLIENT' });
    if (failure.message !== '') return failure.message;
    return ownWords[failure.status]?.(t, failure) ?? t('unexpected', { code: failure.code });
  };
};

/** The role may not do it, however often it is asked. */
const isForbidden = (problem: unknown): boolean =>
  problem instanceof RequestFailure && problem.code === 'AUTH.FORBIDDEN';

export interface ProblemNoticeProps {
  readonly problem: unknown;
  readonly onAgain?: () => void;
}

/** The error state of a part of a page. */
export const ProblemNotice = ({ problem, onAgain }: ProblemNoticeProps): ReactElement => {
  const t = useProblemTexts();
  const words = useProblemWords();
  const errors = problem instanceof RequestFailure ? problem.errors : [];
  return (
    <Notice
      kind="mistake"
      action={onAgain && !isForbidden(problem) && <Button onClick={onAgain}>{t('again')}</Button>}
    >
      <p>{words(problem)}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map((error, index) => (
            <li key={`${error.code}-${index}`}>{error.message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
};

/** What is needed of a query to wait for it. */
export interface Loading {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface WaitingProps {
  readonly for: Loading;
  readonly label: string;
  readonly rows: number;
}

/** What stands for an answer that has not come, or did not come. */
export const Waiting = ({ for: { isPending, error, refetch }, label, rows }: WaitingProps): ReactElement => (
  <>
    {isPending && <Skeleton label={label} rows={rows} />}
    {error !== null && <ProblemNotice problem={error} onAgain={() => void refetch()} />}
  </>
);
