import { lineKeyOf, namedLine } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { useUser } from '../../../session/use-user';
import { Button } from '../../../ui/button/button';
import { useActorName } from '../../../ui/actor/use-actor-name';
import type { LineView } from './side-by-side';
import styles from './review.module.css';
import { Say } from './talk';
import { useReviewTexts } from './texts';
import type { Detail } from './use-submission';

type Comment = Detail['history'][number];

/** Comments by the key of their line, oldest first. */
export const commentsOnLines = ({ history }: Detail): ReadonlyMap<string, readonly Comment[]> =>
  history.reduce((all, comment) => {
    const key = comment.line && lineKeyOf(comment.line);
    return key === null ? all : all.set(key, [...(all.get(key) ?? []), comment]);
  }, new Map<string, readonly Comment[]>());

export interface LineTalkProps {
  readonly submission: string;
  readonly line: LineView;
  readonly comments: readonly Comment[];
  readonly onSaid: () => void;
}

/** What was said of a line, at the line; the reporter reads it there too. */
export const LineTalk = ({ submission, line, comments, onSaid }: LineTalkProps): ReactElement => {
  const t = useReviewTexts();
  const actorName = useActorName();
  const mayTalk = useUser().roles.some((role) => role === 'officer' || role === 'reporter');
  const [isSaying, setSaying] = useState(false);
  return (
    <div className={styles['lineTalk']}>
      {comments.map(({ actor, text }, index) => (
        <p key={index}>
          <span className={styles['soft']}>{actorName(actor)}</span> {text}
        </p>
      ))}
      {isSaying ? (
        <Say
          id={submission}
          label={t('sayOnLine')}
          line={namedLine(line)}
          onSaid={() => {
            setSaying(false);
            onSaid();
          }}
        />
      ) : (
        mayTalk && (
          <Button kind="quiet" onClick={() => setSaying(true)}>
            {t('comment')}
          </Button>
        )
      )}
    </div>
  );
};
