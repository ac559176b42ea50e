import { periodName, type FillMode } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { useAction } from '../../../api/use-action';
import { Button } from '../../../ui/button/button';
import { RequestFailure } from '../../../api/problem';
import { useLanguage } from '../../../i18n/texts';
import { FileDrop } from '../../../ui/file-drop/file-drop';
import { fetchPart } from '../../../ui/later/fetch-part';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { CheckedWorkbook } from './checked-workbook';
import {
  restoreDrafts,
  sendWorkbook,
  writeWorkbook,
  type EarlierDraft,
  type WorkbookAnswer,
  type WorkbookScope,
} from './send-workbook';
import type { SheetCells } from './sheet-picture';
import { useWorkbookTexts } from './texts';
import { WorkbookMistakes } from './workbook-mistakes';

interface SavedWorkbookProps {
  readonly answer: WorkbookAnswer;
  readonly earlier: readonly EarlierDraft[];
}

/** The drafts that were made, each with its form, and the way back to those that they replaced. */
const SavedWorkbook = ({ answer, earlier }: SavedWorkbookProps): ReactElement => {
  const t = useWorkbookTexts();
  const { isBusy, problem, run } = useAction();
  const [isRestored, setRestored] = useState(false);
  const restore = async (): Promise<void> => {
    if (await run(() => restoreDrafts(earlier))) setRestored(true);
  };
  const language = useLanguage();
  const units = api.useQuery('get', '/api/v1/units', {});
  const nameOf = (code: string): string =>
    units.data?.find((unit) => unit.code === code)?.printedName[language] ?? code;
  return (
    <Notice
      kind="success"
      title={t(isRestored ? 'restored' : 'saved')}
      action={
        earlier.length > 0 &&
        !isRestored && (
          <Button onClick={() => void restore()} isBusy={isBusy}>
            {t('restore')}
          </Button>
        )
      }
    >
      {problem !== null && <ProblemNotice problem={problem} />}
      <ul>
        {answer.submissions.map(({ unit, period }) => (
          <li key={`${unit}-${period}`}>
            <Link to={`/entry/${unit}/sales/${period}`}>
              {t('open', { unit: nameOf(unit), period: periodName(period, language) })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

type Stage =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly file: File }
  | { readonly kind: 'problem'; readonly file: File; readonly problem: unknown }
  | {
      readonly kind: 'checked';
      readonly file: File;
      readonly answer: WorkbookAnswer;
      readonly cells: SheetCells;
    }
  | ({ readonly kind: 'saved' } & SavedWorkbookProps);

/** The reader of workbooks comes with the first mistake. */
const cellsOf = async (file: File, { errors }: WorkbookAnswer): Promise<SheetCells> =>
  errors.length === 0 ? new Map() : (await fetchPart(() => import('./read-sheets'))).readSheets(file);

/** A file is checked as soon as it is chosen, and saved when its owner says so. */
export const WorkbookUpload = ({ scope }: { readonly scope: WorkbookScope }): ReactElement => {
  const t = useWorkbookTexts();
  const [stage, setStage] = useState<Stage>({ kind: 'none' });
  const check = async (file: File): Promise<void> => {
    setStage({ kind: 'checking', file });
    try {
      const answer = await sendWorkbook(file, scope, 'check');
      setStage({ kind: 'checked', file, answer, cells: await cellsOf(file, answer) });
    } catch (problem) {
      setStage({ kind: 'problem', file, problem: problem instanceof TypeError ? gone() : problem });
    }
  };
  const save = async (file: File, checked: WorkbookAnswer, mode: FillMode): Promise<void> => {
    setStage({ kind: 'saved', ...(await writeWorkbook(file, scope, checked, mode)) });
  };
  return (
    <>
      <FileDrop choose={t('choose')} accept=".xlsx,.csv" onFiles={([file]) => file && void check(file)}>
        <p>{t('drop')}</p>
      </FileDrop>
      {stage.kind === 'checking' && (
        <Notice kind="information">{t('checking', { file: stage.file.name })}</Notice>
      )}
      {stage.kind === 'problem' && (
        <ProblemNotice problem={stage.problem} onAgain={() => void check(stage.file)} />
      )}
      {stage.kind === 'checked' && stage.answer.errors.length > 0 && (
        <WorkbookMistakes {...stage} mistakes={stage.answer.errors} scope={scope} />
      )}
      {stage.kind === 'checked' && stage.answer.errors.length === 0 && (
        <CheckedWorkbook {...stage} onSave={(mode) => save(stage.file, stage.answer, mode)} />
      )}
      {stage.kind === 'saved' && <SavedWorkbook {...stage} />}
    </>
  );
};

/** A file that was moved or changed since it was chosen cannot be sent. */
const gone = (): RequestFailure => new RequestFailure(0, 'FILE.GONE', '');
