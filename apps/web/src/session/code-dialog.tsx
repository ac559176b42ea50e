import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { onCodeNeeded } from '../api/fresh-code';
import { later } from '../ui/later/later';
import type { User } from './use-user';

const CodeQuestion = later(() => import('./code-question').then((part) => part.CodeQuestion));

/** Lies over the page when a request needs a fresh code, or a fresh sign-in; the request is made again once it was shown. */
export const CodeDialog = ({ user }: { readonly user: User }): ReactElement | null => {
  const [answer, setAnswer] = useState<((isProved: boolean) => void) | null>(null);
  useEffect(() => onCodeNeeded(() => new Promise<boolean>((resolve) => setAnswer(() => resolve))), []);
  const answered = useCallback(
    (isProved: boolean) => {
      setAnswer(null);
      answer?.(isProved);
    },
    [answer],
  );
  return answer && <CodeQuestion user={user} onAnswer={answered} />;
};
