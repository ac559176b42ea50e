import { Suspense, useMemo, useState, type ReactElement } from 'react';
import { Button } from '../../../../ui/button/button';
import { Soft } from '../../../../ui/forms/forms';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import styles from './definitions.module.css';
import { useDefinitionTexts } from './texts';
import { fileNames, type FileName, type Files, type Mistake } from './use-definition';
import { later } from '../../../../ui/later/later';

/** CodeMirror comes when somebody opens a definition. */
const CodeEditor = later(() => import('./code-editor').then((module) => module.CodeEditor));

export interface DefinitionFilesProps {
  readonly files: Files;
  /** Undefined while they are being looked for. */
  readonly mistakes: readonly Mistake[] | undefined;
  /** Absent for whoever may only read. */
  readonly onChange?: (files: Files) => void;
}

/** Lines of the editor begin with 1, as those of mistakes. */
type Placed = Mistake & { readonly line: number; readonly character: number };

const placed = (mistake: Mistake): Placed => ({ line: 1, character: 1, ...mistake });

interface MistakeListProps {
  readonly mistakes: readonly Mistake[] | undefined;
  readonly onOpen: (mistake: Mistake) => void;
}

/** All that is wrong, each a door to its line. */
const MistakeList = ({ mistakes, onOpen }: MistakeListProps): ReactElement => {
  const t = useDefinitionTexts();
  if (mistakes === undefined) return <Soft>{t('checking')}</Soft>;
  if (mistakes.length === 0) return <Soft>{t('sound')}</Soft>;
  return (
    <>
      <h2>{t('mistakes', { count: mistakes.length })}</h2>
      <ul className={styles['mistakes']}>
        {mistakes.map((mistake, index) => (
          <li key={index}>
            <button type="button" onClick={() => onOpen(mistake)}>
              {t('mistakeAt', {
                file: fileNames.includes(mistake.path as FileName)
                  ? t(mistake.path as FileName)
                  : (mistake.path ?? ''),
                line: mistake.line ?? 1,
                message: mistake.message,
              })}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};

interface FileChoiceProps {
  readonly open: FileName;
  readonly mistakes: readonly Mistake[];
  readonly onOpen: (file: FileName) => void;
}

/** The files, and how much is wrong in each. */
const FileChoice = ({ open, mistakes, onOpen }: FileChoiceProps): ReactElement => {
  const t = useDefinitionTexts();
  const countOf = (file: FileName): number => mistakes.filter(({ path }) => path === file).length;
  return (
    <div role="group" aria-label={t('files')} className={styles['choice']}>
      {fileNames.map((name) => (
        <Button key={name} kind="quiet" aria-pressed={name === open} onClick={() => onOpen(name)}>
          {t(name)}
          {countOf(name) > 0 && ` (${countOf(name)})`}
        </Button>
      ))}
    </div>
  );
};

/** The three files of a definition, one at a time, and below what is wrong with all of them. */
export const DefinitionFiles = ({ files, mistakes, onChange }: DefinitionFilesProps): ReactElement => {
  const t = useDefinitionTexts();
  const [open, setOpen] = useState<FileName>('report.yaml');
  const [goTo, setGoTo] = useState<Placed | null>(null);
  const show = (mistake: Mistake | null, file = mistake?.path): void => {
    setOpen(fileNames.find((name) => name === file) ?? open);
    setGoTo(mistake && placed(mistake));
  };
  const here = useMemo(
    () => (mistakes ?? []).filter(({ path }) => path === open).map(placed),
    [mistakes, open],
  );
  return (
    <>
      <FileChoice open={open} mistakes={mistakes ?? []} onOpen={(file) => show(null, file)} />
      <Suspense fallback={<Skeleton label={t('loading')} rows={12} />}>
        <CodeEditor
          key={open}
          label={t('editor', { file: t(open) })}
          value={files[open]}
          mistakes={here}
          isReadOnly={!onChange}
          goTo={goTo}
          onChange={(text) => onChange?.({ ...files, [open]: text })}
        />
      </Suspense>
      {onChange && (
        <>
          <Soft>{t('editorKeys')}</Soft>
          <div aria-live="polite">
            <MistakeList mistakes={mistakes} onOpen={show} />
          </div>
        </>
      )}
    </>
  );
};
