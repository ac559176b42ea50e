import { useState, type ReactElement } from 'react';
import { periodName, type FillMode } from '@xiangtong/contracts';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import type { WorkbookAnswer } from './send-workbook';
import { useWorkbookTexts } from './texts';
import styles from './workbook.module.css';

export interface CheckedWorkbookProps {
  readonly file: File;
  readonly answer: WorkbookAnswer;
  /** Rows of a draft are replaced, or merged with those of the file. */
  readonly onSave: (mode: FillMode) => Promise<void>;
}

/** What would happen, before it does. */
export const CheckedWorkbook = ({ file, answer, onSave }: CheckedWorkbookProps): ReactElement => {
  const t = useWorkbookTexts();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [isAsking, ask] = useState(false);
  const drafts = answer.submissions.filter(({ outcome, draft }) => outcome !== 'unchanged' && draft !== null);
  const save = async (mode: FillMode): Promise<void> => {
    ask(false);
    setBusy(true);
    setProblem(null);
    try {
      await onSave(mode);
    } catch (failure) {
      setProblem(failure);
      setBusy(false);
    }
  };
  const checks = answer.submissions.flatMap((submission) => submission.checks);
  const press = (): void => (drafts.length > 0 ? ask(true) : void save('replace'));
  const isSame = answer.created + answer.changed === 0;
  return (
    <>
      <Notice kind="success">
        <p>{t('good', { file: file.name, ...answer.lines })}</p>
        {isSame && <p>{t('nothing')}</p>}
      </Notice>
      <Remarks title={t('explain')} remarks={checks} />
      <Remarks title={t('notices')} remarks={answer.notices} />
      {problem !== null && <ProblemNotice problem={problem} onAgain={press} />}
      {!isSame && (
        <Button kind="primary" onClick={press} isBusy={busy}>
          {t('save')}
        </Button>
      )}
      {isAsking && (
        <DraftQuestion drafts={drafts} onChoose={(mode) => void save(mode)} onCancel={() => ask(false)} />
      )}
    </>
  );
};

interface DraftQuestionProps {
  readonly drafts: WorkbookAnswer['submissions'];
  readonly onChoose: (mode: FillMode) => void;
  readonly onCancel: () => void;
}

/** Rows stand in drafts already: what becomes of them? */
const DraftQuestion = ({ drafts, onChoose, onCancel }: DraftQuestionProps): ReactElement => {
  const t = useWorkbookTexts();
  const language = useLanguage();
  return (
    <Dialog title={t('draftTitle')} onClose={onCancel}>
      <ul>
        {drafts.map(({ unit, period, draft }) => {
          const { lines = 0, unfinished = 0 } = draft ?? {};
          const rows = { month: periodName(period, language), count: lines + unfinished, unfinished };
          return (
            <li key={`${unit}-${period}`}>{t(unfinished > 0 ? 'draftUnfinished' : 'draftRows', rows)}</li>
          );
        })}
      </ul>
      <p>{t('draftMerge')}</p>
      <p>{t('draftReplace')}</p>
      <div className={styles['buttons']}>
        <Button kind="primary" onClick={() => onChoose('merge')}>
          {t('merge')}
        </Button>
        <Button onClick={() => onChoose('replace')}>{t('replace')}</Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </Dialog>
  );
};

interface RemarksProps {
  readonly title: string;
  readonly remarks: readonly { readonly sheet?: string; readonly cell?: string; readonly message: string }[];
}

const Remarks = ({ title, remarks }: RemarksProps): ReactElement | null =>
  remarks.length === 0 ? null : (
    <Notice kind="warning" title={title}>
      <ul>
        {remarks.map(({ sheet, cell, message }, index) => (
          <li key={index}>
            {sheet} {cell} {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
