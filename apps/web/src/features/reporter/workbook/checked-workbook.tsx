import { useState, type ReactElement } from 'react';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import type { WorkbookAnswer } from './send-workbook';
import { useWorkbookTexts } from './texts';

export interface CheckedWorkbookProps {
  readonly file: File;
  readonly answer: WorkbookAnswer;
  readonly onSave: () => Promise<void>;
}

/** What would happen, before it does. */
export const CheckedWorkbook = ({ file, answer, onSave }: CheckedWorkbookProps): ReactElement => {
  const t = useWorkbookTexts();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const save = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await onSave();
    } catch (failure) {
      setProblem(failure);
      setBusy(false);
    }
  };
  const checks = answer.submissions.flatMap((submission) => submission.checks);
  const isSame = answer.created + answer.changed === 0;
  return (
    <>
      <Notice kind="success">
        <p>{t('good', { file: file.name, ...answer.lines })}</p>
        {isSame && <p>{t('nothing')}</p>}
      </Notice>
      <Remarks title={t('explain')} remarks={checks} />
      <Remarks title={t('notices')} remarks={answer.notices} />
      {problem !== null && <ProblemNotice problem={problem} onAgain={() => void save()} />}
      {!isSame && (
        <Button kind="primary" onClick={() => void save()} isBusy={busy}>
          {t('save')}
        </Button>
      )}
    </>
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
